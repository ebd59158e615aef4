import { receipts } from '../../shared/contract/receipts.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import type { EventData, Head } from '../../shared/domain/petition.ts';
import { hasOutcome } from '../../shared/domain/transition.ts';
import type { Answer } from '../../shared/domain/vocabulary.ts';
import { handle } from '../kit/context.ts';
import { addOnce } from './add-once.ts';

/** A confirmation resolves what was open; what was recorded as resolved before stays as it was recorded. */
const dataOf = (answer: Answer, head: Head, now: Date): EventData => {
  if (answer === 'DISPUTED') return { type: 'disputed' };
  if (head.resolvedOn !== undefined) return { type: 'confirmed' };
  return { type: 'resolution', resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: shanghaiDay(now) };
};

export const answerResolution = handle(receipts.endpoints.answerResolution, ({ body, idempotencyKey }, context) => {
  const { answer, reason } = body;
  if (answer === 'DISPUTED' && reason === undefined)
    context.fail('rule-broken', { faults: [{ path: 'body.reason', code: 'required' }] });
  const decide = (head: Head) => ({
    data: dataOf(answer, head, context.now),
    ...(reason === undefined ? {} : { text: reason }),
  });
  return addOnce({ step: 'answer', body, idempotencyKey }, context, decide, hasOutcome);
});
