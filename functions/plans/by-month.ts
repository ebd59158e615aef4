import type { Day } from '../../shared/domain/day.ts';
import { monthEnds, type Terms } from '../../shared/domain/plans/pace.ts';

/** Each month of the terms: what plans ask for by its end, and what is done by a day; nothing is yet in what lies ahead. */
export const byMonth = <Asked extends object>(
  { from }: Terms,
  day: Day,
  doneIn: (months: readonly number[]) => number,
  askedBy: (end: Day) => Asked,
) =>
  monthEnds(Number(from.slice(0, 4)))
    .map((end, index) => ({ month: index + 1, end }))
    .filter(({ end }) => end >= from)
    .map(({ month, end }) => ({
      month,
      done: day.slice(0, 7) < end.slice(0, 7) ? null : doneIn(Array.from({ length: month }, (_, index) => index + 1)),
      ...askedBy(end),
    }));
