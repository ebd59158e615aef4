import { percent } from '../domain/figures.ts';
import type { Totals } from './published-year.ts';
import { suppress } from './suppression.ts';

/** One row of figures; null where a count is withheld or a rate has no denominator. */
export interface Cell {
  readonly received: number | null;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
}

/** Whether counts are shown as they are, or small ones withheld as in what is published. */
export type Shown = 'whole' | 'published';

const rate = (part: number | null | undefined, whole: number | null | undefined) =>
  part == null || whole == null ? null : percent(part, whole);

/** The cells of siblings that add up to a total; where that is published, small counts are withheld, and rates with them. */
export const cells = (totals: readonly Totals[], shown: Shown): Cell[] => {
  const column = (index: 0 | 1 | 2): readonly (number | null)[] => {
    const counts = totals.map((one) => one.counts[index]);
    return shown === 'published' ? suppress(counts) : counts;
  };
  const [received, handled, resolved] = [column(0), column(1), column(2)];
  return totals.map(({ planned }, index) => ({
    received: received[index] ?? null,
    handled: handled[index] ?? null,
    planned,
    completionRate: rate(handled[index], planned),
    resolved: resolved[index] ?? null,
    resolutionRate: rate(resolved[index], handled[index]),
  }));
};

/** A cell without the petitions received, which belong to an office and not to an official. */
export const official = ({ received: _, ...cell }: Cell): Omit<Cell, 'received'> => cell;
