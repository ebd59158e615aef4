import { remedies } from '../../shared/contract/remedies.ts';
import { changeCase } from '../case/change.ts';
import { notTheHandler } from '../case/second-person.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const concludeReview = handle(remedies.endpoints.concludeReview, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'concludeReview' }, context, (head) => {
    const { outcome, decision, opinion } = body;
    const requested = head.clocks.findLast(({ id }) => id === 'REVIEW_30D')?.startedOn;
    notTheHandler(head, context.caller, 'body.outcome');
    if (head.review?.former === context.caller.id) breaksRule('body.outcome', 'second-person');
    if (head.review?.reviewer !== context.caller.id && !context.caller.roles.includes('supervisor'))
      breaksRule('body.outcome', 'not-the-reviewer');
    if (outcome === 'UPHELD' && decision !== undefined) breaksRule('body.decision', 'decision-upheld');
    if (outcome === 'CORRECTED' && decision === undefined) breaksRule('body.decision', 'required');
    return {
      data: {
        type: 'review-concluded',
        outcome,
        ...(decision === undefined ? {} : { decision }),
        ...stated(
          'concludedOn',
          body,
          context.now,
          head.receivedOn,
          ['before-answered', requested],
          ['before-step', head.since],
        ),
      },
      text: opinion,
    };
  }),
);
