import { documents } from '../../shared/contract/documents.ts';
import { handle } from '../kit/context.ts';

export const cancelUpload = handle(
  documents.endpoints.cancelUpload,
  async ({ params }, { petitions, caller, now, fail }) => {
    const { reference } = caller;
    const document =
      (await petitions.document(reference, params.document, ({ state }) => state === 'EXPECTED')) ?? fail('not-found');
    // The pieces stay until they expire: whoever thinks again goes on where they stopped.
    const cancelled = { ...document, state: 'CANCELLED', at: now.toISOString() } as const;
    const other = await petitions.putDocument(reference, cancelled, ['EXPECTED', 'CANCELLED']);
    if (other !== undefined) fail('illegal-transition');
    return { document: document.id };
  },
);
