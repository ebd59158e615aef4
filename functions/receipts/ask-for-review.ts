import { receipts } from '../../shared/contract/receipts.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { reviewRequest } from '../case/review-request.ts';
import { handle } from '../kit/context.ts';
import { addOnce } from './add-once.ts';

export const askForReview = handle(receipts.endpoints.askForReview, ({ body, idempotencyKey }, context) =>
  addOnce({ step: 'requestReview', body, idempotencyKey }, context, (head) => ({
    data: reviewRequest(head, { requestedOn: shanghaiDay(context.now) }, 'body.text'),
    text: body.text,
  })),
);
