import { Table, Tag } from 'antd';
import { useNameOf } from '../api.ts';
import type { useAssignWork } from './assign-work.ts';
import type { CaseRow } from './case-row.ts';
import { useQueueText } from './text.ts';

type Work = Pick<ReturnType<typeof useAssignWork>, 'results' | 'tried' | 'running'>;

/** What became of each case, and why not of those that were not given away. */
export const AssignResults = ({ rows, results, tried, running }: Work & { readonly rows: readonly CaseRow[] }) => {
  const t = useQueueText();
  const nameOf = useNameOf();
  const whyNot = ({ reference }: CaseRow): string => {
    const result = results.get(reference);
    if (result === undefined) return tried.has(reference) && !running ? t('assign.lost') : '';
    if (result.status === 'assigned') return '';
    const now =
      result.code === 'stale-version' && result.handler !== undefined
        ? t('assign.now', { name: nameOf(result.handler) })
        : '';
    return [result.reason, now].filter(Boolean).join(' ');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="assign-results" aria-label={t('assign.result')} tabIndex={0}>
      <Table<CaseRow>
        rowKey="reference"
        size="small"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: t('reference'),
            key: 'reference',
            width: 170,
            render: (_, { reference }) => <span className="code">{reference}</span>,
          },
          {
            title: t('assign.result'),
            key: 'result',
            width: 110,
            render: (_, { reference }) => {
              const status = results.get(reference)?.status;
              if (status === undefined) return <Tag>{t('assign.waiting')}</Tag>;
              return <Tag color={status === 'assigned' ? 'green' : 'red'}>{t(`assign.${status}`)}</Tag>;
            },
          },
          { title: t('assign.why'), key: 'why', render: (_, row) => whyNot(row) },
        ]}
      />
    </section>
  );
};
