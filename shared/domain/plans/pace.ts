import { addDays, addMonths, Day, daysBetween } from '../day.ts';

/** What the weights of twelve months sum up to, when each is the month's part of the plan in thousandths. */
export const WHOLE_YEAR = 1_000;

/** The time for which tasks are planned, its first and last day among them, and how they are spread over it. */
export interface Terms {
  readonly from: Day;
  readonly to: Day;
  /** Weight of each month, January first, against the others; without them every day weighs the same. */
  readonly weights?: readonly number[] | undefined;
}

const weightOf = ({ weights }: Terms, day: Day): number => weights?.[Number(day.slice(5, 7)) - 1] ?? 1;

/** The first day of the month after that of a day. */
const nextMonth = (day: Day): Day => addMonths(addDays(day, 1 - Number(day.slice(8))), 1);

/** Months, whole or in part, that a span covers: a weight is that of the month, shared by its days within the terms. */
const weightUntil = (terms: Terms, until: Day): number => {
  let [sum, start] = [0, terms.from];
  while (start <= terms.to) {
    const following = nextMonth(start);
    const end = following > terms.to ? addDays(terms.to, 1) : following;
    const days = daysBetween(start, end);
    // Without weights a month weighs as much as it has days.
    const weight = terms.weights === undefined ? days : weightOf(terms, start);
    const passed = Math.min(Math.max(daysBetween(start, addDays(until, 1)), 0), days);
    sum += (weight * passed) / days;
    start = end;
  }
  return sum;
};

/** The part of a plan that should be done by the end of a day: 0 before it begins, 1 from its last day on. */
export const partBy = (terms: Terms, day: Day): number => {
  const whole = weightUntil(terms, terms.to);
  if (day >= terms.to) return 1;
  return whole === 0 ? 0 : weightUntil(terms, day) / whole;
};

/** The last day of each month of a year. */
export const monthEnds = (year: number): Day[] =>
  Array.from({ length: 12 }, (_, index) => addDays(addMonths(Day.parse(`${year}-01-01`), index + 1), -1));

/** Whether the terms cover a month of their year in whole or in part; 0 is January. */
export const coversMonth = ({ from, to }: Terms, index: number): boolean =>
  Number(from.slice(5, 7)) - 1 <= index && index < Number(to.slice(5, 7));

/** The part of a plan that falls to each month of the year in which it begins, January first; together they are 1. */
export const partsByMonth = (terms: Terms): number[] => {
  const byEnd = monthEnds(Number(terms.from.slice(0, 4))).map((end) => partBy(terms, end));
  return byEnd.map((part, index) => part - (byEnd[index - 1] ?? 0));
};

/** Parts as whole thousandths; of parts that are 1 together, the thousandths are 1,000. */
export const thousandths = (parts: readonly number[]): number[] => {
  const upTo = (count: number) => Math.round(parts.slice(0, count).reduce((sum, part) => sum + part, 0) * WHOLE_YEAR);
  return parts.map((_, index) => upTo(index + 1) - upTo(index));
};

/** A number of tasks to one decimal. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Tasks planned up to the end of a day, to one decimal: the pace line. */
export const plannedBy = (planned: number, terms: Terms, day: Day): number => tenths(planned * partBy(terms, day));

/**
 * What will be done at the end of the terms when it goes on as until the end of a day, in whole tasks. Nothing can be said
 * before the plan asks for anything.
 */
export const forecast = (done: number, terms: Terms, day: Day): number | null => {
  const part = partBy(terms, day);
  return part === 0 ? null : Math.round(done / part);
};
