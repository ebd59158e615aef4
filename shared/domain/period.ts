import * as z from 'zod';
import { addDays, addMonths, Day } from './day.ts';

/** A published period: `2024`, `2024-H1`, `2024-Q2` or `2024-06`. */
export const Period = z.string().regex(/^20\d{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/);
export type Period = z.infer<typeof Period>;

/** Year and months (1-12) of a period. */
export const monthsOf = (period: Period): { year: number; months: number[] } => {
  const [year = '', part = ''] = period.split('-');
  const span = (first: number, length: number) => Array.from({ length }, (_, index) => first + index);
  if (part === '') return { year: Number(year), months: span(1, 12) };
  if (part.startsWith('H')) return { year: Number(year), months: span(Number(part[1]) * 6 - 5, 6) };
  if (part.startsWith('Q')) return { year: Number(year), months: span(Number(part[1]) * 3 - 2, 3) };
  return { year: Number(year), months: [Number(part)] };
};

/** First and last day of a period. */
export const daysOf = (period: Period): { from: Day; to: Day } => {
  const { year, months } = monthsOf(period);
  const first = Day.parse(`${year}-${String(months[0]).padStart(2, '0')}-01`);
  return { from: first, to: addDays(addMonths(first, months.length), -1) };
};
