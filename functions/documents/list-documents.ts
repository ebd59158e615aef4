import { documents } from '../../shared/contract/documents.ts';
import { presentDocument } from '../case/document.ts';
import { handle } from '../kit/context.ts';
import { anyAge } from '../tables/petitions/reads.ts';

export const listDocuments = handle(
  documents.endpoints.listDocuments,
  async (_, { petitions, sealing, caller, language, fail }) => {
    const file = (await petitions.file(caller.reference, anyAge)) ?? fail('not-found');
    const seal = await sealing.sealOf({ reference: caller.reference, wrapped: file.stored.wrapped });
    return { documents: file.documents.map((document) => presentDocument(document, seal, language)) };
  },
);
