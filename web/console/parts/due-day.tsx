import './due-day.css';
import { type Day, daysBetween } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';

const SOON = 7;

/** The day on which a clock runs out, and how long that is from today. */
export const DueDay = ({ day, today }: { day: Day; today: Day }) => {
  const t = useText();
  const { language } = useLanguage();
  const left = daysBetween(today, day);
  const words = left < 0 ? t('due.over', { days: -left }) : left === 0 ? t('due.today') : t('due.left', { days: left });
  return (
    <span className={left < 0 ? 'due late' : left <= SOON ? 'due soon' : 'due'}>
      {shownDay(day, language)} <span className="due-left">{words}</span>
    </span>
  );
};
