import { acts } from '../../shared/contract/acts.ts';
import { restatedBy } from '../../shared/domain/acts/correction.ts';
import { amendAct, enteredAct, textOf } from '../case/act.ts';
import { lateReasonOf } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const correctAct = handle(acts.endpoints.correctAct, ({ params, version, body }, context) =>
  amendAct({ ...params, version }, context, async (head, act, all) => {
    const { replacement, reason, lateReason } = body;
    const entered = replacement && (await enteredAct(replacement, lateReason, head, context, 'body.replacement'));
    return {
      data: {
        type: 'act-corrected',
        of: act.seq,
        ...(entered === undefined ? {} : { replacement: entered.facts }),
        ...restatedBy(head, all, act, entered?.facts),
        ...lateReasonOf(body),
      },
      text: textOf({ ...entered?.texts, reason }),
    };
  }),
);
