import { monthsOf, type Period } from '../../domain/period.ts';

/** Published spans of a year: the year is 0, its halves 1-2, quarters 3-6, months 7-18. */
export const TIMES = 19;
const FIRST_MONTH = 7;
const PARENTS = [-1, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6] as const;

/** The node of a period. */
export const timeOf = (period: Period): number => {
  const { months } = monthsOf(period);
  const [first = 1] = months;
  if (months.length === 12) return 0;
  if (months.length === 6) return first === 1 ? 1 : 2;
  if (months.length === 3) return 3 + (first - 1) / 3;
  return FIRST_MONTH - 1 + first;
};

/** The spans that hold a month (1-12), itself first. */
export const spansOf = (month: number): number[] => {
  const spans: number[] = [];
  for (let time = FIRST_MONTH - 1 + month; time >= 0; time = PARENTS[time] ?? -1) spans.push(time);
  return spans;
};

const times = Array.from({ length: TIMES }, (_, time) => time);
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The parts of each span, shortest spans first. */
export const partsOfTime: readonly (readonly [whole: number, parts: readonly number[]])[] = times
  .map((time) => [time, times.filter((part) => PARENTS[part] === time)] as const)
  .filter(([, parts]) => parts.length > 0)
  .reverse();

const difference = (one: readonly number[], other: readonly number[]) => [
  ...one.filter((time) => !other.includes(time)),
  ...other.filter((time) => !one.includes(time)),
];

/**
 * For each span, the sets of spans whose counts change when something moves out of it: into a span beside it, so that the
 * span above both stays as it is. Nothing moves out of a year; there it appears.
 */
export const turnsOf: readonly (readonly (readonly number[])[])[] = times.map((time) => {
  const inside = months.filter((month) => spansOf(month).includes(time));
  if (time === 0) return inside.map(spansOf);
  const beside = months.filter((month) => spansOf(month).includes(PARENTS[time] ?? 0) && !inside.includes(month));
  return inside.flatMap((month) => beside.map((other) => difference(spansOf(month), spansOf(other))));
});
