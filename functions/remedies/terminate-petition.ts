import { remedies } from '../../shared/contract/remedies.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { changeCase } from '../case/change.ts';
import { notTheHandler } from '../case/second-person.ts';
import { handle } from '../kit/context.ts';

export const terminatePetition = handle(remedies.endpoints.terminatePetition, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'terminate' }, context, (head) => {
    notTheHandler(head, context.caller, 'body.ground');
    return {
      data: { type: 'terminated', ground: body.ground, terminatedOn: shanghaiDay(context.now) },
      text: body.explanation,
    };
  }),
);
