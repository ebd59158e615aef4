import { documents } from '../../shared/contract/documents.ts';
import { presentDocuments } from '../case/document.ts';
import { handle } from '../kit/context.ts';
import { anyAge } from '../tables/petitions/reads.ts';

export const listDocuments = handle(
  documents.endpoints.listDocuments,
  async (_, { petitions, evidence, sealing, caller, now, language, fail }) => {
    const { reference } = caller;
    const file = (await petitions.file(reference, anyAge)) ?? fail('not-found');
    const isAwaited = file.documents.some(({ state }) => state === 'EXPECTED');
    const [seal, arrived] = await Promise.all([
      sealing.sealOf({ reference, wrapped: file.stored.wrapped }),
      isAwaited ? evidence.arrived(reference, now) : [],
    ]);
    return { documents: presentDocuments(file.documents, seal, language, arrived) };
  },
);
