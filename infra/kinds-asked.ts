import { kindsOf, type Needs, type ResourceName } from '../shared/resources.ts';

/** Every kind of access that several declarations ask for, by resource, in a fixed order. */
export const kindsAsked = (needs: readonly Needs[]): readonly (readonly [ResourceName, readonly string[]])[] => {
  const kinds = new Map<ResourceName, readonly string[]>();
  for (const [name, need] of needs.flatMap((each) => Object.entries(each))) {
    const resource = name as ResourceName; // the keys of `Needs` are resource names
    kinds.set(resource, [...new Set([...(kinds.get(resource) ?? []), ...kindsOf(need)])].sort());
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
};
