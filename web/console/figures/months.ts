import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { Language } from '../../kit/words.ts';
import type { Figures } from './answer.ts';
import { monthName } from './month-name.ts';
import type { Month } from './month-option.ts';

/** Whether a month of the year lies after the cut-off. */
export const isAhead = ({ cutOff, period }: Figures, month: number): boolean =>
  `${period.slice(0, 4)}-${String(month).padStart(2, '0')}` > shanghaiDay(new Date(cutOff)).slice(0, 7);

/** Every month of the year; those that lie after the cut-off have no numbers yet. */
export const monthsOfYear = (figures: Figures, language: Language): readonly Month[] =>
  (figures.byMonth ?? []).map(({ month, received, handled, resolved }) => {
    const name = monthName(month, language);
    const none = { name, received: null, handled: null, resolved: null };
    return isAhead(figures, month) ? none : { name, received, handled, resolved };
  });
