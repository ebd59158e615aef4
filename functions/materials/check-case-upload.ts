import { materials } from '../../shared/contract/materials.ts';
import { refusals } from '../../shared/domain/media.ts';
import { openCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import { anyAge } from '../tables/petitions/reads.ts';

export const checkCaseUpload = handle(
  materials.endpoints.checkCaseUpload,
  async ({ params }, { petitions, caller, language, fail }) => {
    const { id, document: wanted } = params;
    await openCase(petitions, id, caller);
    const document = (await petitions.document(id, wanted, anyAge)) ?? fail('not-found');
    const { state, refusal } = document;
    // What was given up is not shown anywhere.
    return state === 'CANCELLED'
      ? fail('not-found')
      : { document: wanted, state, reason: refusal && refusals[refusal][language] };
  },
);
