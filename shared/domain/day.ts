import * as z from 'zod';

/** Days of 1970-01-01 (day 0) and on, as whole numbers: plain calendar arithmetic in which no time zone can interfere. */
export type DayNumber = number;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const [EARLIEST, LATEST] = [1900, 2199];
const MS_PER_DAY = 86_400_000;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const faultOf = (text: string): DayFault | undefined => {
  const [, year, month, date] = (SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return 'day-format';
  if (year < EARLIEST || year > LATEST) return 'day-out-of-range';
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? undefined : 'no-such-day';
};

/** What can be wrong with a day: the code of the issue, and its sentence in both languages. */
export const dayFaults = {
  'day-format': {
    zh: '日期格式应为 YYYY-MM-DD，如 2026-02-28',
    en: 'Write the date as YYYY-MM-DD, for example 2026-02-28',
  },
  'day-out-of-range': { zh: '日期应在 1900 年至 2199 年之间', en: 'The date must lie between the years 1900 and 2199' },
  'no-such-day': { zh: '日历中没有这一天', en: 'The calendar has no such day' },
} as const;
type DayFault = keyof typeof dayFaults;

/** Plain date of the calendar, `YYYY-MM-DD`, without time or zone: a birth date, a postmark, the day a clock ends. Days compare as text. */
export const Day = z
  .string()
  .superRefine((text, check) => {
    const fault = faultOf(text);
    if (fault) check.addIssue({ code: 'custom', message: fault, input: text });
  })
  .brand<'Day'>()
  .meta({ format: 'date', examples: ['2026-02-28'] });
export type Day = z.infer<typeof Day>;

const digits = (day: string, from: number, to: number) => {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + day.charCodeAt(at) - 48;
  return value;
};
const yearOf = (day: Day) => digits(day, 0, 4);
const monthOf = (day: Day) => digits(day, 5, 7);
const dateOf = (day: Day) => digits(day, 8, 10);

const written = (year: number, month: number, date: number): Day =>
  // A text assembled from calendar fields has the brand's shape by construction.
  `${year < 1000 ? `${year}`.padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day;

const numberFrom = (year: number, month: number, date: number): DayNumber => {
  // Years are counted from 1 March, so that the leap day comes last.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear -
    719_468
  );
};

/** The day as a number of days since 1970-01-01. */
export const dayNumber = (day: Day): DayNumber => numberFrom(yearOf(day), monthOf(day), dateOf(day));

/** The day that lies this many days after 1970-01-01. */
export const dayFromNumber = (number: DayNumber): Day => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
};

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count);

/** Days from one day to another; negative when `to` is the earlier one. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export const weekdayOfNumber = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7;

/**
 * The day `count` months later: the same day number; where the month has no such day, its last day; from the last day of a
 * month to the last day of a month (by analogy with criminal time limits).
 */
export const addMonths = (day: Day, count: number): Day => {
  const [year, month, date] = [yearOf(day), monthOf(day), dateOf(day)];
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  return written(toYear, toMonth, date === daysInMonth(year, month) ? last : Math.min(date, last));
};

// From 1992 Shanghai is eight hours ahead of UTC all year round; before (summer time 1986-1991 and earlier) the zone's history decides.
const SETTLED = Date.UTC(1992, 0, 1) - 8 * 3_600_000;
const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  calendar: 'iso8601',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const historicDay = (instant: number): Day => {
  const parts = Object.fromEntries(shanghai.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return written(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
};

/** The day it is in Asia/Shanghai at this instant (epoch milliseconds or a `Date`). */
export const shanghaiDay = (instant: Date | number): Day => {
  const time = Number(instant);
  return time >= SETTLED ? dayFromNumber(Math.floor((time + 8 * 3_600_000) / MS_PER_DAY)) : historicDay(time);
};

/** The hour of the day in Asia/Shanghai at this instant of 1992 or later, 0 to 23. */
export const shanghaiHour = (instant: Date | number): number => new Date(Number(instant) + 8 * 3_600_000).getUTCHours();

/** The first instant of the day in Asia/Shanghai, in epoch milliseconds. */
export const startOfDayUtc = (day: Day): number => {
  const settled = dayNumber(day) * MS_PER_DAY - 8 * 3_600_000;
  if (settled >= SETTLED) return settled;
  let [before, after] = [settled - 2 * 3_600_000, settled + 2 * 3_600_000];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (historicDay(middle) < day) before = middle;
    else after = middle;
  }
  return after;
};
