/** Counts of persons below this are withheld from publication. */
export const SMALLEST_CELL = 5;

/**
 * Withholds small counts among siblings that add up to a published total: every count from 1 to 4, and, when exactly one
 * is withheld, the smallest other one that is not zero, so that it cannot be worked out from the total.
 */
export const suppress = (counts: readonly number[]): readonly (number | null)[] => {
  const small = counts.map((count) => count > 0 && count < SMALLEST_CELL);
  if (small.filter(Boolean).length === 1) {
    const others = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !small[index]);
    const partner = others.sort((a, b) => a.count - b.count)[0];
    if (partner !== undefined) small[partner.index] = true;
  }
  return counts.map((count, index) => (small[index] ? null : count));
};
