import { casework } from '../../shared/contract/casework.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { handlerOf } from '../case/handler.ts';
import { handle } from '../kit/context.ts';

export const acceptPetition = handle(casework.endpoints.acceptPetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'accept' }, context, async (head) => {
    const { acceptedOn, lateReason, matter } = body;
    const day = statedDay('body.acceptedOn', acceptedOn, lateReason, context.now, head.receivedOn);
    const handler = body.handler === undefined ? undefined : await handlerOf(body.handler, head.office, context);
    return {
      data: {
        type: 'accepted',
        acceptedOn: day,
        ...(handler === undefined ? {} : { handler }),
        ...(matter === undefined ? {} : { matter }),
        ...(lateReason === undefined ? {} : { lateReason }),
      },
    };
  }),
);
