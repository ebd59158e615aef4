import { Table } from 'antd';
import { Scrolls } from '../parts/scrolls.tsx';
import { usePlansText } from './text.ts';

/** One line of a table of the pace. */
export interface PaceLine {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly planned: number;
  readonly byNow: number;
  readonly done: number;
  readonly forecast: number | null;
}

/** How far done is from the pace line: in whole tasks, with a word, not with a colour alone. */
const Ahead = ({ byNow, done }: Pick<PaceLine, 'byNow' | 'done'>) => {
  const t = usePlansText();
  const by = Math.round(done - byNow);
  if (by === 0) return t('plans.onPace');
  return (
    <span className={by > 0 ? 'ahead' : 'behind'}>
      {t(by > 0 ? 'plans.aheadBy' : 'plans.behindBy', { count: Math.abs(by) })}
    </span>
  );
};

/** Planned, planned to date, done and the forecast, line by line. */
export const PaceTable = ({ title, first, lines }: { title: string; first: string; lines: readonly PaceLine[] }) => {
  const t = usePlansText();
  return (
    <Scrolls label={title}>
      <Table<PaceLine>
        size="small"
        pagination={false}
        dataSource={[...lines]}
        columns={[
          {
            title: first,
            key: 'name',
            render: (_, { name, href }) => (href === undefined ? name : <a href={href}>{name}</a>),
          },
          { title: t('plans.planned'), key: 'planned', align: 'right', dataIndex: 'planned' },
          { title: t('plans.byNow'), key: 'byNow', align: 'right', dataIndex: 'byNow' },
          { title: t('plans.done'), key: 'done', align: 'right', dataIndex: 'done' },
          { title: t('plans.ahead'), key: 'ahead', render: (_, line) => <Ahead {...line} /> },
          { title: t('plans.forecast'), key: 'forecast', align: 'right', render: (_, { forecast }) => forecast ?? '—' },
        ]}
      />
    </Scrolls>
  );
};
