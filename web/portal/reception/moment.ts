import { shownDay } from '../../kit/dates.ts';
import type { Language } from '../../kit/words.ts';

/** A day and a time of the day in Shanghai, in words. */
export const shownMoment = (
  { day, from, until }: { readonly day: string; readonly from: string; readonly until?: string },
  language: Language,
): string => `${shownDay(day, language, 'long')} ${from}${until === undefined ? '' : `–${until}`}`;
