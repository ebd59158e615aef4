/** Counts of persons below this are withheld from publication. */
export const SMALLEST_CELL = 5;

const isSmall = (count: number) => count > 0 && count < SMALLEST_CELL;

/** Whether several small counts of this sum could be divided in more than one way. */
const isAmbiguous = (small: readonly number[]): boolean => {
  const sum = small.reduce((total, count) => total + count, 0);
  return small.length > 1 && sum > small.length && sum < small.length * (SMALLEST_CELL - 1);
};

/**
 * Withholds small counts among siblings that add up to a published total: every count from 1 to 4, and, when the total
 * would give those away, every sibling that holds the smallest other count. What is withheld could always stand in
 * another order.
 */
export const suppress = (counts: readonly number[]): readonly (number | null)[] => {
  const small = counts.filter(isSmall);
  const others = counts.filter((count) => count >= SMALLEST_CELL);
  const partner = small.length === 0 || isAmbiguous(small) ? undefined : others.length > 0 ? Math.min(...others) : 0;
  return counts.map((count) => (isSmall(count) || count === partner ? null : count));
};
