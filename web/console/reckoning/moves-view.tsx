import { Progress, Table } from 'antd';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { useReckoningText } from './text.ts';
import { LISTED, type Moves, type useMoves } from './use-moves.ts';

const counts = ['later', 'earlier', 'confirmed', 'overdue', 'kept'] as const;

/** How many clocks move in all. */
const movedIn = ({ totals }: Moves): number =>
  totals.reduce((sum, { later, earlier, confirmed }) => sum + later + earlier + confirmed, 0);

/** Which clocks a change moves: counted by kind, listed with both days, and apart what keeps its day. */
export const MovesView = ({ found }: { found: ReturnType<typeof useMoves> }) => {
  const t = useReckoningText();
  const { data, error, refetch, done, of } = found;
  if (error !== null) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <div role="status">
        {t('moves.counting', { done, of })}
        <Progress
          aria-label={t('moves.progress')}
          percent={of === 0 ? 0 : Math.round((100 * done) / of)}
          showInfo={false}
        />
      </div>
    );
  const moved = movedIn(data);
  return (
    <div className="moves">
      <h3>{t('moves.title')}</h3>
      <p role="status">{t('moves.sum', { looked: data.looked, cases: data.cases, moves: moved })}</p>
      {data.totals.length === 0 ? (
        <p>{t('moves.nothing')}</p>
      ) : (
        <Scrolls label={t('moves.title')}>
          <Table
            rowKey="clock"
            size="small"
            pagination={false}
            dataSource={[...data.totals]}
            columns={[
              { title: t('rules.clock'), dataIndex: 'name' },
              ...counts.map((key) => ({
                title: t(`moves.${key}`),
                dataIndex: key,
                key,
                align: 'right' as const,
              })),
            ]}
          />
        </Scrolls>
      )}
      {data.moves.length > 0 && (
        <>
          {moved > LISTED && <p className="quiet">{t('moves.first', { count: LISTED })}</p>}
          <Scrolls label={t('moves.after')}>
            <Table
              rowKey={({ reference, clock, formerly }) => `${reference} ${clock} ${formerly}`}
              size="small"
              pagination={{ hideOnSinglePage: true, defaultPageSize: 10, showSizeChanger: false }}
              dataSource={[...data.moves]}
              columns={[
                { title: t('moves.case'), dataIndex: 'reference', className: 'row-name' },
                { title: t('rules.clock'), dataIndex: 'name' },
                { title: t('moves.before'), dataIndex: 'formerly', className: 'row-name' },
                {
                  title: t('moves.after'),
                  key: 'after',
                  className: 'row-name',
                  render: (_, { dueOn, provisional }) =>
                    provisional ? `${dueOn} ${t('moves.provisional')}` : <strong>{dueOn}</strong>,
                },
              ]}
            />
          </Scrolls>
        </>
      )}
      {data.kept.length > 0 && (
        <>
          <h3>{t('moves.keptTitle', { count: data.totals.reduce((sum, { kept }) => sum + kept, 0) })}</h3>
          <ul>
            {data.kept.map(({ reference, clock, name, dueOn }) => (
              <li key={`${reference} ${clock}`}>
                {reference} · {name} · {dueOn}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
