import { milestones } from '../../events/milestone.ts';
import type { ClockId } from '../clock-id.ts';
import { isOpen } from '../clocks.ts';
import type { EffectsOf } from './effects-of.ts';

/** The clocks of handling: they pause while handling is suspended. What must be told within days does not pause. */
const HANDLING_CLOCKS: readonly ClockId[] = [
  'SUBSTANTIVE_REPLY_3M',
  'MONTHLY_PROGRESS',
  'RESIDUAL_60D',
  'REVIEW_30D',
  'ART117_15D',
  'NOPROSECUTE_REVIEW',
  'NOPROSECUTE_REVIEW_COMPLEX',
  'COMPENSATION_2M',
  'AID_DECIDE_10WD',
];

/** What supervisors approve, and what is served. */
export const supervisionEffects: EffectsOf<
  | 'assigned-down'
  | 'taken-up'
  | 'chased'
  | 'extended'
  | 'suspended'
  | 'resumed'
  | 'contact-attempted'
  | 'served'
  | 'milestone'
> = {
  'assigned-down': 'none',
  'taken-up': 'none',
  chased: 'none',
  extended: ({ clock, until, extendedOn: on }) => ({ on, extends: { clock, until } }),
  suspended: ({ ground, suspendedOn: on }) => ({ on, suspends: { clocks: HANDLING_CLOCKS, ground } }),
  resumed: ({ resumedOn: on }) => ({ on, resumes: true }),
  'contact-attempted': 'none',
  // What is set anew takes the place of what was set before.
  milestone: ({ milestone, on, hearingOn }) => {
    const { starts, meets, cancels } = milestones[milestone];
    return {
      on,
      meets: meets === undefined ? [] : [meets],
      cancels: [cancels, starts].filter((id) => id !== undefined),
      starts: starts === undefined ? [] : [{ id: starts, on: hearingOn ?? on }],
    };
  },
  // The petitioner's time runs from the day on which the result reached them, unless they have used it already.
  served: ({ servedOn: on, result }, { clocks, review }) => {
    const waits = review === undefined && clocks.some((clock) => clock.id === 'REVIEW_REQUEST_30D' && isOpen(clock));
    return result && waits
      ? { on, cancels: ['REVIEW_REQUEST_30D'], starts: [{ id: 'REVIEW_REQUEST_30D', on }] }
      : { on };
  },
};
