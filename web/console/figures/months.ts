import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { Language } from '../../kit/words.ts';
import type { Figures } from './answer.ts';
import { monthName } from './month-name.ts';
import type { Month } from './month-option.ts';

/** Every month of the year; those that lie after the cut-off have no numbers yet. */
export const monthsOfYear = ({ byMonth = [], cutOff, period }: Figures, language: Language): readonly Month[] => {
  const counted = shanghaiDay(new Date(cutOff)).slice(0, 7);
  return byMonth.map(({ month, received, handled, resolved }) => {
    const name = monthName(month, language);
    const ahead = `${period.slice(0, 4)}-${String(month).padStart(2, '0')}` > counted;
    return ahead ? { name, received: null, handled: null, resolved: null } : { name, received, handled, resolved };
  });
};
