import type { Day } from '../day.ts';
import { isBarredOffice, withBarred } from '../firewall.ts';
import type { EventData, EventType, Head } from '../petition.ts';
import type { ClockId } from './clock-id.ts';
import { isOpen } from './clocks.ts';
import type { ClockEffects, EffectsOf } from './effects/effects-of.ts';
import { remedyEffects } from './effects/remedy-effects.ts';
import { supervisionEffects } from './effects/supervision-effects.ts';
import { triageEffects } from './effects/triage-effects.ts';

const openOf = (head: Head, id: ClockId) => head.clocks.find((clock) => clock.id === id && isOpen(clock));
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * A reply on progress answers in time; from then on, or from the end of the three months when that comes later, progress
 * is told every month until the result is. A reply before that month has begun changes nothing about it.
 */
const byProgress = (head: Head, on: Day): ClockEffects => {
  const monthly = openOf(head, 'MONTHLY_PROGRESS');
  if (monthly !== undefined && monthly.startedOn > on) return { on, meets: ['SUBSTANTIVE_REPLY_3M'] };
  const threeMonths = head.clocks.findLast(({ id }) => id === 'SUBSTANTIVE_REPLY_3M');
  return {
    on,
    meets: ['SUBSTANTIVE_REPLY_3M', 'MONTHLY_PROGRESS'],
    starts: [{ id: 'MONTHLY_PROGRESS', on: later(on, threeMonths?.dueOn ?? on) }],
  };
};

const byResult = (head: Head, on: Day): ClockEffects => {
  const monthly = openOf(head, 'MONTHLY_PROGRESS');
  const begun = monthly !== undefined && monthly.startedOn <= on;
  return {
    on,
    meets: [
      'SUBSTANTIVE_REPLY_3M',
      'COMPENSATION_SERVE_10D',
      'JUDGMENT_REVIEW_NOTICE_10D',
      'DEFENDER_10D',
      'RESIDUAL_60D',
      ...(begun ? (['MONTHLY_PROGRESS'] as const) : []),
    ],
    cancels: begun ? [] : ['MONTHLY_PROGRESS'],
    starts: [{ id: 'REVIEW_REQUEST_30D', on }],
  };
};

/** Clocks for which a decision is what they wait for. */
const DECIDED: readonly ClockId[] = [
  'COMPENSATION_2M',
  'AID_DECIDE_10WD',
  'ART117_15D',
  'LEAD_TRANSFER_7D',
  'NOPROSECUTE_REVIEW',
  'NOPROSECUTE_REVIEW_COMPLEX',
];

/** By type of event: the clocks that it starts, stops, cancels, suspends. Clocks are moved by events alone, never by hand. */
const table: EffectsOf<EventType> = {
  ...triageEffects,
  ...supervisionEffects,
  ...remedyEffects,
  // A letter's postmark does not move them: time in the post does not count.
  received: ({ receivedOn: on }) => ({
    on,
    starts: [
      { id: 'TRIAGE_7D', on },
      { id: 'PROCEDURAL_REPLY_7D', on },
      { id: 'SUBSTANTIVE_REPLY_3M', on },
    ],
  }),
  refused: ({ refusedOn: on }) => ({ on, meets: ['TRIAGE_7D'], cancels: ['SUBSTANTIVE_REPLY_3M'] }),
  replied: ({ reply, repliedOn: on }, head) => {
    if (reply === 'PROCEDURAL') return { on, meets: ['PROCEDURAL_REPLY_7D'] };
    return reply === 'PROGRESS' ? byProgress(head, on) : byResult(head, on);
  },
  decided: ({ decidedOn: on }, { kind }) => ({
    on,
    meets: DECIDED,
    starts: [
      ...(kind === 'STATE_COMPENSATION' ? [{ id: 'COMPENSATION_SERVE_10D', on } as const] : []),
      ...(kind === 'APPEAL_CRIMINAL' ? [{ id: 'JUDGMENT_REVIEW_NOTICE_10D', on } as const] : []),
    ],
  }),
  withdrawn: ({ withdrawnOn: on }) => ({ on, cancels: 'all' }),
  attended: ({ attendedOn: on, attends }) => ({ on, attends }),
  assigned: 'none',
  act: 'none',
  'act-completed': 'none',
  'act-corrected': 'none',
  'instruction-executed': 'none',
  resolution: 'none',
  supplemented: 'none',
  confirmed: 'none',
  disputed: 'none',
  rated: 'none',
  'document-linked': 'none',
  // The clocks of the earlier petition stand, which are due earlier.
  merged: ({ mergedOn: on }) => ({ on, cancels: 'all' }),
  separated: ({ separatedOn: on, merger }) => ({ on, reopens: merger }),
  'matter-linked': 'none',
  'matter-unlinked': 'none',
  // Who was to take it over is barred: nobody's objection is waited for, and its triage begins anew.
  'accused-named': ({ namedOn: on, ...more }, { barred, procedure, receiver }) =>
    procedure === 'TRANSFERRED' &&
    receiver !== undefined &&
    isBarredOffice({ barred: withBarred(barred, more) }, receiver)
      ? { on, cancels: ['TRANSFER_OBJECTION_5WD'], starts: [{ id: 'TRIAGE_7D', on }] }
      : { on },
  'recusal-asked': 'none',
  recused: 'none',
  'bar-lifted': 'none',
  'clocks-restated': 'none', // it has no effect but the days that it carries
};

/** What an event means for the clocks of a petition, whose head is given as it was before; nothing for most. */
export const effectsOf = (data: EventData, head: Head | undefined): ClockEffects | undefined => {
  const row = table[data.type];
  if (row === 'none') return undefined;
  const effects = row as (data: EventData, head: Head | undefined) => ClockEffects; // the row is that of the data's own type
  return effects(data, head);
};
