import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

type Clock = Petition['clocks'][number];

const ENDED: readonly string[] = ['met', 'met-late', 'cancelled', 'lapsed'];

const ClockItem = ({ clock }: { clock: Clock }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  return (
    <li className={`clock ${clock.status}`}>
      <div className="clock-row">
        <strong>{clock.name}</strong>
        <span className={`tag ${clock.status}`}>{t(`clock.${clock.status}`)}</span>
      </div>
      <p>
        {t('done.by', { day: shownDay(clock.dueOn, language, 'long') })}
        {clock.provisional && ` ${t('clock.provisional')}`}
      </p>
      {clock.status === 'overdue' && <p className="error">{t('clock.overdue.text')}</p>}
      <details>
        <summary>
          {t('clock.explain')}
          <span className="hidden"> {clock.name}</span>
        </summary>
        <ul>
          {clock.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </li>
  );
};

const ClockList = ({ clocks }: { clocks: readonly Clock[] }) => (
  <ul className="clocks">
    {clocks.map((clock) => (
      <ClockItem key={`${clock.id} ${clock.startedOn}`} clock={clock} />
    ))}
  </ul>
);

/** By when the procuratorate must do what, and how each day was reckoned; what is done with lies folded away. */
export const Clocks = ({ clocks }: { clocks: readonly Clock[] }) => {
  const t = useFollowText();
  if (clocks.length === 0) return null;
  const running = clocks.filter(({ status }) => !ENDED.includes(status));
  const past = clocks.filter(({ status }) => ENDED.includes(status));
  return (
    <section>
      <h2>{t('case.clocks')}</h2>
      {running.length > 0 && <ClockList clocks={running} />}
      {past.length > 0 && (
        <details className="fold">
          <summary>{t('case.clocks.past', { count: past.length })}</summary>
          <ClockList clocks={past} />
        </details>
      )}
    </section>
  );
};
