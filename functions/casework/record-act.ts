import { casework } from '../../shared/contract/casework.ts';
import { actEntry, enteredAct, presentStanding, stateOf } from '../case/act.ts';
import { changeCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const recordAct = handle(casework.endpoints.recordAct, async ({ params, version, body }, context) => {
  const { lateReason, ...entered } = body;
  let standing: Parameters<typeof presentStanding>[0] | undefined;
  const state = await changeCase({ id: params.id, version, step: 'act' }, context, async (head) => {
    const { facts, texts } = await enteredAct(entered, lateReason, head, context);
    standing = { ...facts, seq: head.version + 1, state: stateOf(facts, head) };
    return actEntry(head, facts, texts, body);
  });
  if (standing === undefined) throw new Error('An act that was recorded is not there');
  return { ...state, act: presentStanding(standing, context.language) };
});
