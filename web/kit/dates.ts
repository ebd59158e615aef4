import type { Language } from './words.ts';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

const dayShapes = {
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A plain day (`2026-02-28`) in words. It has no zone, so none may shift it. */
export const shownDay = (day: string, language: Language, shape: keyof typeof dayShapes = 'short'): string =>
  new Intl.DateTimeFormat(locale(language), { ...dayShapes[shape], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A month of any year in words, 1 to 12. */
export const shownMonth = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2001, month - 1));

/** A moment as the clock in Asia/Shanghai showed it. */
export const shownInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));

/** The time of day on this device. */
export const shownTime = (milliseconds: number, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { timeStyle: 'short', hourCycle: 'h23' }).format(milliseconds);

/** A size in bytes, in words. */
export const shownBytes = (bytes: number): string =>
  bytes < 1_000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1_000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
