import { receipts } from '../../shared/contract/receipts.ts';
import { hasOutcome } from '../../shared/domain/transition.ts';
import { handle } from '../kit/context.ts';
import { addOnce } from './add-once.ts';

export const ratePetition = handle(receipts.endpoints.ratePetition, ({ body, idempotencyKey }, context) => {
  const { score, comment } = body;
  const change = { data: { type: 'rated', score } as const, ...(comment === undefined ? {} : { text: comment }) };
  return addOnce({ step: 'rate', body, idempotencyKey }, context, () => change, hasOutcome);
});
