import type { Day } from '../day.ts';
import type { EventData, EventType, Head } from '../petition.ts';
import type { Attended } from './attention.ts';
import type { Clock } from './clock.ts';
import type { ClockId } from './clock-id.ts';
import { isOpen } from './clocks.ts';
import type { SuspensionGround } from './suspension-ground.ts';

/** What an event means for the clocks of its petition. */
export interface ClockEffects {
  /** The day of the event: clocks end and pause on it. */
  readonly on: Day;
  readonly meets?: readonly ClockId[];
  readonly cancels?: readonly ClockId[] | 'all';
  /** Pauses clocks that run and are in time. */
  readonly suspends?: { readonly clocks: readonly ClockId[]; readonly ground: SuspensionGround };
  /** Ends every pause. */
  readonly resumes?: true;
  readonly extends?: { readonly clock: Pick<Clock, 'id' | 'startedBy'>; readonly until: Day };
  /** Of several steps about one clock the last one stands. */
  readonly attends?: readonly Attended[];
  /** Clocks that begin, each with the day from which it runs. */
  readonly starts?: readonly { readonly id: ClockId; readonly on: Day }[];
}

type DataOf<T extends EventType> = Extract<EventData, { type: T }>;
type Before<T extends EventType> = T extends 'received' ? undefined : Head;
type Table = { readonly [T in EventType]: ((data: DataOf<T>, head: Before<T>) => ClockEffects) | 'none' };

const openOf = (head: Head, id: ClockId) => head.clocks.find((clock) => clock.id === id && isOpen(clock));
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Clocks that begin with the acceptance of a kind of petition. */
const atAcceptance = (head: Head, acceptedOn: Day): Required<ClockEffects>['starts'] => {
  if (head.kind === 'STATE_COMPENSATION') return [{ id: 'COMPENSATION_2M', on: head.receivedOn }]; // counted from the application
  return head.kind === 'JUDICIAL_ASSISTANCE' ? [{ id: 'AID_DECIDE_10WD', on: acceptedOn }] : [];
};

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
    meets: ['SUBSTANTIVE_REPLY_3M', 'COMPENSATION_SERVE_10D', ...(begun ? (['MONTHLY_PROGRESS'] as const) : [])],
    cancels: begun ? [] : ['MONTHLY_PROGRESS'],
    starts: [{ id: 'REVIEW_REQUEST_30D', on }],
  };
};

/** By type of event: the clocks that it starts, stops, cancels, suspends. Clocks are moved by events alone, never by hand. */
const table: Table = {
  // A letter's postmark does not move them: time in the post does not count.
  received: ({ receivedOn: on }) => ({
    on,
    starts: [
      { id: 'TRIAGE_7D', on },
      { id: 'PROCEDURAL_REPLY_7D', on },
      { id: 'SUBSTANTIVE_REPLY_3M', on },
    ],
  }),
  accepted: ({ acceptedOn: on }, head) => ({ on, meets: ['TRIAGE_7D'], starts: atAcceptance(head, on) }),
  refused: ({ refusedOn: on }) => ({ on, meets: ['TRIAGE_7D'], cancels: ['SUBSTANTIVE_REPLY_3M'] }),
  replied: ({ reply, repliedOn: on }, head) => {
    if (reply === 'PROCEDURAL') return { on, meets: ['PROCEDURAL_REPLY_7D'] };
    return reply === 'PROGRESS' ? byProgress(head, on) : byResult(head, on);
  },
  decided: ({ decidedOn: on }, { kind }) => ({
    on,
    meets: ['COMPENSATION_2M', 'AID_DECIDE_10WD'],
    starts: kind === 'STATE_COMPENSATION' ? [{ id: 'COMPENSATION_SERVE_10D', on }] : [],
  }),
  withdrawn: ({ withdrawnOn: on }) => ({ on, cancels: 'all' }),
  attended: ({ attendedOn: on, attends }) => ({ on, attends }),
  assigned: 'none',
  act: 'none',
  resolution: 'none',
  supplemented: 'none',
  confirmed: 'none',
  disputed: 'none',
  rated: 'none',
  'document-linked': 'none',
  'accused-named': 'none',
  'recusal-asked': 'none',
  recused: 'none',
  'bar-lifted': 'none',
};

/** What an event means for the clocks of a petition, whose head is given as it was before; nothing for most. */
export const effectsOf = (data: EventData, head: Head | undefined): ClockEffects | undefined => {
  const row = table[data.type];
  if (row === 'none') return undefined;
  const effects = row as (data: EventData, head: Head | undefined) => ClockEffects; // the row is that of the data's own type
  return effects(data, head);
};
