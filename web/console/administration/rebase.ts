/** The fields of a form. */
export type Values = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What became of a form while somebody else saved. */
export interface Rebased<T extends Values> {
  /** The other's values, with those kept that were changed here. */
  readonly merged: T;
  /** What the other changed. */
  readonly theirs: readonly (keyof T & string)[];
  /** What both changed, and not alike. */
  readonly both: readonly (keyof T & string)[];
}

/** Puts what was changed here on top of what somebody else saved meanwhile: nobody's change is undone unseen. */
export const rebase = <T extends Values>(seen: T, mine: T, other: T): Rebased<T> => {
  const fields: (keyof T & string)[] = [
    ...new Set([...Object.keys(seen), ...Object.keys(mine), ...Object.keys(other)]),
  ];
  const theirs = fields.filter((field) => !same(seen[field], other[field]));
  const ours = fields.filter((field) => !same(seen[field], mine[field]));
  const kept = Object.fromEntries(ours.map((field) => [field, mine[field]]));
  return {
    merged: { ...other, ...kept },
    theirs,
    both: theirs.filter((field) => ours.includes(field) && !same(mine[field], other[field])),
  };
};
