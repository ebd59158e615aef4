import type { Holiday } from '../../../shared/domain/calendar/calendar-year.ts';
import type { Say } from './text.ts';

/** The days of a holiday. */
export const spokenSpan = ({ from, to }: Pick<Holiday, 'from' | 'to'>, t: Say): string =>
  from === to ? from : t('calendar.span', { from, to });

/** A holiday in one line: what is off, what is worked instead. */
export const spokenHoliday = (holiday: Holiday, t: Say): string =>
  [
    spokenSpan(holiday, t),
    ...(holiday.worked.length === 0 ? [] : [`${t('calendar.worked')} ${holiday.worked.join(t('list.and'))}`]),
  ].join(' · ');

interface Span {
  readonly unit: 'calendarDays' | 'workingDays' | 'months' | 'daysBefore';
  readonly count: number;
}

/** A length of time. */
export const spokenLength = ({ unit, count }: Span, t: Say): string => t(`rules.span.${unit}`, { count });
