/** Splits a whole number in proportion to the weights, exactly: floors first, then one each to the largest remainders. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum === 0) return weights.map(() => 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  // A quota that is whole but for rounding of its fraction must not lose one.
  const parts = quotas.map((quota) => Math.floor(quota + 1e-9));
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota + 1e-9) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  const missing = total - parts.reduce((left, right) => left + right, 0);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/**
 * Splits a whole number in proportion to the weights, exactly, by walking along them in equal steps: when there is less than
 * one for each, the small ones get their turn too.
 */
export const spread = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  let reached = 0;
  return weights.map((weight) => {
    const before = Math.floor(sum === 0 ? 0 : (reached * total) / sum + 0.5);
    reached += weight;
    return Math.floor(sum === 0 ? 0 : (reached * total) / sum + 0.5) - before;
  });
};
