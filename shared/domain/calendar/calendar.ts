import type { Bilingual } from '../../problems.ts';
import { type Day, type DayNumber, dayFromNumber, dayNumber, weekdayOfNumber } from '../day.ts';
import { type CalendarYear, daysOf } from './calendar-year.ts';

/** The working calendar: which days of the years that are covered are off, and which weekend days are worked instead. */
export interface Calendar {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlyMap<DayNumber, Bilingual>;
  readonly worked: ReadonlySet<DayNumber>;
}

/** The calendar of some years; of a year given twice, the later one holds. */
export const calendarOf = (years: readonly CalendarYear[]): Calendar => {
  const byYear = new Map(years.map((each) => [each.year, each]));
  const holidays = [...byYear.values()].flatMap((each) => each.holidays);
  return {
    years: new Set(byYear.keys()),
    off: new Map(holidays.flatMap((holiday) => daysOf(holiday).map((day) => [dayNumber(day), holiday.name] as const))),
    worked: new Set(holidays.flatMap((holiday) => holiday.worked.map(dayNumber))),
  };
};

const isWeekend = (day: DayNumber) => weekdayOfNumber(day) % 6 === 0;
const works = (day: DayNumber, { worked, off }: Calendar) => worked.has(day) || !(isWeekend(day) || off.has(day));

/** Whether the holidays of every year from one day to another are known, so that working days are known and not assumed. */
export const isCovered = (from: Day, to: Day, { years }: Calendar): boolean => {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) if (!years.has(year)) return false;
  return true;
};

/** Whether offices work on this day. In a year that is not covered: whether it is a weekday. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => works(dayNumber(day), calendar);

/** Why nobody works on this day: the holiday, or the weekend; nothing on a working day. */
export const reasonOff = (day: Day, calendar: Calendar): Bilingual | undefined =>
  isWorkingDay(day, calendar) ? undefined : (calendar.off.get(dayNumber(day)) ?? { zh: '周末', en: 'weekend' });

/** The day itself when it is a working day, else the next one (Criminal Procedure Law, art. 105). */
export const rollForward = (day: Day, calendar: Calendar): Day => {
  let number = dayNumber(day);
  while (!works(number, calendar)) number++;
  return dayFromNumber(number);
};

/** The day itself when it is a working day, else the last one before it. */
export const rollBack = (day: Day, calendar: Calendar): Day => {
  let number = dayNumber(day);
  while (!works(number, calendar)) number--;
  return dayFromNumber(number);
};

/** The `count`th working day after the day, which itself is not counted. */
export const addWorkingDays = (day: Day, count: number, calendar: Calendar): Day => {
  let number = dayNumber(day);
  for (let left = count; left > 0; ) if (works(++number, calendar)) left--;
  return dayFromNumber(number);
};

/** Working days from one day to another, both counted. */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  let count = 0;
  for (let number = dayNumber(from); number <= dayNumber(to); number++) if (works(number, calendar)) count++;
  return count;
};

/** Days off from one day to the day before another. */
export const daysOff = (from: Day, until: Day, calendar: Calendar): Day[] => {
  const days: Day[] = [];
  for (let number = dayNumber(from); number < dayNumber(until); number++)
    if (!works(number, calendar)) days.push(dayFromNumber(number));
  return days;
};
