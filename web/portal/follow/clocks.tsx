import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';
import type { Petition } from './petition.ts';

/** By when the procuratorate must do what, and how each day was reckoned. */
export const Clocks = ({ clocks }: { clocks: Petition['clocks'] }) => {
  const t = useText();
  const { language } = useLanguage();
  if (clocks.length === 0) return null;
  return (
    <section>
      <h2>{t('case.clocks')}</h2>
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={`${clock.id} ${clock.startedOn}`} className={`clock ${clock.status}`}>
            <div className="clock-row">
              <strong>{clock.name}</strong>
              <span className={`tag ${clock.status}`}>{t(`clock.${clock.status}`)}</span>
            </div>
            <p>
              {t('done.by', { day: shownDay(clock.dueOn, language, 'long') })}
              {clock.provisional && ` ${t('clock.provisional')}`}
            </p>
            <details>
              <summary>{t('clock.explain')}</summary>
              <ul>
                {clock.explanation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};
