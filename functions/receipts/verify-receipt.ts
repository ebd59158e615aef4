import { receipts } from '../../shared/contract/receipts.ts';
import { handle } from '../kit/context.ts';

export const verifyReceipt = handle(receipts.endpoints.verifyReceipt, async ({ body }, { petitions, signing }) => {
  const receipt = await signing.verify(body.receipt);
  if (receipt === undefined) return { genuine: false, registered: false };
  const first = await petitions.firstEvent(receipt.reference);
  const { reference, receivedAt, digest } = receipt;
  return { genuine: true, registered: first?.event.hash === receipt.chain, reference, receivedAt, digest };
});
