import {
  addWorkingDays,
  type Calendar,
  daysOff,
  isCovered,
  rollForward,
  workingDaysBetween,
} from '../calendar/calendar.ts';
import { addDays, addMonths, type Day, daysBetween } from '../day.ts';
import type { Clock, Extension, Suspension } from './clock.ts';
import type { ClockLength } from './clock-definition.ts';
import type { Reckoning } from './reckoning.ts';
import { definitionOf } from './rule-version.ts';

/** What a clock's due day is reckoned from. */
export type ClockFacts = Pick<Clock, 'id' | 'rules' | 'startedOn' | 'suspensions' | 'extension'>;

/** One thing that moved a clock's end after its length was known. */
export type Moved =
  | {
      readonly by: 'suspension';
      readonly suspension: Suspension;
      /** Days of the length (working days, for a length of working days) that were left when the pause began; the first of them is the day of resumption. */
      readonly left: number;
      /** Days off among them, which a length of working days does not count. */
      readonly skipped: readonly Day[];
      /** The end after the pause; unknown while it lasts. */
      readonly end?: Day;
    }
  | { readonly by: 'extension'; readonly extension: Extension; readonly end: Day };

/** How a due day comes about, step by step. */
export interface Reckoned {
  /** Days off that a length of working days does not count. */
  readonly skipped: readonly Day[];
  /** Where the length ends, before anything moves it. */
  readonly lengthEnd: Day;
  readonly moved: readonly Moved[];
  /** Days off passed over at the end. */
  readonly rolled: readonly Day[];
  readonly dueOn: Day;
  readonly provisional: boolean;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

const endOf = (startedOn: Day, length: ClockLength, calendar: Calendar): Day => {
  if ('daysBefore' in length) return addDays(startedOn, -length.daysBefore);
  if ('workingDays' in length) return addWorkingDays(startedOn, length.workingDays, calendar);
  return 'months' in length ? addMonths(startedOn, length.months) : addDays(startedOn, length.calendarDays);
};

/** What was left on the day of the pause runs on from the day of resumption: a pause never takes a day away. */
const afterPause = (suspension: Suspension, startedOn: Day, end: Day, working: boolean, calendar: Calendar): Moved => {
  const from = later(suspension.from, addDays(startedOn, 1));
  // A pause that begins when only days off were left finds one day: the working day to which the end had rolled.
  const left = Math.max(1, working ? workingDaysBetween(from, end, calendar) : daysBetween(from, end) + 1);
  if (suspension.to === undefined) return { by: 'suspension', suspension, left, skipped: [] };
  const to = later(suspension.to, from);
  const newEnd = working ? addWorkingDays(addDays(to, -1), left, calendar) : addDays(to, left - 1);
  return {
    by: 'suspension',
    suspension,
    left,
    skipped: working ? daysOff(to, newEnd, calendar) : [],
    end: newEnd,
  };
};

const movesOf = (
  { startedOn, suspensions = [], extension }: ClockFacts,
  lengthEnd: Day,
  working: boolean,
  calendar: Calendar,
): Moved[] => {
  const moved: Moved[] = [];
  let end = lengthEnd;
  const push = (next: Moved) => {
    moved.push(next);
    end = next.end ?? end;
  };
  const extend = () => extension && push({ by: 'extension', extension, end: extension.until });
  const isBefore = ({ to }: Suspension) => extension === undefined || (to !== undefined && to <= extension.on);
  for (const each of suspensions.filter(isBefore)) push(afterPause(each, startedOn, end, working, calendar));
  extend();
  for (const each of suspensions.filter((one) => !isBefore(one))) {
    push(afterPause(each, startedOn, end, working, calendar));
  }
  return moved;
};

/** Reckons a clock from what is known of it: the one place where a due day comes from. */
export const reckon = (facts: ClockFacts, { calendar, rules }: Reckoning): Reckoned => {
  const { length } = definitionOf(facts.id, facts.rules, rules);
  const { startedOn } = facts;
  const lengthEnd = endOf(startedOn, length, calendar);
  if ('daysBefore' in length)
    return { skipped: [], lengthEnd, moved: [], rolled: [], dueOn: lengthEnd, provisional: false };
  const working = 'workingDays' in length;
  const moved = movesOf(facts, lengthEnd, working, calendar);
  const end = moved.findLast((each) => each.end !== undefined)?.end ?? lengthEnd;
  const dueOn = rollForward(end, calendar);
  return {
    skipped: working ? daysOff(addDays(startedOn, 1), lengthEnd, calendar) : [],
    lengthEnd,
    moved,
    rolled: daysOff(end, dueOn, calendar),
    dueOn,
    provisional: !isCovered(working ? startedOn : end, dueOn, calendar),
  };
};
