import { Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Scrolls } from '../parts/scrolls.tsx';
import type { Breakdown, Row } from './rows.ts';
import { useFiguresText } from './text.ts';

const counts = ['received', 'handled', 'planned', 'resolved'] as const;
const rates = { handled: 'completionRate', resolved: 'resolutionRate' } as const;

interface Props {
  readonly title: string;
  readonly of: Breakdown['key'];
  readonly rows: readonly Row[];
}

/** The numbers of a breakdown; a row leads to the procuratorate below, a number of the own one to its cases. */
export const FigureTable = ({ title, of, rows }: Props) => {
  const t = useFiguresText();
  const linked = (text: string | number, href: string | undefined) =>
    href === undefined ? text : <a href={href}>{text}</a>;
  const count = (name: (typeof counts)[number]): ColumnsType<Row>[number] => ({
    title: t(`figures.${name}`),
    key: name,
    align: 'right',
    render: (_, row) => linked(row[name] ?? t('figures.withheld'), name === 'planned' ? undefined : row.links[name]),
  });
  const rate = (name: (typeof rates)[keyof typeof rates]): ColumnsType<Row>[number] => ({
    title: t(`figures.${name}`),
    key: name,
    align: 'right',
    render: (_, row) => (row[name] === null ? '—' : `${row[name].toFixed(2)}%`),
  });
  return (
    <Scrolls label={title}>
      <Table<Row>
        className="figure-table"
        size="small"
        pagination={false}
        dataSource={[...rows]}
        onRow={({ links }) =>
          links.name === undefined
            ? {}
            : {
                className: 'leads',
                // The link inside does the same for the keyboard.
                onClick: () => {
                  location.hash = links.name ?? '';
                },
              }
        }
        columns={[
          { title, key: 'name', className: 'row-name', render: (_, row) => linked(row.name, row.links.name) },
          ...(of === 'byOffice' || of === 'byLevel' ? [count('received')] : []),
          count('handled'),
          count('planned'),
          rate('completionRate'),
          count('resolved'),
          rate('resolutionRate'),
        ]}
      />
    </Scrolls>
  );
};
