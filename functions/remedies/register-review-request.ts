import { remedies } from '../../shared/contract/remedies.ts';
import { changeCase } from '../case/change.ts';
import { reviewRequest } from '../case/review-request.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const registerReviewRequest = handle(
  remedies.endpoints.registerReviewRequest,
  ({ params, version, body }, context) =>
    changeCase({ id: params.id, version, step: 'requestReview' }, context, (head) => {
      const day = stated('requestedOn', body, context.now, head.receivedOn);
      return { data: reviewRequest(head, day, 'body.requestedOn'), text: body.text };
    }),
);
