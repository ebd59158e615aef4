import { casework } from '../../shared/contract/casework.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const decidePetition = handle(casework.endpoints.decidePetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'decide' }, context, (head) => {
    const { decision, opinion } = body;
    const { acceptedOn, since, receivedOn } = head;
    const earlier = [
      ['before-acceptance', acceptedOn],
      ['before-step', since],
    ] as const;
    return {
      data: { type: 'decided', decision, ...stated('decidedOn', body, context.now, receivedOn, ...earlier) },
      text: opinion,
    };
  }),
);
