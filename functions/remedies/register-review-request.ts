import { remedies } from '../../shared/contract/remedies.ts';
import { isOpen } from '../../shared/domain/clocks/clocks.ts';
import { changeCase } from '../case/change.ts';
import { reviewRequest } from '../case/review-request.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const registerReviewRequest = handle(
  remedies.endpoints.registerReviewRequest,
  ({ params, version, body }, context) =>
    changeCase({ id: params.id, version, step: 'requestReview' }, context, (head) => {
      const { clocks, receivedOn } = head;
      const told = clocks.findLast((clock) => clock.id === 'REVIEW_REQUEST_30D' && isOpen(clock))?.startedOn;
      const day = stated('requestedOn', body, context.now, receivedOn, ['before-answered', told]);
      return { data: reviewRequest(head, day, 'body.requestedOn'), text: body.text };
    }),
);
