import type { Bilingual } from '../../problems.ts';
import { addDays } from '../day.ts';
import type { Clock } from './clock.ts';
import { type Approvals, type Audience, type ClockNumbers, clockLines } from './clock-lines.ts';
import { reckon } from './reckon-clock.ts';
import type { Reckoning } from './reckoning.ts';
import type { Restatement } from './restatement.ts';
import { versionOf } from './rule-version.ts';

/** How a due day came about, so that anybody can follow it: the numbers, and the sentences made from them. */
export interface Explanation extends ClockNumbers {
  readonly lines: readonly Bilingual[];
}

/**
 * Explains a clock in both languages: article, start, start day dropped, length, each pause, each extension, each holiday
 * passed over, each approved change of calendar or rules. The numbers add up to `dueOn`.
 */
export const explainClock = (
  clock: Clock,
  reckoning: Reckoning,
  audience: Audience,
  approvals: Approvals = new Map(),
  restatements: readonly Restatement[] = [],
): Explanation => {
  const version = versionOf(clock.rules, reckoning.rules);
  const definition = version.clocks[clock.id];
  const { startedOn } = clock;
  const { length } = definition;
  const countedFrom = addDays(startedOn, 'daysBefore' in length ? -1 : 1);
  const numbers: ClockNumbers = { ...reckon(clock, reckoning), startedOn, countedFrom, length };
  const { calendar } = reckoning;
  const told = { ...numbers, clock, definition, version, calendar, audience, approvals, restatements };
  return { ...numbers, lines: clockLines(told) };
};
