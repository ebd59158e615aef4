import { addDays, addMonths, type Day } from '../day.ts';
import type { AttentionStep } from './attention.ts';
import type { Clock, ClockMove, ClockStart, Extension } from './clock.ts';
import type { ClockId, RuleVersionId } from './clock-id.ts';
import { reckon } from './reckon-clock.ts';
import type { Reckoning } from './reckoning.ts';
import { definitionOf } from './rule-version.ts';
import type { SuspensionGround } from './suspension-ground.ts';

const due = ({ dueOn, provisional }: { dueOn: Day; provisional: boolean }) =>
  provisional ? ({ dueOn, provisional: true } as const) : { dueOn };

/** A clock that runs from a day, which is not counted, reckoned by one version of the rules. */
export const startClock = (id: ClockId, startedOn: Day, version: RuleVersionId, reckoning: Reckoning): ClockStart => ({
  id,
  startedOn,
  ...due(reckon({ id, rules: version, startedOn }, reckoning)),
});

/** The record of a clock that an event of the petition has started. */
export const begunClock = ({ id, ...days }: ClockStart, rules: RuleVersionId, startedBy: number): Clock => ({
  id,
  rules,
  startedBy,
  ...days,
});

/** Whether nothing has ended the clock: it runs, or pauses. */
export const isOpen = ({ ended }: Clock): boolean => ended === undefined;

/** The pause in which a clock is. */
export const pauseOf = ({ suspensions }: Clock) => suspensions?.find(({ to }) => to === undefined);

/** Whether the clock runs: it has not ended, and does not pause. It may be past its due day. */
export const isRunning = (clock: Clock): boolean => isOpen(clock) && pauseOf(clock) === undefined;

/** Whether two records are the same clock. */
export const isSame = (one: Pick<Clock, 'id' | 'startedBy'>, other: Pick<Clock, 'id' | 'startedBy'>): boolean =>
  one.id === other.id && one.startedBy === other.startedBy;

const end = (clock: Clock, how: 'MET' | 'CANCELLED', on: Day, by: number): Clock =>
  isOpen(clock) ? { ...clock, ended: { how, on, by } } : clock;

/** Stops a clock because what it was for was done. A clock ends once: the first end stands. */
export const stopClock = (clock: Clock, on: Day, by: number): Clock => end(clock, 'MET', on, by);

/** Ends a clock because there is nothing left for it to watch over. */
export const cancelClock = (clock: Clock, on: Day, by: number): Clock => end(clock, 'CANCELLED', on, by);

/** A clock that an event cancelled runs on as if it had not; any other stays as it is. */
export const reopenClock = (clock: Clock, cancelledBy: number): Clock => {
  const { ended, ...rest } = clock;
  return ended?.how === 'CANCELLED' && ended.by === cancelledBy ? rest : clock;
};

const isCountedBack = ({ startedOn, dueOn }: Clock) => dueOn < startedOn;

/**
 * Pauses a clock that runs and is still in time, on a coded ground; what is past due stays so, and what is counted back
 * from a fixed day cannot pause.
 */
export const suspendClock = (clock: Clock, from: Day, ground: SuspensionGround): Clock =>
  isRunning(clock) && from <= clock.dueOn && !isCountedBack(clock)
    ? { ...clock, suspensions: [...(clock.suspensions ?? []), { from, ground }] }
    : clock;

/** Ends the pause of a clock; its new due day is yet to be reckoned. A day before the pause counts as its first day. */
export const resumeClock = (clock: Clock, on: Day): Clock => {
  const pause = isOpen(clock) ? pauseOf(clock) : undefined;
  if (pause === undefined) return clock;
  const to = on < pause.from ? pause.from : on;
  return { ...clock, suspensions: (clock.suspensions ?? []).map((each) => (each === pause ? { ...each, to } : each)) };
};

export type ExtensionFault =
  | 'no-extension'
  | 'clock-not-running'
  | 'late-extension'
  | 'extended-before'
  | 'extension-not-later'
  | 'extension-too-long';

/** Why a clock cannot be extended to a day by an approval of another day; nothing when it can. */
export const extensionFault = (clock: Clock, until: Day, on: Day, { rules }: Reckoning): ExtensionFault | undefined => {
  const rule = definitionOf(clock.id, clock.rules, rules).extension;
  if (rule === undefined) return 'no-extension';
  if (!isRunning(clock)) return 'clock-not-running';
  if (on > clock.dueOn) return 'late-extension';
  if (clock.extension !== undefined) return 'extended-before';
  if (until <= clock.dueOn) return 'extension-not-later';
  const { atMost } = rule;
  const latest = 'months' in atMost ? addMonths(clock.dueOn, atMost.months) : addDays(clock.dueOn, atMost.calendarDays);
  return until > latest ? 'extension-too-long' : undefined;
};

/** Extends a clock; its new due day is yet to be reckoned. Whether it may be is for `extensionFault` to say, before. */
export const withExtension = (clock: Clock, extension: Extension): Clock => ({ ...clock, extension });

/** Notes a step of attention. */
export const attendClock = (clock: Clock, reached: AttentionStep): Clock => ({ ...clock, reached });

/** Gives a clock the day that an event has reckoned for it. Towards another day, attention begins anew. */
export const moveClock = ({ provisional: _, reached, ...clock }: Clock, { dueOn, provisional }: ClockMove): Clock => ({
  ...clock,
  dueOn,
  ...(provisional === undefined ? {} : { provisional }),
  ...(reached === undefined || dueOn !== clock.dueOn ? {} : { reached }),
});

/** Reckons an open clock by another version of the rules from now on; its new due day is yet to be reckoned. */
export const pinClock = (clock: Clock, rules: RuleVersionId): Clock => (isOpen(clock) ? { ...clock, rules } : clock);

/** How a clock that runs moves when it is reckoned anew; nothing when its day stands. Whoever writes it says both days. */
export const restateClock = (clock: Clock, reckoning: Reckoning): ClockMove | undefined => {
  if (!isRunning(clock)) return undefined;
  const { id, startedBy, dueOn: formerly } = clock;
  const move = { id, startedBy, formerly, ...due(reckon(clock, reckoning)) };
  return move.dueOn === formerly && move.provisional === clock.provisional ? undefined : move;
};
