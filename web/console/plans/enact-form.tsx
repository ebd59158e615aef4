import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { PaceChart } from './pace-chart.tsx';
import type { Draft } from './plan.ts';
import { usePlansText } from './text.ts';

type Preview = ResultOf<Endpoints['previewPlan']>;
type Moved = Preview['moved'][number];

const rate = (percent: number | null) => (percent === null ? '—' : `${percent.toFixed(2)}%`);

/** The pace line that the draft would give, beside the one in force. */
const NewPace = ({ months }: Pick<Preview, 'months'>) => {
  const t = usePlansText();
  const lines = useMemo(
    () =>
      [
        { key: 'planned', name: t('plans.line.draft') },
        { key: 'inForce', name: t('plans.line.inForce') },
        { key: 'done', name: t('plans.line.done') },
      ] as const,
    [t],
  );
  const shown = months.some(({ inForce }) => inForce === null) ? lines.filter(({ key }) => key !== 'inForce') : lines;
  if (months.every(({ planned, inForce }) => planned === inForce))
    return <p className="quiet">{t('plans.pace.stays')}</p>;
  return <PaceChart label={t('plans.pace.draft')} months={months} lines={shown} />;
};

/** Which completion rates the draft moves, and, once it adds up, the button that puts it in force. */
export const EnactForm = ({ draft, onEnacted }: { draft: Draft; onEnacted: () => void }) => {
  const t = usePlansText();
  const api = useApi();
  const { year, version, differences, inForce } = draft;
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', year, 'preview', version, inForce],
    queryFn: () => api.previewPlan({ params: { year } }),
  });
  const enact = async (filled: { readonly reason: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      await api.enactPlan({ params: { year }, version, body: filled });
      onEnacted();
    } catch (problem) {
      setFailed(problem);
    }
    setBusy(false);
  };
  return (
    <section className="enact">
      <h3>{t('plans.moved')}</h3>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data?.moved.length === 0 && <p className="quiet">{t('plans.moved.none')}</p>}
      {data !== undefined && data.moved.length > 0 && (
        <Scrolls label={t('plans.moved')}>
          <Table<Moved>
            size="small"
            pagination={data.moved.length > 20 ? { pageSize: 20 } : false}
            rowKey={({ procuratorate, official = '' }) => `${procuratorate} ${official}`}
            dataSource={data.moved}
            columns={[
              {
                title: t('plans.office'),
                key: 'name',
                render: (_, { name, official }) => (official === undefined ? name : `${name} · ${official}`),
              },
              { title: t('plans.done'), dataIndex: 'done', align: 'right' },
              { title: t('plans.before'), dataIndex: 'before', align: 'right' },
              { title: t('plans.after'), dataIndex: 'after', align: 'right' },
              { title: t('plans.rateBefore'), align: 'right', render: (_, { rateBefore }) => rate(rateBefore) },
              { title: t('plans.rateAfter'), align: 'right', render: (_, { rateAfter }) => rate(rateAfter) },
            ]}
          />
        </Scrolls>
      )}
      {data !== undefined && (
        <>
          <h3>{t('plans.pace')}</h3>
          <NewPace months={data.months} />
        </>
      )}
      {differences.length === 0 && (
        <Form name="enact" layout="vertical" onFinish={(filled: { reason: string }) => void enact(filled)}>
          <p className="quiet">{t('plans.enact.what')}</p>
          {failed !== undefined && <FailureAlert error={failed} />}
          <Form.Item name="reason" label={t('plans.reason')} rules={[{ required: true, message: t('plans.needed') }]}>
            <Input maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('plans.enact')}
          </Button>
        </Form>
      )}
    </section>
  );
};
