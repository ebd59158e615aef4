import * as z from 'zod';
import { addDays, Day, daysBetween, weekday } from '../day.ts';
import { Text } from '../text.ts';

/** One holiday of the State Council's yearly notice: first and last day off, and the weekend days worked instead (调休). */
export const Holiday = z.strictObject({
  name: z.strictObject({ zh: Text(1, 40), en: Text(1, 80) }),
  from: Day,
  to: Day,
  worked: z.array(Day).max(10),
});
export type Holiday = z.infer<typeof Holiday>;

/** The holidays of one year as announced; a holiday that lies in two years is given in both. */
export const CalendarYear = z.strictObject({
  year: z.int().min(2019).max(2100),
  /** Number of the notice, such as 国办发明电〔2025〕7号. */
  notice: Text(1, 100),
  holidays: z.array(Holiday).min(1).max(20),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Longer than any holiday that was ever announced: a slip of the pen would move every deadline of the year. */
const LONGEST = 15;

interface CalendarFault {
  readonly path: string;
  readonly code:
    | 'other-year'
    | 'before-start'
    | 'holiday-too-long'
    | 'holidays-overlap'
    | 'worked-weekday'
    | 'worked-holiday'
    | 'given-twice';
}

const inYear = (day: Day, year: number) => day.startsWith(`${year}-`);
const covers = ({ from, to }: Holiday, day: Day) => from <= day && day <= to;
const meet = (one: Holiday, other: Holiday) => one.from <= other.to && other.from <= one.to;

const spanFault = ({ from, to }: Holiday, year: number): CalendarFault | undefined => {
  if (!inYear(from, year)) return { path: 'from', code: 'other-year' };
  if (!inYear(to, year)) return { path: 'to', code: 'other-year' };
  if (to < from) return { path: 'to', code: 'before-start' };
  return daysBetween(from, to) >= LONGEST ? { path: 'to', code: 'holiday-too-long' } : undefined;
};

const workedFault = (day: Day, { year, holidays }: CalendarYear): CalendarFault['code'] | undefined => {
  if (!inYear(day, year)) return 'other-year';
  if (holidays.some((holiday) => covers(holiday, day))) return 'worked-holiday';
  if (weekday(day) % 6 !== 0) return 'worked-weekday';
  return holidays.flatMap(({ worked }) => worked).filter((other) => other === day).length > 1
    ? 'given-twice'
    : undefined;
};

/** Everything about a year that cannot be, each with its place: days of another year, overlaps, weekdays "worked instead". */
export const calendarFaults = (calendarYear: CalendarYear): CalendarFault[] =>
  calendarYear.holidays.flatMap((holiday, index) => {
    const at = (path: string, code: CalendarFault['code'] | undefined): CalendarFault[] =>
      code === undefined ? [] : [{ path: `holidays[${index}].${path}`, code }];
    const span = spanFault(holiday, calendarYear.year);
    const overlaps = calendarYear.holidays.slice(0, index).some((other) => meet(holiday, other));
    return [
      ...at(span?.path ?? '', span?.code),
      ...at('from', overlaps ? 'holidays-overlap' : undefined),
      ...holiday.worked.flatMap((day, place) => at(`worked[${place}]`, workedFault(day, calendarYear))),
    ];
  });

/** Every day off of a holiday. */
export const daysOf = ({ from, to }: Holiday): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
