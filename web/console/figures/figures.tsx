import './figures.css';
import { Card, Result, Skeleton } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Period } from '../../../shared/domain/period.ts';
import { useMe, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Choice } from './choice.tsx';
import { figuresOf } from './links.ts';
import { Place } from './place.tsx';
import { Report } from './report.tsx';
import { useFiguresText } from './text.ts';
import { useFigures } from './use-figures.ts';

/** The figures of a procuratorate and those below it; period and place stand in the address. */
export const Figures = ({ query }: { query: URLSearchParams }) => {
  const t = useFiguresText();
  const { record, may } = useMe();
  const offices = useOffices();
  const period = Period.safeParse(query.get('period')).data ?? shanghaiDay(Date.now()).slice(0, 4);
  const asked = query.get('office') ?? record.procuratorate;
  const office = ProcuratorateCode.safeParse(asked).data;
  const { data, error, full, refetch } = useFigures(period, office);
  const mine = may('petition:read') ? record.procuratorate : undefined;
  const unknown = office === undefined || (offices.size > 0 && !offices.has(office));
  return (
    <Card
      className="figures"
      title={<h1>{t('menu.figures')}</h1>}
      extra={!unknown && <Choice period={period} office={office} />}
    >
      {unknown ? (
        <Result
          status="404"
          title={t('figures.unknown')}
          subTitle={t('figures.unknown.why')}
          extra={<a href={figuresOf(period, record.procuratorate)}>{t('figures.back')}</a>}
        />
      ) : (
        <>
          <Place period={period} office={office} />
          {error && <FailureAlert none={t('figures.none')} error={error} onRetry={() => void refetch()} />}
          {data === undefined && !error && <Skeleton active paragraph={{ rows: 12 }} />}
          {data && <Report figures={data} period={period} full={full} mine={mine} />}
        </>
      )}
    </Card>
  );
};
