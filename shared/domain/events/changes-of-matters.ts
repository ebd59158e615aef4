import type { Changes } from './changes.ts';

/** What links between petitions change: which earlier one a petition repeats, and where one ends that is continued under another. */
export const changesOfMatters: Changes<'matter-linked' | 'matter-unlinked' | 'merged' | 'separated'> = {
  'matter-linked': ({ other, relation }) => (relation === 'REPEAT' ? { repeats: other } : {}),
  'matter-unlinked': ({ other }, { repeats }) => (repeats === other ? { repeats: undefined } : {}),
  merged: (_, { procedure }) => ({ procedure: 'MERGED', mergedIn: procedure }),
  separated: (_, { mergedIn = 'TRIAGE' }) => ({ procedure: mergedIn, mergedIn: undefined }),
};
