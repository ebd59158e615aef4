import type { StoredOpening } from '../tables/petitions/items.ts';

/** Field name under which the note of an opening is sealed. */
export const noteField = ({ at, by }: Pick<StoredOpening, 'at' | 'by'>): string => `opening-${at}-${by}`;
