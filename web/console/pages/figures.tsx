import { useQuery } from '@tanstack/react-query';
import { Card, Col, Progress, Row, Select, Skeleton, Space, Statistic, Table } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Period } from '../../../shared/domain/period.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useApi, useMe, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useText } from '../text.ts';

const FIRST_YEAR = 2024;

interface Line {
  readonly key: string;
  readonly name: string;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
}

const periodsUpTo = (today: string): string[] => {
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - FIRST_YEAR + 1 },
    (_, index) => Number(today.slice(0, 4)) - index,
  );
  return years.flatMap((year) => ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'].map((part) => `${year}${part}`));
};

const FigureTable = ({ title, rows }: { title: string; rows: readonly Line[] }) => {
  const t = useText();
  const count = (value: number | null) => value ?? t('figures.withheld');
  const rate = (label: string) => (value: number | null) =>
    value === null ? (
      '—'
    ) : (
      <Progress aria-label={label} percent={value} size="small" format={() => `${value.toFixed(2)}%`} />
    );
  return (
    <Table<Line>
      className="gap"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rows]}
      columns={[
        { title, dataIndex: 'name' },
        { title: t('figures.handled'), dataIndex: 'handled', align: 'right', render: count },
        { title: t('figures.planned'), dataIndex: 'planned', align: 'right' },
        {
          title: t('figures.completionRate'),
          dataIndex: 'completionRate',
          width: 190,
          render: rate(t('figures.completionRate')),
        },
        { title: t('figures.resolved'), dataIndex: 'resolved', align: 'right', render: count },
        {
          title: t('figures.resolutionRate'),
          dataIndex: 'resolutionRate',
          width: 190,
          render: rate(t('figures.resolutionRate')),
        },
      ]}
    />
  );
};

/** The published figures of the person's procuratorate and those below it. */
export const Figures = ({ query }: { query: URLSearchParams }) => {
  const t = useText();
  const api = useApi();
  const { record } = useMe();
  const { language } = useLanguage();
  const offices = useOffices();
  const today = shanghaiDay(Date.now());
  const period = Period.safeParse(query.get('period')).data ?? today.slice(0, 4);
  const office = ProcuratorateCode.safeParse(query.get('office') ?? record?.procuratorate).data;
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', period, office, language],
    queryFn: () => api.readFigures({ query: { period, ...(office === undefined ? {} : { procuratorate: office }) } }),
  });
  const show = (chosenPeriod: string, chosenOffice: string | undefined) =>
    go(`/figures?period=${chosenPeriod}&office=${chosenOffice ?? ''}`);
  return (
    <Card
      title={<h1>{t('menu.figures')}</h1>}
      extra={
        <Space wrap>
          <Select
            aria-label={t('figures.period')}
            value={period}
            className="short"
            options={periodsUpTo(today).map((value) => ({ value, label: value }))}
            onChange={(value) => show(value, office)}
          />
          <Select
            aria-label={t('office')}
            className="filter wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={office ?? null}
            options={[...offices.values()].map(({ code, name }) => ({ value: code, label: name[language] }))}
            onChange={(value) => show(period, value)}
          />
        </Space>
      }
    >
      {error && <FailureAlert none={t('figures.none')} error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton active />}
      {data && (
        <>
          <Row gutter={[16, 16]}>
            {(
              [
                ['figures.completionRate', data.total.completionRate, '%'],
                ['figures.resolutionRate', data.total.resolutionRate, '%'],
                ['figures.handled', data.total.handled, ''],
                ['figures.resolved', data.total.resolved, ''],
              ] as const
            ).map(([label, value, suffix]) => (
              <Col xs={12} md={6} key={label}>
                <Statistic
                  title={t(label)}
                  value={value ?? '—'}
                  suffix={value === null ? '' : suffix}
                  {...(suffix === '%' ? { precision: 2 } : {})}
                />
              </Col>
            ))}
          </Row>
          <FigureTable
            title={t('office')}
            rows={data.byProcuratorate.map((row) => ({
              ...row,
              key: `${row.code} ${row.own}`,
              name: row.own ? t('figures.own', { name: row.name }) : row.name,
            }))}
          />
          <FigureTable
            title={t('figures.tier')}
            rows={data.byTier.map((row) => ({ ...row, key: row.tier, name: t(`tier.${row.tier}`) }))}
          />
          <FigureTable
            title={t('field.official')}
            rows={data.byOfficial.map((row) => ({ ...row, key: row.official }))}
          />
          <p className="quiet gap">
            {t('figures.cutOff', { time: shownInstant(data.cutOff, language), version: data.formulaVersion })}
          </p>
        </>
      )}
    </Card>
  );
};
