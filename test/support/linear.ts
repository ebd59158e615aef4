const PRIME = 2_147_483_629;

const times = (one: number, other: number): number => Number((BigInt(one) * BigInt(other)) % BigInt(PRIME));
const inverse = (value: number): number => {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
};

/** The span of some rows of whole numbers, by elimination modulo a large prime. */
export const rankOf = (rows: readonly (readonly number[])[]) => {
  const kept = new Map<number, number[]>();
  /** What is left of a row when the rows before are taken out. */
  const reduced = (row: readonly number[]): number[] => {
    const left = row.map((value) => ((value % PRIME) + PRIME) % PRIME);
    for (let place = 0; place < left.length; place++) {
      const factor = left[place] ?? 0;
      const basis = factor === 0 ? undefined : kept.get(place);
      if (basis === undefined) continue;
      for (let index = place; index < left.length; index++) {
        const value = basis[index] ?? 0;
        if (value !== 0)
          left[index] = ((left[index] ?? 0) - (value === 1 ? factor : times(value, factor)) + PRIME) % PRIME;
      }
    }
    return left;
  };
  for (const row of rows) {
    const left = reduced(row);
    const first = left.findIndex((value) => value !== 0);
    if (first < 0) continue;
    const scale = inverse(left[first] ?? 1);
    kept.set(
      first,
      left.map((value) => (value === 0 ? 0 : times(value, scale))),
    );
  }
  return { holds: (row: readonly number[]): boolean => reduced(row).every((value) => value === 0) };
};
