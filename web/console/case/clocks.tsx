import { Collapse, Tag } from 'antd';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';
import type { Case } from './case.ts';

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

/** Every clock of the case; opened, each explains its day. */
export const Clocks = ({ clocks }: { clocks: Case['clocks'] }) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Collapse
      ghost
      size="small"
      className="clocks"
      items={clocks.map((clock) => ({
        key: `${clock.id} ${clock.startedOn}`,
        label: (
          <span className="clock-label">
            <span>
              {clock.name}
              <small>
                {shownDay(clock.dueOn, language)}
                {clock.provisional && ` ${t('clock.provisional')}`}
              </small>
            </span>
            <Tag color={colours[clock.status]}>{t(`clock.${clock.status}`)}</Tag>
          </span>
        ),
        children: (
          <ul className="explanation">
            {clock.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
      }))}
    />
  );
};
