import { Tag } from 'antd';
import { useId, useState } from 'react';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

const colours = {
  running: 'blue',
  'due-soon': 'gold',
  overdue: 'red',
  lapsed: 'default',
  suspended: 'purple',
  met: 'green',
  'met-late': 'orange',
  cancelled: 'default',
} as const;

type ClockView = Case['clocks'][number];

const Clock = ({ clock }: { clock: ClockView }) => {
  const t = useCaseText();
  const why = useId();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="clock-label">
        <span>
          {clock.name}
          <strong className="clock-day">
            {shownDay(clock.dueOn, language)}
            {clock.provisional && ` ${t('clock.provisional')}`}
          </strong>
        </span>
        <Tag color={colours[clock.status]}>{t(`clock.${clock.status}`)}</Tag>
      </div>
      <button
        type="button"
        className="why"
        aria-expanded={open}
        aria-controls={why}
        aria-label={t('clock.why.of', { name: clock.name })}
        onClick={() => setOpen(!open)}
      >
        {t('clock.why')}
      </button>
      {/* There while closed as well: on paper nobody can open it. */}
      <ul className="explanation" id={why} hidden={!open}>
        {clock.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
};

/** Every clock of the case; each explains its day on demand. */
export const Clocks = ({ clocks }: { clocks: Case['clocks'] }) => {
  const t = useCaseText();
  if (clocks.length === 0) return <p className="quiet">{t('clock.none')}</p>;
  return (
    <ul className="clocks">
      {clocks.map((clock) => (
        <Clock key={`${clock.id} ${clock.startedOn}`} clock={clock} />
      ))}
    </ul>
  );
};
