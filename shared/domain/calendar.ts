import type { Bilingual } from '../problems.ts';
import { holidaysByYear } from './calendar-data.ts';
import { type Day, type DayNumber, dayFromNumber, dayNumber, weekdayOfNumber } from './day.ts';

const numberOf = (written: string): DayNumber => dayNumber(written as Day); // the table's own literals, each checked by a test

const off = new Map<DayNumber, Bilingual>();
const worked = new Set<DayNumber>();
for (const holiday of [...holidaysByYear.values()].flat()) {
  for (let day = numberOf(holiday.from); day <= numberOf(holiday.to); day++) off.set(day, holiday.name);
  for (const day of holiday.worked) worked.add(numberOf(day));
}

const isWeekend = (day: DayNumber) => weekdayOfNumber(day) % 6 === 0;
const works = (day: DayNumber) => worked.has(day) || !(isWeekend(day) || off.has(day));

/** Whether the year's holidays have been announced, so that working days in it are known and not assumed. */
export const isCovered = (day: Day): boolean => holidaysByYear.has(Number(day.slice(0, 4)));

/** Whether offices work on this day. In a year that is not covered: whether it is a weekday. */
export const isWorkingDay = (day: Day): boolean => works(dayNumber(day));

/** Why nobody works on this day: the holiday, or the weekend; nothing on a working day. */
export const reasonOff = (day: Day): Bilingual | undefined =>
  isWorkingDay(day) ? undefined : (off.get(dayNumber(day)) ?? { zh: '周末', en: 'weekend' });

/** The day itself when it is a working day, else the next one; `rolled` lists the days passed over (Criminal Procedure Law, art. 105). */
export const rollForward = (day: Day): { day: Day; rolled: Day[] } => {
  let number = dayNumber(day);
  const rolled: Day[] = [];
  for (; !works(number); number++) rolled.push(dayFromNumber(number));
  return { day: rolled.length === 0 ? day : dayFromNumber(number), rolled };
};

/** The `count`th working day after the day, which itself is not counted. */
export const addWorkingDays = (day: Day, count: number): Day => {
  let number = dayNumber(day);
  for (let left = count; left > 0; ) if (works(++number)) left--;
  return dayFromNumber(number);
};
