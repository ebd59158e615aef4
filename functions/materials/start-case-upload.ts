import { materials } from '../../shared/contract/materials.ts';
import { announceFile } from '../case/announce.ts';
import { openCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const startCaseUpload = handle(materials.endpoints.startCaseUpload, async ({ params, body }, context) => {
  const { petitions, caller } = context;
  const { head } = await openCase(petitions, params.id, caller);
  return announceFile(head.reference, body, context, caller.id);
});
