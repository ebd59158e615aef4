import { useSyncExternalStore } from 'react';

export const ways = ['reference', 'person', 'case'] as const;
export type Way = (typeof ways)[number];

/** What was searched for last. Lives in memory only: numbers of persons stand in no address and in no storage. */
export interface Search {
  readonly by: Exclude<Way, 'reference'>;
  readonly term: string;
  /** Marks of the pages up to the one shown. */
  readonly marks: readonly string[];
  /** Tells one search from the next. */
  readonly number: number;
}

let current: Search | undefined;
const listeners = new Set<() => void>();

const set = (next: Search) => {
  current = next;
  for (const listener of listeners) listener();
};

export const startSearch = (by: Search['by'], term: string): void =>
  set({ by, term, marks: [], number: (current?.number ?? 0) + 1 });

export const turnSearch = (search: Search, marks: readonly string[]): void => set({ ...search, marks });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSearch = (): Search | undefined => useSyncExternalStore(subscribe, () => current);
