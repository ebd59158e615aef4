import { receipts } from '../../shared/contract/receipts.ts';
import { handle } from '../kit/context.ts';
import { addOnce } from './add-once.ts';

export const askForRecusal = handle(receipts.endpoints.askForRecusal, ({ body, idempotencyKey }, context) =>
  addOnce({ step: 'bar', body, idempotencyKey }, context, () => ({
    data: { type: 'recusal-asked' },
    text: body.text,
  })),
);
