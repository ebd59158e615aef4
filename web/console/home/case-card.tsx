import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton } from 'antd';
import { type Day, shanghaiDay } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import { DueDay } from '../parts/due-day.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { askedBy } from '../queue/filters.ts';
import { useText } from '../text.ts';
import type { CaseBlock } from './case-blocks.ts';

/** More than are shown, so that the number of those that wait is known where it is small. */
const [READ, SHOWN] = [25, 5];

/** The cases that wait for one kind of thing, oldest first, and the clock among them that runs out first. */
export const CaseCard = ({ title, filters }: CaseBlock) => {
  const t = useText();
  const api = useApi();
  const today = shanghaiDay(Date.now());
  const asked = askedBy(new URLSearchParams(filters), today);
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', asked, READ],
    queryFn: () => api.listCases({ query: { ...asked, limit: READ } }),
  });
  const cases = data?.cases ?? [];
  const nearest = cases.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
  const count = data && (data.next === undefined ? `${cases.length}` : t('home.atLeast', { count: cases.length }));
  return (
    <Card
      className="waiting-card"
      title={
        <h2>
          {t(title)} {count !== undefined && <span className="count">{count}</span>}
        </h2>
      }
      extra={cases.length > 0 && <a href={`#/cases?${filters}`}>{t('home.all')}</a>}
    >
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton active title={false} />}
      {data !== undefined && cases.length === 0 && <p className="nothing">{t('home.nothing')}</p>}
      {nearest !== undefined && (
        <p className="nearest">
          {t('home.nearest')} <DueDay day={nearest} today={today} />
        </p>
      )}
      <ol className="waiting">
        {cases.slice(0, SHOWN).map((one) => (
          <WaitingCase key={one.reference} found={one} today={today} />
        ))}
      </ol>
    </Card>
  );
};

type Row = Awaited<ReturnType<ReturnType<typeof useApi>['listCases']>>['cases'][number];

const WaitingCase = ({ found, today }: { found: Row; today: Day }) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <li>
      <a className="code" href={`#/cases/${found.reference}`}>
        {found.reference}
      </a>
      <span className="waiting-about">
        {t(`kind.${found.kind}`)} · {t(`channel.${found.channel}`)}
      </span>
      <StateTag state={found.procedure} />
      <span className="waiting-received">{t('home.received', { day: shownDay(found.receivedOn, language) })}</span>
      {found.dueOn !== undefined && <DueDay day={found.dueOn} today={today} />}
    </li>
  );
};
