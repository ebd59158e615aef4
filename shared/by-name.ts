/** A record with a value for each of some names. */
export const byName = <N extends string, T>(names: readonly N[], of: (name: N, index: number) => T): Record<N, T> =>
  Object.fromEntries(names.map((name, index) => [name, of(name, index)])) as Record<N, T>; // one for each name
