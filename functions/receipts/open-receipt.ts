import { receipts } from '../../shared/contract/receipts.ts';
import { guarded } from '../case/guarded.ts';
import { provePetition } from '../case/prove-petition.ts';
import { handle } from '../kit/context.ts';

export const openReceipt = handle(receipts.endpoints.openReceipt, async ({ body }, context) => {
  await guarded(body.reference, context, () => provePetition(body, context));
  return context.tickets.issueToken(body.reference, context.now);
});
