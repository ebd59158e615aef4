import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_CELL, suppress } from '../../../shared/figures/suppression.ts';

type Shown = readonly (number | null)[];
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Every row of `length` counts with this total, as a reader who knows the rule could imagine it. */
const rows = (length: number, total: number): number[][] =>
  length === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) =>
        rows(length - 1, total - first).map((rest) => [first, ...rest]),
      ).flat();

/** The counts that one place could hold, for all that the published row and its total say. */
const couldBe = (shown: Shown, total: number, place: number): Set<number> =>
  new Set(
    rows(shown.length, total)
      .filter((row) => JSON.stringify(suppress(row)) === JSON.stringify(shown))
      .map((row) => row[place] ?? 0),
  );

describe('published counts of siblings', () => {
  it.each<[readonly number[], Shown]>([
    [
      [0, 10, 20],
      [0, 10, 20],
    ],
    [
      [3, 10, 20],
      [null, null, 20],
    ],
    [
      [3, 2, 20],
      [null, null, 20],
    ],
    [
      [1, 1, 20, 30],
      [null, null, null, 30],
    ],
    [
      [4, 4, 20, 30],
      [null, null, null, 30],
    ],
    [
      [3, 9, 9, 30],
      [null, null, null, 30],
    ],
    [
      [3, 0, 0],
      [null, null, null],
    ],
    [
      [5, 6],
      [5, 6],
    ],
    [[4], [null]],
    [[0], [0]],
    [[], []],
  ])('%j are shown as %j', (counts, shown) => {
    expect(suppress(counts)).toEqual(shown);
  });

  it('are never from one to four, and never other than they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (counts) => {
        for (const [index, shown] of suppress(counts).entries()) {
          if (shown === null) continue;
          expect(shown).toBe(counts[index]);
          expect(shown === 0 || shown >= SMALLEST_CELL).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of the siblings', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), (counts) => {
        expect(suppress(counts.toReversed())).toEqual(suppress(counts).toReversed());
      }),
    );
  });

  it('cannot be worked out from the siblings and a published total, even by a reader who knows the rule', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), (counts) => {
        const [shown, total] = [suppress(counts), sum(counts)];
        fc.pre(total >= SMALLEST_CELL); // a smaller total is withheld itself

        for (const [place, cell] of shown.entries())
          if (cell === null) expect(couldBe(shown, total, place).size).toBeGreaterThan(1);
      }),
      { numRuns: 150 },
    );
  });

  it('give themselves away in one case that no withholding helps: every sibling holds exactly one', () => {
    expect(couldBe(suppress([1, 1, 1, 1, 1]), 5, 0)).toEqual(new Set([1]));
  });
});
