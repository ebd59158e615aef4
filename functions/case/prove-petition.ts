import type { Reference } from '../../shared/domain/code.ts';
import type { PartsOf } from '../kit/context.ts';
import type { StoredHead } from '../tables/petitions/items.ts';

/**
 * The petition that a reference and its query code open. Unknown reference and wrong code take the same work: two reads,
 * two scrypts; the second read holds what was received a moment ago.
 */
export const provePetition = async (
  { reference, queryCode }: { readonly reference: Reference; readonly queryCode: string },
  { petitions, tickets }: PartsOf<{ petitions: 'read'; tickets: 'derive' }>,
): Promise<StoredHead | undefined> => {
  const recent = await petitions.recentHead(reference);
  if (await tickets.isCode(queryCode, recent?.code)) return recent;
  const present = await petitions.head(reference);
  return (await tickets.isCode(queryCode, present?.code)) ? present : undefined;
};
