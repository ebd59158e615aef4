import { casework } from '../../shared/contract/casework.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const refusePetition = handle(casework.endpoints.refusePetition, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'refuse' }, context, (head) => {
    const { ground, explanation } = body;
    const day = stated('refusedOn', body, context.now, head.receivedOn, ['before-step', head.since]);
    return {
      data: { type: 'refused', ground, ...day },
      text: explanation,
    };
  }),
);
