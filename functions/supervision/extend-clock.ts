import { supervision } from '../../shared/contract/supervision.ts';
import { extensionFault, isOpen } from '../../shared/domain/clocks/clocks.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { changeCase } from '../case/change.ts';
import { notTheHandler } from '../case/second-person.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

/** Once, in time, within what the rule allows, by somebody who does not handle the case. */
export const extendClock = handle(supervision.endpoints.extendClock, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'extend' }, context, async (head) => {
    const { clock: id, until, reason } = body;
    notTheHandler(head, context.caller, 'body.clock');
    const clock =
      head.clocks.find((each) => each.id === id && isOpen(each)) ?? breaksRule('body.clock', 'clock-not-running');
    const extendedOn = shanghaiDay(context.now);
    const fault = extensionFault(clock, until, extendedOn, await context.directory.reckoning());
    if (fault !== undefined) breaksRule(fault.startsWith('extension-') ? 'body.until' : 'body.clock', fault);
    return {
      data: {
        type: 'extended',
        clock: { id, startedBy: clock.startedBy },
        formerly: clock.dueOn,
        until,
        extendedOn,
      },
      text: reason,
    };
  }),
);
