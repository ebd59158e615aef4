import { casework } from '../../shared/contract/casework.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const refusePetition = handle(casework.endpoints.refusePetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'refuse' }, context, (head) => {
    const { ground, explanation, refusedOn: stated, lateReason } = body;
    const refusedOn = statedDay('body.refusedOn', stated, lateReason, context.now, head.receivedOn);
    return {
      data: { type: 'refused', refusedOn, ground, ...(lateReason === undefined ? {} : { lateReason }) },
      text: explanation,
    };
  }),
);
