import type { Day } from '../../day.ts';
import type { EventData, EventType, Head } from '../../petition.ts';
import type { Attended } from '../attention.ts';
import type { Clock } from '../clock.ts';
import type { ClockId } from '../clock-id.ts';
import type { SuspensionGround } from '../suspension-ground.ts';

/** What an event means for the clocks of its petition. */
export interface ClockEffects {
  /** The day of the event: clocks end and pause on it. */
  readonly on: Day;
  readonly meets?: readonly ClockId[];
  readonly cancels?: readonly ClockId[] | 'all';
  /** Pauses clocks that run and are in time. */
  readonly suspends?: { readonly clocks: readonly ClockId[]; readonly ground: SuspensionGround };
  /** Clocks that the event with this number cancelled run on as if it had not. */
  readonly reopens?: number;
  /** Ends every pause. */
  readonly resumes?: true;
  readonly extends?: { readonly clock: Pick<Clock, 'id' | 'startedBy'>; readonly until: Day };
  /** Of several steps about one clock the last one stands. */
  readonly attends?: readonly Attended[];
  /** Clocks that begin, each with the day from which it runs. */
  readonly starts?: readonly { readonly id: ClockId; readonly on: Day }[];
}

/** By type of event: what it means for clocks, from the head as it was before. */
export type EffectsOf<T extends EventType> = {
  readonly [P in T]:
    | ((data: Extract<EventData, { type: P }>, head: P extends 'received' ? undefined : Head) => ClockEffects)
    | 'none';
};
