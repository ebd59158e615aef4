import { casework } from '../../shared/contract/casework.ts';
import { enteredAct, presentStanding, textOf } from '../case/act.ts';
import { changeCase } from '../case/change.ts';
import { lateReasonOf } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const recordAct = handle(casework.endpoints.recordAct, async ({ params, version, body }, context) => {
  const { lateReason, ...entered } = body;
  let standing: Parameters<typeof presentStanding>[0] | undefined;
  const state = await changeCase({ id: params.id, version, step: 'act' }, context, async (head) => {
    const { facts, texts } = await enteredAct(entered, lateReason, head, context);
    const complete = facts.missing === undefined;
    const counts = complete && head.handled === undefined;
    standing = { seq: head.version + 1, state: counts ? 'COUNTS' : complete ? 'BESIDE' : 'INCOMPLETE', ...facts };
    return {
      data: {
        type: 'act',
        ...facts,
        counts,
        ...lateReasonOf(body),
      },
      text: textOf(texts),
    };
  });
  if (standing === undefined) throw new Error('An act that was recorded is not there');
  return { ...state, act: presentStanding(standing, context.language) };
});
