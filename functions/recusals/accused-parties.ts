import type { AccusedParty } from '../../shared/domain/person.ts';
import { openContent } from '../case/content.ts';
import type { PartsOf } from '../kit/context.ts';
import type { StoredHead } from '../tables/petitions/items.ts';

/** Whom a petition accuses, in the words of who wrote it. */
export const accusedParties = async (
  { head: { reference }, wrapped }: StoredHead,
  { petitions, sealing }: PartsOf<{ petitions: 'append'; sealing: 'unwrap' }>,
): Promise<readonly AccusedParty[]> => {
  const [seal, sealed] = await Promise.all([sealing.sealOf({ reference, wrapped }), petitions.content(reference)]);
  return openContent(sealed, seal).accused ?? [];
};
