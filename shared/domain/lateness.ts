import { addDays, type Day } from './day.ts';

/** Entered later than this many calendar days after it happened, an entry says why (rule of the platform). */
export const ENTRY_DAYS = 7;

export type LatenessFault = 'in-the-future' | 'before-receipt' | 'late-without-reason';

/**
 * One rule for everything that is entered after it happened: a letter, an act, a reply, a resolution. A day may lie in
 * the past, never in the future, never before `earliest`; later than a week it needs a reason.
 */
export const latenessFault = (
  day: Day,
  today: Day,
  reason: string | undefined,
  earliest?: Day,
): LatenessFault | undefined => {
  if (day > today) return 'in-the-future';
  if (earliest !== undefined && day < earliest) return 'before-receipt';
  return day < addDays(today, -ENTRY_DAYS) && reason === undefined ? 'late-without-reason' : undefined;
};
