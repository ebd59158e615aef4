interface Grants {
  readonly [kind: string]: { readonly actions: readonly string[]; readonly prefix?: string };
}

/** The declared kind of access. @throws Error when the resource has no such kind */
export const grantOf = (access: Grants, kind: string): Grants[string] => {
  const grant = access[kind];
  if (grant === undefined) throw new Error(`There is no access '${kind}', only: ${Object.keys(access).join(', ')}`);
  return grant;
};

/** The actions of several kinds of access, each once, in order. */
export const actionsOf = (access: Grants, kinds: readonly string[]): readonly string[] =>
  [...new Set(kinds.flatMap((kind) => grantOf(access, kind).actions))].sort();
