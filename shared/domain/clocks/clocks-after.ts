import type { Event, EventData, Head } from '../petition.ts';
import type { Clock, ClockDays } from './clock.ts';
import { effectsOf } from './clock-effects.ts';
import type { RuleVersionId } from './clock-id.ts';
import {
  attendClock,
  begunClock,
  cancelClock,
  isSame,
  moveClock,
  pinClock,
  reopenClock,
  restateClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  withExtension,
} from './clocks.ts';
import type { ClockEffects } from './effects/effects-of.ts';
import type { Reckoning } from './reckoning.ts';
import { replayOf } from './replay.ts';

/** One clock after the effects of an event of the petition. */
export const affected = (
  clock: Clock,
  { on, meets, cancels, reopens, suspends, resumes, extends: extended, attends }: ClockEffects,
  seq: number,
): Clock => {
  const step = attends?.findLast((each) => isSame(each.clock, clock))?.step;
  let after = clock;
  if (meets?.includes(clock.id)) after = stopClock(after, on, seq);
  if (cancels === 'all' || cancels?.includes(clock.id)) after = cancelClock(after, on, seq);
  if (reopens !== undefined) after = reopenClock(after, reopens);
  if (suspends?.clocks.includes(clock.id)) after = suspendClock(after, on, suspends.ground);
  if (resumes) after = resumeClock(after, on);
  if (extended && isSame(extended.clock, clock)) after = withExtension(after, { until: extended.until, on, by: seq });
  return step === undefined ? after : attendClock(after, step);
};

const rulesOf = (data: EventData, head: Head | undefined): RuleVersionId => {
  if (head !== undefined) return head.rules;
  if (data.type !== 'received') throw new Error(`An event '${data.type}' before the petition was received`);
  return data.rules;
};

/** The clocks of a petition after one more event: what it means for them, then the days that it carries. */
export const clocksAfter = (
  head: Head | undefined,
  { seq, data, clocks: days }: Pick<Event, 'seq' | 'data' | 'clocks'>,
): Clock[] => {
  const effects = effectsOf(data, head);
  const kept = (head?.clocks ?? []).map((clock) => {
    const pinned = data.type === 'clocks-restated' && data.rules !== undefined ? pinClock(clock, data.rules) : clock;
    const after = effects === undefined ? pinned : affected(pinned, effects, seq);
    const move = days?.moves?.find((each) => isSame(each, clock));
    return move === undefined ? after : moveClock(after, move);
  });
  const begun = (days?.starts ?? []).map((start) => begunClock(start, rulesOf(data, head), seq));
  return [...kept, ...begun];
};

/** Whether an event gives days to clocks: starts some, ends their pause, extends one, or restates them. */
export const givesDays = (data: EventData, head: Head | undefined): boolean => {
  if (data.type === 'clocks-restated') return true;
  const effects = effectsOf(data, head);
  return (effects?.starts?.length ?? 0) > 0 || effects?.resumes === true || effects?.extends !== undefined;
};

/**
 * The days that the next event of a petition gives to clocks, reckoned when it is written; the event carries them, so that
 * what it did stays what it was, whatever calendar comes later. Nothing for an event that gives none.
 */
export const clockDaysBy = (data: EventData, head: Head | undefined, reckoning: Reckoning): ClockDays | undefined => {
  if (data.type === 'clocks-restated') return head && replayOf(head, reckoning).days;
  const effects = effectsOf(data, head);
  if (effects === undefined) return undefined;
  const starts = effects.starts?.map(({ id, on }) => startClock(id, on, rulesOf(data, head), reckoning)) ?? [];
  const moves = (head?.clocks ?? []).flatMap((clock) => {
    const after = affected(clock, effects, (head?.version ?? 0) + 1);
    return after === clock ? [] : (restateClock(after, reckoning) ?? []);
  });
  if (starts.length + moves.length === 0) return undefined;
  return { ...(starts.length === 0 ? {} : { starts }), ...(moves.length === 0 ? {} : { moves }) };
};
