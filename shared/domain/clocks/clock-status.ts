import { addWorkingDays, rollBack } from '../calendar/calendar.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { ClockStatus } from '../vocabulary.ts';
import { type Attended, AttentionStep } from './attention.ts';
import type { Clock } from './clock.ts';
import { PETITIONERS_CLOCKS } from './clock-id.ts';
import { isRunning, pauseOf } from './clocks.ts';
import type { Reckoning } from './reckoning.ts';
import { versionOf } from './rule-version.ts';

/** Whether the clock is the petitioner's own. */
const isPetitioners = ({ id }: Pick<Clock, 'id'>): boolean => PETITIONERS_CLOCKS.includes(id);

/** A clock warns this many days ahead at most, a short one for the last third of its run (rule of the platform). */
const WARN_DAYS = 15;

const warningDays = ({ startedOn, dueOn }: Clock): number =>
  Math.max(1, Math.min(WARN_DAYS, Math.floor(Math.abs(daysBetween(startedOn, dueOn)) / 3)));

/** Where a clock stands on a day. The due day itself is still in time. */
export const statusOf = (clock: Clock, today: Day): ClockStatus => {
  const { dueOn, ended } = clock;
  if (ended !== undefined) return ended.how === 'CANCELLED' ? 'cancelled' : ended.on <= dueOn ? 'met' : 'met-late';
  if (pauseOf(clock) !== undefined) return 'suspended';
  if (today > dueOn) return isPetitioners(clock) ? 'lapsed' : 'overdue';
  return daysBetween(today, dueOn) <= warningDays(clock) ? 'due-soon' : 'running';
};

/** A step of attention, and the working day on which it is taken. */
interface Attention {
  readonly step: AttentionStep;
  readonly on: Day;
}

/** Whether steps of attention may be ahead of a clock: it runs, binds the procuratorate, and not all were taken. */
export const isWatched = (clock: Clock): boolean =>
  isRunning(clock) && !isPetitioners(clock) && clock.reached !== AttentionStep.options.at(-1);

const stepsAhead = (clock: Clock, { calendar, rules }: Reckoning): Attention[] => {
  if (!isWatched(clock)) return [];
  const { escalation } = versionOf(clock.rules, rules);
  const steps = AttentionStep.options;
  return steps.slice(clock.reached === undefined ? 0 : steps.indexOf(clock.reached) + 1).map((step) => ({
    step,
    on:
      step === 'WARNED'
        ? rollBack(addDays(clock.dueOn, -warningDays(clock)), calendar)
        : addWorkingDays(clock.dueOn, escalation[step], calendar),
  }));
};

/**
 * When the sweep must look at a clock next, and what for; never on a day off. Nothing for a clock that does not run, that
 * binds the petitioner, or whose steps were all taken.
 */
export const nextAttention = (clock: Clock, reckoning: Reckoning): Attention | undefined =>
  stepsAhead(clock, reckoning)[0];

/**
 * The steps to take on a day, in order: all that have come and were not taken. Nobody is warned of what has passed, nor told
 * of steps that lie so far back that they are history, entered late.
 */
export const attentionDue = (clock: Clock, today: Day, reckoning: Reckoning): Attended[] => {
  const { id, startedBy, rules } = clock;
  const told = addDays(today, -versionOf(rules, reckoning.rules).practice.noticeDays);
  return stepsAhead(clock, reckoning)
    .filter(({ step, on }) => on <= today && (step !== 'WARNED' || today <= clock.dueOn))
    .map(({ step, on }) => ({ clock: { id, startedBy }, step, ...(on < told ? { quiet: true } : {}) }));
};

/** The first day after `past` on which a step about one of these clocks comes; without `past`, maybe one that has passed. */
export const nextLook = (clocks: readonly Clock[], reckoning: Reckoning, past?: Day): Day | undefined =>
  clocks
    .flatMap((clock) => stepsAhead(clock, reckoning))
    .map(({ on }) => on)
    .filter((on) => past === undefined || on > past)
    .sort()[0];

/** The clock of a petition that binds the procuratorate or the police, runs, and is due first. */
export const nearestClock = (clocks: readonly Clock[]): Clock | undefined =>
  clocks
    .filter((clock) => isRunning(clock) && !isPetitioners(clock))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
