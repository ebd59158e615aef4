import type { Day } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf } from '../api.ts';
import { DueDay } from '../parts/due-day.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import type { CaseRow } from './case-row.ts';
import type { Column } from './columns.ts';
import { useQueueText } from './text.ts';

/** One thing about a case, as the list shows it. */
export const Cell = ({ row, column, today }: { row: CaseRow; column: Column; today: Day }) => {
  const t = useQueueText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  switch (column) {
    case 'kind':
      return t(`kind.${row.kind}`);
    case 'channel':
      return t(`channel.${row.channel}`);
    case 'state':
      return <StateTag state={row.procedure} />;
    case 'received':
      return <span className="day-shown">{shownDay(row.receivedOn, language)}</span>;
    case 'handler':
      return row.handler === undefined ? <span className="quiet">{t('list.unassigned')}</span> : nameOf(row.handler);
    case 'due':
      return row.dueOn === undefined ? '—' : <DueDay day={row.dueOn} today={today} />;
  }
};
