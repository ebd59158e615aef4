import { Table } from 'antd';
import type { Month } from './month-option.ts';
import { useFiguresText } from './text.ts';

const names = ['received', 'handled', 'resolved'] as const;

/** The year month by month, in numbers. */
export const MonthTable = ({ months }: { months: readonly Month[] }) => {
  const t = useFiguresText();
  return (
    <Table<Month>
      className="figure-table"
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={[...months]}
      columns={[
        { title: t('figures.monthHead'), dataIndex: 'name' },
        ...names.map((name) => ({
          title: t(`figures.${name}`),
          dataIndex: name,
          align: 'right' as const,
          render: (value: number | null) => value ?? '—',
        })),
      ]}
    />
  );
};
