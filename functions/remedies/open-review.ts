import { remedies } from '../../shared/contract/remedies.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { changeCase } from '../case/change.ts';
import { handlerOf } from '../case/handler.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const openReview = handle(remedies.endpoints.openReview, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'openReview' }, context, async (head) => {
    const reviewer = await handlerOf(body.reviewer, head.office, context, 'body.reviewer');
    if (reviewer === head.handler || reviewer === head.review?.former) breaksRule('body.reviewer', 'second-person');
    return { data: { type: 'review-opened', openedOn: shanghaiDay(context.now), reviewer } };
  }),
);
