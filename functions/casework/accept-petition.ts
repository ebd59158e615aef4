import { casework } from '../../shared/contract/casework.ts';
import { changeCase } from '../case/change.ts';
import { handlerOf } from '../case/handler.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const acceptPetition = handle(casework.endpoints.acceptPetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'accept' }, context, async (head) => {
    const { matter } = body;
    const day = stated('acceptedOn', body, context.now, head.receivedOn, ['before-step', head.since]);
    const handler = body.handler === undefined ? undefined : await handlerOf(body.handler, head.office, context);
    return {
      data: {
        type: 'accepted',
        ...day,
        ...(handler === undefined ? {} : { handler }),
        ...(matter === undefined ? {} : { matter }),
      },
    };
  }),
);
