import { casework } from '../../shared/contract/casework.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const decidePetition = handle(casework.endpoints.decidePetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'decide' }, context, (head) => {
    const { decision, decidedOn: stated, opinion, lateReason } = body;
    const decidedOn = statedDay('body.decidedOn', stated, lateReason, context.now, head.receivedOn);
    return {
      data: { type: 'decided', decision, decidedOn, ...(lateReason === undefined ? {} : { lateReason }) },
      text: opinion,
    };
  }),
);
