import { useLanguage } from '../../kit/language.tsx';
import { spokenHoliday, spokenLength } from './spoken.ts';
import { useReckoningText } from './text.ts';
import type { Change } from './use-changes.ts';
import { useRules } from './use-rules.ts';

/** What a change says, line by line. */
export const ChangeText = ({ change: { change } }: { change: Change }) => {
  const t = useReckoningText();
  const { language } = useLanguage();
  const { data: versions } = useRules();
  const { calendar, rules } = change;
  const nameOf = (id: string) => versions?.at(-1)?.clocks.find((clock) => clock.id === id)?.name ?? id;
  if (calendar !== undefined)
    return (
      <>
        <strong>{t('changes.calendar', { year: calendar.year, notice: calendar.notice })}</strong>
        <ul>
          {calendar.holidays.map((holiday) => (
            <li key={`${holiday.name.zh} ${holiday.from}`}>
              {holiday.name[language]} · {spokenHoliday(holiday, t)}
            </li>
          ))}
        </ul>
      </>
    );
  if (rules === undefined) return null;
  return (
    <>
      <strong>{t('changes.rules', { from: rules.from })}</strong>
      <ul>
        {rules.clocks.map(({ id, length, flag, source }) => (
          <li key={id}>
            {[
              ...(length === undefined
                ? []
                : [t('changes.clockLine', { name: nameOf(id), length: spokenLength(length, t) })]),
              ...(flag === undefined
                ? []
                : [t('changes.clockFlag', { name: nameOf(id), flag: t(`rules.flag.${flag}`) })]),
              ...(source === undefined ? [] : [source[language]]),
            ].join(' · ')}
          </li>
        ))}
        {rules.escalation && <li>{t('changes.escalation', rules.escalation)}</li>}
      </ul>
    </>
  );
};
