import type { Leaf, Places } from './places.ts';

/** Rows whose counts change when petitions move between leaves, or appear in one. */
export interface Move {
  readonly rows: readonly number[];
  readonly plain: readonly number[];
}

const [NEAREST, STARTS, PAIRS, CROSSED] = [8, 3, 2, 3];

/** What is in one of two places and not in the other; rows that both count stay as they are. */
const difference = (one: readonly number[], other: readonly number[]): number[] => {
  const changed: number[] = [];
  for (const row of one) if (!other.includes(row)) changed.push(row);
  for (const row of other) if (!one.includes(row)) changed.push(row);
  return changed;
};

const exchange = (one: Leaf, other: Leaf): Move => ({
  rows: difference(one.rows, other.rows),
  plain: difference(one.plain, other.plain),
});

/** The rows in which what comes and what goes do not balance. */
const unbalanced = (came: readonly number[], went: readonly number[]): number[] => {
  const balance = new Map<number, number>();
  for (const row of came) balance.set(row, (balance.get(row) ?? 0) + 1);
  for (const row of went) balance.set(row, (balance.get(row) ?? 0) - 1);
  return [...balance].flatMap(([row, sum]) => (sum === 0 ? [] : [row]));
};

const cross = ([leaf, back]: readonly [Leaf, Leaf], [other, from]: readonly [Leaf, Leaf]): Move => ({
  rows: unbalanced([...leaf.rows, ...back.rows], [...other.rows, ...from.rows]),
  plain: unbalanced([...leaf.plain, ...back.plain], [...other.plain, ...from.plain]),
});

/** Whether one office stands to another as two others do: the same, or one above the other. */
const standsAlike = (one: string, other: string, third: string, fourth: string): boolean =>
  one === other
    ? third === fourth
    : third !== fourth && (third.startsWith(fourth) || fourth.startsWith(third)) && one.length === third.length;

/** Leaves in the order in which they have most rows in common with one. */
const nearTo = (leaf: Leaf, leaves: readonly Leaf[]): Leaf[] => {
  const mine = new Set(leaf.rows);
  const nearness = (other: Leaf) => other.rows.reduce((shared, row) => shared + (mine.has(row) ? 1 : 0), 0);
  return leaves
    .map((other) => [other, nearness(other)] as const)
    .sort(([, one], [, two]) => two - one)
    .map(([other]) => other);
};

/** Ways to change the count of a row with as little else as possible; no sum above the places that it joins changes. */
export const movesOf = ({ leaves }: Places, row: number): Move[] => {
  const inside = leaves.filter(({ rows }) => rows.includes(row));
  const outside = leaves.filter(({ rows }) => !rows.includes(row));
  if (outside.length === 0) return inside.map(({ rows, plain }) => ({ rows, plain }));
  // Some of each type of leaf, so that levels and tiers can stay as they are.
  const types = [...new Set(inside.map(({ type }) => type))];
  const starts = types.flatMap((type) => inside.filter((leaf) => leaf.type === type).slice(0, STARTS));
  return starts
    .flatMap((leaf) => {
      const near = nearTo(leaf, outside);
      const alike = near.filter(({ type }) => type === leaf.type);
      const simple = [...new Set([...near.slice(0, NEAREST), ...alike.slice(0, NEAREST)])];
      // Two moves that undo each other in all that their places have in common.
      const crossed = near.slice(0, PAIRS).flatMap((other) => {
        const backs = leaves.filter(({ type, office }) => type === other.type && office !== other.office);
        return nearTo(leaf, backs)
          .slice(0, CROSSED)
          .flatMap((back) => {
            const from = leaves.find(
              ({ type, office }) => type === leaf.type && standsAlike(leaf.office, other.office, office, back.office),
            );
            return from === undefined || from === leaf ? [] : [cross([leaf, back], [other, from])];
          });
      });
      return [...simple.map((other) => exchange(leaf, other)), ...crossed];
    })
    .filter(({ rows }) => rows.includes(row));
};
