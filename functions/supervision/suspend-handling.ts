import { supervision } from '../../shared/contract/supervision.ts';
import { changeCase } from '../case/change.ts';
import { notTheHandler } from '../case/second-person.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const suspendHandling = handle(supervision.endpoints.suspendHandling, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'suspend' }, context, (head) => {
    notTheHandler(head, context.caller, 'body.ground');
    return {
      data: {
        type: 'suspended',
        ground: body.ground,
        ...stated('suspendedOn', body, context.now, head.receivedOn, ['before-step', head.since]),
      },
      text: body.explanation,
    };
  }),
);
