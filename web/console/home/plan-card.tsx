import { useQuery } from '@tanstack/react-query';
import { Card, Progress, Skeleton } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useText } from '../text.ts';

interface Line {
  readonly name: string;
  readonly planned: number;
  readonly handled: number | null;
}

const PlanLine = ({ name, planned, handled }: Line) => {
  const t = useText();
  const done = handled ?? 0;
  return (
    <div className="plan-line">
      <strong>{name}</strong>
      <span>{t('home.plan.line', { done, planned })}</span>
      <Progress
        aria-label={name}
        percent={planned === 0 ? 0 : Math.round((done * 1_000) / planned) / 10}
        showInfo={planned > 0}
      />
    </div>
  );
};

/** The year's plan of personal acts against what is done: the leading official's own, and the procuratorate's. */
export const PlanCard = () => {
  const t = useText();
  const api = useApi();
  const { record } = useMe();
  const { language } = useLanguage();
  const period = shanghaiDay(Date.now()).slice(0, 4);
  const { data, error, refetch } = useQuery({
    queryKey: ['oversight', period, language],
    queryFn: () => api.overseeFigures({ query: { period } }),
  });
  const own = data?.byOfficial.find(({ official }) => official === record.id);
  // Before the first nightly run of a year there is nothing to set against the plan.
  const none = error !== null && failureOf(error, t).problem?.code === 'not-found';
  return (
    <Card title={<h2>{t('home.plan', { year: period })}</h2>} extra={<a href="#/figures">{t('home.figures')}</a>}>
      {none && <p className="nothing">{t('home.plan.none')}</p>}
      {error && !none && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton active title={false} />}
      {data && (
        <>
          {own === undefined ? (
            <p className="quiet">{t('home.plan.notYours')}</p>
          ) : (
            <PlanLine name={t('home.plan.own')} planned={own.planned} handled={own.handled} />
          )}
          <PlanLine
            name={data.byProcuratorate.length > 1 ? t('home.plan.office', { name: data.name }) : data.name}
            planned={data.total.planned}
            handled={data.total.handled}
          />
          <p className="quiet">{t('home.plan.cutOff', { time: shownInstant(data.cutOff, language) })}</p>
        </>
      )}
    </Card>
  );
};
