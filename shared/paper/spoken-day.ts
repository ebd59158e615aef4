import type { Day } from '../domain/day.ts';
import type { Bilingual } from '../problems.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as papers write it: 2026年2月28日, without leading zeros (GB/T 9704-2012, 7.3.5.4); 28 February 2026. */
export const spokenDay = (day: Day): Bilingual => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` };
};
