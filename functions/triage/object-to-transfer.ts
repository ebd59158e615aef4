import { triage } from '../../shared/contract/triage.ts';
import { isOpen } from '../../shared/domain/clocks/clocks.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';
import { askedOn } from './asked-on.ts';

/** Within five working days, with reasons (NPR art. 23); whoever lets them pass has to take the petition over. */
export const objectToTransfer = handle(triage.endpoints.objectToTransfer, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'objectToTransfer' }, context, (head) => {
    const { clocks, receivedOn } = head;
    const day = stated('objectedOn', body, context.now, receivedOn, ['before-answered', askedOn(head)]);
    const clock = clocks.findLast((each) => each.id === 'TRANSFER_OBJECTION_5WD' && isOpen(each));
    if (clock !== undefined && day.objectedOn > clock.dueOn)
      breaksRule('body.objectedOn', 'late-objection', { day: clock.dueOn });
    return { data: { type: 'transfer-objected', ...day }, text: body.reason };
  }),
);
