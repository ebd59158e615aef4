import { isWorkingDay } from '../calendar/calendar.ts';
import { shanghaiDay, shanghaiHour } from '../day.ts';
import type { Reckoning } from './reckoning.ts';
import { ruleVersionOn, versionOf } from './rule-version.ts';

/** Whether steps of attention are taken at this moment: in working hours of a working day, by the rules of that day. */
export const isAttentive = (now: Date, { calendar, rules }: Reckoning): boolean => {
  const today = shanghaiDay(now);
  const { from, until } = versionOf(ruleVersionOn(today, rules), rules).attentionHours;
  const hour = shanghaiHour(now);
  return isWorkingDay(today, calendar) && from <= hour && hour < until;
};
