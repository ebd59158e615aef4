import { type Day, daysBetween } from '../domain/day.ts';
import type { Metric } from '../domain/figures.ts';

/** What was counted on one day. */
type Counted = Readonly<Record<Metric, number>> & { readonly day: Day };

/** Petitions with a missed clock that still runs, by how long ago the first of theirs fell due, in calendar days. */
export interface OverdueByAge {
  readonly within30: number;
  readonly within90: number;
  readonly longer: number;
}

/** How old is what is overdue, on a day. */
export const overdueByAge = (days: readonly Counted[], today: Day): OverdueByAge => {
  const sums = { within30: 0, within90: 0, longer: 0 };
  for (const { day, overdue } of days) {
    const age = daysBetween(day, today);
    sums[age <= 30 ? 'within30' : age <= 90 ? 'within90' : 'longer'] += overdue;
  }
  return sums;
};

/** Many resolutions on the last days of a month: a question to a person, and nobody's score. */
export interface MonthEnd {
  readonly month: number;
  /** Resolved on the last three days of the month. */
  readonly count: number;
  /** Resolved in the whole month. */
  readonly of: number;
}

const LAST_DAYS = 3;
/** Fewer in a month say nothing. */
const ENOUGH = 10;

const lastDateOf = (day: Day): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/** Months of which more than half of the resolutions fell on the last three days. */
export const monthEnds = (days: readonly Counted[]): MonthEnd[] => {
  const months = Map.groupBy(days, ({ day }) => Number(day.slice(5, 7)));
  return [...months].flatMap(([month, some]) => {
    const of = some.reduce((sum, { resolved }) => sum + resolved, 0);
    const late = some.filter(({ day }) => Number(day.slice(8)) > lastDateOf(day) - LAST_DAYS);
    const count = late.reduce((sum, { resolved }) => sum + resolved, 0);
    return of >= ENOUGH && count * 2 > of ? [{ month, count, of }] : [];
  });
};
