import * as z from 'zod';
import { addWorkingDays, isCovered, rollForward } from './calendar.ts';
import type { ClockLength } from './clock-definition.ts';
import { addDays, addMonths, Day, daysBetween } from './day.ts';
import { ClockId, definitionOf, RuleVersionId } from './rule-version.ts';

/** One running or stopped clock of a petition, compact because it is stored in the petition's head. */
export const Clock = z.strictObject({
  id: ClockId,
  /** Version of the rules by which it was computed. */
  rules: RuleVersionId,
  /** The day of the event that started it; not counted. */
  startedOn: Day,
  /** The last day in time. */
  dueOn: Day,
  /** The holidays around the end were not yet announced. */
  provisional: z.literal(true).optional(),
  /** The day it was stopped, and the event that stopped it. */
  metOn: Day.optional(),
  metBy: z.string().max(64).optional(),
});
export type Clock = z.infer<typeof Clock>;

export const ClockStatus = z.enum(['running', 'due-soon', 'overdue', 'met', 'met-late']);
export type ClockStatus = z.infer<typeof ClockStatus>;

/** The day on which a length ends before any holiday rolls it, and the day on which it is due. */
export const endOf = (startedOn: Day, length: ClockLength): { readonly reckoned: Day; readonly dueOn: Day } => {
  if ('daysBefore' in length) {
    const day = addDays(startedOn, -length.daysBefore);
    return { reckoned: day, dueOn: day };
  }
  if ('workingDays' in length) {
    const day = addWorkingDays(startedOn, length.workingDays);
    return { reckoned: day, dueOn: day };
  }
  const reckoned = 'months' in length ? addMonths(startedOn, length.months) : addDays(startedOn, length.calendarDays);
  return { reckoned, dueOn: rollForward(reckoned).day };
};

/** Starts a clock on the day of its event, under one version of the rules. */
export const startClock = (id: ClockId, startedOn: Day, rules: RuleVersionId): Clock => {
  const { dueOn } = endOf(startedOn, definitionOf(id, rules).length);
  const known = isCovered(dueOn);
  return known ? { id, rules, startedOn, dueOn } : { id, rules, startedOn, dueOn, provisional: true };
};

const atReceipt = ['TRIAGE_7D', 'PROCEDURAL_REPLY_7D', 'SUBSTANTIVE_REPLY_3M'] as const satisfies readonly ClockId[];

/** The clocks that start when a petition is received. A letter's postmark does not move them: time in the post does not count. */
export const clocksAtReceipt = (receivedOn: Day, rules: RuleVersionId): Clock[] =>
  atReceipt.map((id) => startClock(id, receivedOn, rules));

/** The clocks that start anew when the materials that were asked for are complete (Rules of Criminal Procedure, art. 162). */
export const clocksAtCompletion = (completedOn: Day, rules: RuleVersionId): Clock[] => [
  startClock('TRIAGE_7D', completedOn, rules),
];

/** The day a petition counts as filed: the postmark of a letter, else the receipt (Criminal Procedure Law, art. 105). */
export const filingDay = (receivedOn: Day, postmark?: Day): Day =>
  postmark && postmark < receivedOn ? postmark : receivedOn;

/** Stops a clock that runs; `by` names the event. A clock stops once: the first stop stands. */
export const stopClock = (clock: Clock, metOn: Day, by: string): Clock =>
  clock.metOn ? clock : { ...clock, metOn, metBy: by };

// A clock of months warns fifteen days ahead, a shorter one for the last third of its run.
const warningDays = (clock: Clock): number =>
  Math.max(1, Math.min(15, Math.floor(Math.abs(daysBetween(clock.startedOn, clock.dueOn)) / 3)));

/** Where a clock stands on a day. The due day itself is still in time. */
export const statusOf = (clock: Clock, today: Day): ClockStatus => {
  if (clock.metOn) return clock.metOn <= clock.dueOn ? 'met' : 'met-late';
  if (today > clock.dueOn) return 'overdue';
  return daysBetween(today, clock.dueOn) <= warningDays(clock) ? 'due-soon' : 'running';
};
