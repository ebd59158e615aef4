import type { Changes } from './changes.ts';

const nothing = () => ({});

/** What links between petitions change: nothing but where a petition ends that is continued under another one. */
export const changesOfMatters: Changes<'matter-linked' | 'matter-unlinked' | 'merged'> = {
  'matter-linked': nothing,
  'matter-unlinked': nothing,
  merged: () => ({ procedure: 'MERGED' }),
};
