import { materials } from '../../shared/contract/materials.ts';
import { openCase } from '../case/change.ts';
import { giveUpFile } from '../case/give-up.ts';
import { handle } from '../kit/context.ts';

export const cancelCaseUpload = handle(materials.endpoints.cancelCaseUpload, async ({ params }, context) => {
  const { head } = await openCase(context.petitions, params.id, context.caller);
  return giveUpFile(head.reference, params.document, context);
});
