import { acts } from '../../shared/contract/acts.ts';
import { amendAct, textOf } from '../case/act.ts';
import { statedDay } from '../case/change.ts';
import { breaksRule, lateReasonOf } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const recordExecution = handle(acts.endpoints.recordExecution, ({ params, version, body }, context) =>
  amendAct({ ...params, version }, context, (head, act) => {
    if (!act.has.includes('INSTRUCTION')) return breaksRule('params.act', 'no-instruction');
    if (act.executedOn !== undefined) return breaksRule('params.act', 'executed-already', { day: act.executedOn });
    const { executedOn: stated, how, lateReason } = body;
    if (stated !== undefined && stated < act.actedOn)
      return breaksRule('body.executedOn', 'before-act', { day: act.actedOn });
    const executedOn = statedDay('body.executedOn', stated, lateReason, context.now, head.filedOn);
    return {
      data: { type: 'instruction-executed', of: act.seq, executedOn, ...lateReasonOf(body) },
      text: textOf({ execution: how }),
    };
  }),
);
