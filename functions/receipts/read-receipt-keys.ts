import { receipts } from '../../shared/contract/receipts.ts';
import { handle } from '../kit/context.ts';

export const readReceiptKeys = handle(receipts.endpoints.readReceiptKeys, async (_, { signing }) => ({
  keys: [await signing.publicJwk()],
}));
