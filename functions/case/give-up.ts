import type { Reference } from '../../shared/domain/code.ts';
import type { DocumentId } from '../../shared/domain/id.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

type Parts = PartsOf<{ petitions: 'append' }> & { readonly now: Date };

/**
 * Gives up a file that has not arrived. Its pieces stay until they expire: whoever thinks again goes on where they
 * stopped.
 * @throws Problem not-found, illegal-transition when it was decided on
 */
export const giveUpFile = async (
  reference: Reference,
  id: DocumentId,
  { petitions, now }: Parts,
): Promise<{ readonly document: DocumentId }> => {
  const document = await petitions.document(reference, id, ({ state }) => state === 'EXPECTED');
  if (document === undefined) throw new Problem('not-found');
  const cancelled = { ...document, state: 'CANCELLED', at: now.toISOString() } as const;
  const other = await petitions.putDocument(reference, cancelled, ['EXPECTED', 'CANCELLED']);
  if (other !== undefined) throw new Problem('illegal-transition');
  return { document: id };
};
