import type { Changes } from './changes.ts';

/** What links between petitions change: which earlier one a petition repeats, and where one ends that is continued under another. */
export const changesOfMatters: Changes<'matter-linked' | 'matter-unlinked' | 'merged'> = {
  'matter-linked': ({ other, relation }) => (relation === 'REPEAT' ? { repeats: other } : {}),
  'matter-unlinked': ({ other }, { repeats }) => (repeats === other ? { repeats: undefined } : {}),
  merged: () => ({ procedure: 'MERGED' }),
};
