import { receipts } from '../../shared/contract/receipts.ts';
import { handle } from '../kit/context.ts';
import { addOnce } from './add-once.ts';

export const supplementPetition = handle(receipts.endpoints.supplementPetition, ({ body, idempotencyKey }, context) =>
  addOnce({ step: 'supplement', body, idempotencyKey }, context, () => ({
    data: { type: 'supplemented' },
    text: body.text,
  })),
);
