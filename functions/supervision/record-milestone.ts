import { supervision } from '../../shared/contract/supervision.ts';
import { isOpen } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/day.ts';
import { clockNeededBy, type Milestone } from '../../shared/domain/events/milestone.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

/** The day from which the clock runs that waits for it; that of a hearing is counted back, and binds no other day. */
const awaitedSince = ({ clocks }: Head, milestone: Milestone): Day | undefined => {
  const id = clockNeededBy(milestone);
  if (id === undefined) return undefined;
  const clock = clocks.find((each) => each.id === id && isOpen(each));
  if (clock === undefined) return breaksRule('body.milestone', 'clock-not-running');
  return id === 'HEARING_NOTICE_3D' ? undefined : clock.startedOn;
};

export const recordMilestone = handle(supervision.endpoints.recordMilestone, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'recordMilestone' }, context, (head) => {
    const { milestone, hearingOn, note } = body;
    const since = awaitedSince(head, milestone);
    const day = stated('on', body, context.now, head.receivedOn, ['before-answered', since]);
    if ((milestone === 'HEARING_SET') !== (hearingOn !== undefined))
      breaksRule('body.hearingOn', hearingOn === undefined ? 'required' : 'hearing-alone');
    if (hearingOn !== undefined && hearingOn < day.on) breaksRule('body.hearingOn', 'before-start');
    return {
      data: { type: 'milestone', milestone, ...day, ...(hearingOn === undefined ? {} : { hearingOn }) },
      ...(note === undefined ? {} : { text: note }),
    };
  }),
);
