import { percent } from '../../shared/domain/figures.ts';
import type { Totals } from '../../shared/domain/published-year.ts';
import { suppress } from '../../shared/domain/suppression.ts';

export interface Cell {
  readonly received: number | null;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
}

const rate = (part: number | null | undefined, whole: number | null | undefined) =>
  part == null || whole == null ? null : percent(part, whole);

/** The cells of siblings that add up to a published total; small counts are withheld, and rates with them. */
export const cells = (totals: readonly Totals[]): Cell[] => {
  const column = (index: 0 | 1 | 2) => suppress(totals.map(({ counts }) => counts[index]));
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
