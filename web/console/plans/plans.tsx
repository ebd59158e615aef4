import './plans.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Select, Space } from 'antd';
import { useMemo } from 'react';
import { shownDay, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { lazily } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { addressOf, officeIn, yearIn, years } from './address.ts';
import { PaceChart } from './pace-chart.tsx';
import { PaceTable } from './pace-table.tsx';
import { usePlansText } from './text.ts';
import { Versions } from './versions.tsx';

const DraftCard = lazily(async () => (await import('./draft-card.tsx')).DraftCard);

/** The plan of a year: its pace against what is done, for whoever oversees; its draft, for whoever administers. */
export const Plans = ({ query }: { query: URLSearchParams }) => {
  const t = usePlansText();
  const api = useApi();
  const { may, record } = useMe();
  const { language } = useLanguage();
  const [year, office] = [yearIn(query), officeIn(query)];
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', year, office, language],
    queryFn: () => api.readPlan({ params: { year }, query: office === undefined ? {} : { procuratorate: office } }),
  });
  const lines = useMemo(
    () => (['planned', 'done'] as const).map((key) => ({ key, name: t(`plans.line.${key}`) })),
    [t],
  );
  const above = data?.procuratorate.slice(0, -2);
  const line = (key: string, name: string, pace: NonNullable<typeof data>['total'], href?: string) => ({
    ...{ key, name, href, planned: pace.planned, byNow: pace.byNow },
    ...{ done: pace.done, forecast: pace.forecast },
  });
  return (
    <Space orientation="vertical" size="large" className="plans">
      <Card title={<h1>{t('menu.plans')}</h1>}>
        <p className="quiet">{t('plans.what')}</p>
        <Space wrap>
          <Select
            aria-label={t('plans.year')}
            className="short"
            value={year}
            options={years(year).map((value) => ({ value, label: value }))}
            onChange={(chosen: number) => {
              location.hash = addressOf(chosen, office);
            }}
          />
          {above?.startsWith(record.procuratorate) && <a href={addressOf(year, above)}>{t('plans.up')}</a>}
        </Space>
        {error && <FailureAlert error={error} onRetry={() => void refetch()} none={t('plans.none')} />}
        {!error && data === undefined && <Loading />}
        {data !== undefined && (
          <>
            {data.inForce === undefined ? (
              <Alert className="gap" type="info" showIcon title={t('plans.none')} />
            ) : (
              <p>
                {t('plans.inForce', {
                  ...{ version: data.inForce.version, by: data.inForce.by, reason: data.inForce.reason },
                  time: shownInstant(data.inForce.at, language),
                })}{' '}
                {t('plans.terms', {
                  from: shownDay(data.terms.from, language),
                  to: shownDay(data.terms.to, language),
                })}
              </p>
            )}
            <p className="quiet">
              {data.day === undefined ? t('plans.unpublished') : t('plans.day', { day: shownDay(data.day, language) })}
            </p>
            {data.inForce !== undefined && (
              <>
                <PaceChart label={t('plans.chart')} months={data.months} lines={lines} />
                <h2>{t('plans.byProcuratorate')}</h2>
                <PaceTable
                  title={t('plans.byProcuratorate')}
                  first={t('plans.office')}
                  lines={[
                    ...data.byProcuratorate.map((row) =>
                      line(
                        `${row.code}${row.own ? ' own' : ''}`,
                        row.own ? t('plans.own', { name: row.name }) : row.name,
                        row,
                        row.own ? undefined : addressOf(year, row.code),
                      ),
                    ),
                    line('total', t('plans.total'), data.total),
                  ]}
                />
                <h2>{t('plans.byOfficial')}</h2>
                {data.byOfficial.length === 0 ? (
                  <p className="quiet">{t('plans.noOfficials')}</p>
                ) : (
                  <PaceTable
                    title={t('plans.byOfficial')}
                    first={t('plans.official')}
                    lines={data.byOfficial.map((row) => line(row.official, row.name, row))}
                  />
                )}
              </>
            )}
          </>
        )}
      </Card>
      {may('directory:set') && <DraftCard key={year} year={year} onEnacted={() => void refetch()} />}
      <Versions key={year} year={year} inForce={data?.inForce?.version ?? 0} />
    </Space>
  );
};
