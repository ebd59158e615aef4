import { type Calendar, calendarOf } from '../calendar/calendar.ts';
import { publishedYears } from '../calendar/published-years.ts';
import type { Rules } from './rule-version.ts';
import { ruleVersions } from './rule-versions.ts';

/** What every deadline is reckoned by. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly rules: Rules;
}

/** The years and the rules that ship; what an administrator has loaded comes on top. */
export const published: Reckoning = { calendar: calendarOf(publishedYears), rules: ruleVersions };
