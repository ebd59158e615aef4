import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Card, Select, Table } from 'antd';
import { useState } from 'react';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { EnactForm } from './enact-form.tsx';
import { MonthsDrawer } from './months-drawer.tsx';
import { NodeDrawer } from './node-drawer.tsx';
import { usePlansText } from './text.ts';

interface Line {
  readonly code: ProcuratorateCode;
  readonly name: string;
  readonly byTier: readonly number[];
  readonly total: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The draft: the whole of a procuratorate and of those right below it, what does not add up, and how it is put in force. */
export const DraftCard = ({ year, onEnacted }: { year: number; onEnacted: () => void }) => {
  const t = usePlansText();
  const api = useApi();
  const { record } = useMe();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const offices = useOffices();
  const [root, setRoot] = useState(record.procuratorate);
  const [open, setOpen] = useState<ProcuratorateCode | 'months'>();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', year, 'draft', language],
    queryFn: () => api.readDraft({ params: { year } }),
  });
  const ofProvince = record.procuratorate.length === 2;
  const nameOf = (code: string) => offices.get(code)?.name[language] ?? code;
  const inReach = [...offices.values()].filter(({ code }) => code.startsWith(record.procuratorate));
  const lineOf = (code: ProcuratorateCode): Line => {
    const whole = data?.nodes.find(({ procuratorate }) => procuratorate === code)?.whole;
    const byTier = Tier.options.map((tier) => whole?.[tier] ?? 0);
    return { code, name: nameOf(code), byTier, total: sum(byTier) };
  };
  const lines = inReach
    .filter(({ code }) => code === root || code.slice(0, -2) === root)
    .map(({ code }) => lineOf(ProcuratorateCode.parse(code)));
  const saving = data && {
    draft: data,
    onSaved: async () => {
      await refetch();
      setOpen(undefined);
      void message.success(t('plans.saved'));
    },
    onStale: async () => void (await refetch()),
    onClose: () => setOpen(undefined),
  };
  return (
    <Card title={<h2>{t('plans.draft')}</h2>}>
      <p className="quiet">{t('plans.draft.what')}</p>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined && (
        <>
          {data.differences.length === 0 ? (
            <Alert className="gap-below" type="success" showIcon title={t('plans.draft.adds')} />
          ) : (
            <Alert
              className="gap-below"
              type="warning"
              showIcon
              title={t('plans.draft.differs')}
              description={
                <ul>
                  {data.differences.map(({ procuratorate, tier, message: said }) => (
                    <li key={`${procuratorate} ${tier}`}>{said}</li>
                  ))}
                </ul>
              }
            />
          )}
          <Select
            aria-label={t('plans.office')}
            className="gap-below wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={root}
            options={inReach.map(({ code, name }) => ({ value: code, label: name[language] }))}
            onChange={setRoot}
          />
          <Scrolls label={t('plans.draft')}>
            <Table<Line>
              size="small"
              pagination={false}
              rowKey="code"
              dataSource={lines}
              columns={[
                { title: t('plans.office'), dataIndex: 'name' },
                ...Tier.options.map((tier, index) => ({
                  title: t(`tier.${tier}`),
                  key: tier,
                  align: 'right' as const,
                  render: (_: unknown, { byTier }: Line) => byTier[index],
                })),
                { title: t('plans.whole'), dataIndex: 'total', align: 'right' },
                {
                  title: t('plans.change'),
                  key: 'change',
                  render: (_, { code, name }) => (
                    <Button size="small" aria-label={`${t('plans.change')} ${name}`} onClick={() => setOpen(code)}>
                      {t('plans.change')}
                    </Button>
                  ),
                },
              ]}
            />
          </Scrolls>
          <p className="gap">
            {t(data.terms.weights === undefined ? 'plans.months.areEven' : 'plans.months.areSet')}{' '}
            {ofProvince && (
              <Button size="small" onClick={() => setOpen('months')}>
                {t('plans.months.change')}
              </Button>
            )}
          </p>
          {ofProvince && data.version > 0 && (
            <EnactForm
              draft={data}
              onEnacted={() => {
                void refetch();
                onEnacted();
              }}
            />
          )}
        </>
      )}
      {saving !== undefined && open === 'months' && (
        <MonthsDrawer planned={lineOf(record.procuratorate).total} {...saving} />
      )}
      {saving !== undefined && open !== undefined && open !== 'months' && (
        <NodeDrawer key={open} code={open} name={nameOf(open)} {...saving} />
      )}
    </Card>
  );
};
