import type { Language } from '../../kit/words.ts';

/** A month of the year (1 to 12) in short. */
export const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 1),
  );
