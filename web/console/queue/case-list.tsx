import './queue.css';
import { Checkbox, Table } from 'antd';
import type { KeyboardEvent } from 'react';
import { type Day, shanghaiDay } from '../../../shared/domain/day.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import type { CaseRow } from './case-row.ts';
import { Cell } from './cell.tsx';
import { type Column, columns } from './columns.ts';
import type { Selection } from './selection.ts';
import { useQueueText } from './text.ts';

interface Props {
  readonly rows: readonly CaseRow[];
  readonly loading: boolean;
  readonly shown?: readonly Column[];
  /** For those who may give cases away. */
  readonly selection?: Selection | undefined;
}

const Reference = ({ row }: { row: CaseRow }) => (
  <a className="code" data-case={row.reference} href={`#/cases/${row.reference}`}>
    {row.reference}
  </a>
);

const CaseTable = ({ rows, loading, shown = columns, selection, today }: Props & { readonly today: Day }) => {
  const t = useQueueText();
  return (
    <Table<CaseRow>
      rowKey="reference"
      size="middle"
      loading={loading}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: ' ' }}
      columns={[
        { key: 'reference', title: t('reference'), render: (_, row) => <Reference row={row} /> },
        ...shown.map((column) => ({
          key: column,
          className: `${column}-cell`,
          title: t(`queue.${column}`),
          render: (_: unknown, row: CaseRow) => <Cell row={row} column={column} today={today} />,
        })),
      ]}
      {...(selection === undefined
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: rows.flatMap(({ reference }) => (selection.rows.has(reference) ? [reference] : [])),
              getCheckboxProps: (row) => ({
                disabled: !selection.isPickable(row),
                'aria-label': t('list.select', { reference: row.reference }),
              }),
              getTitleCheckboxProps: () => ({ 'aria-label': t('list.selectAll') }),
              onSelect: (row, wanted) => selection.pick([row], wanted),
              onSelectAll: (wanted) => selection.pick(rows, wanted),
            },
          })}
    />
  );
};

const CaseCards = ({ rows, shown = columns, selection, today }: Omit<Props, 'loading'> & { readonly today: Day }) => {
  const t = useQueueText();
  return (
    <ul className="case-cards">
      {rows.map((row) => (
        <li key={row.reference}>
          <div className="case-card-head">
            {selection !== undefined && (
              <Checkbox
                aria-label={t('list.select', { reference: row.reference })}
                disabled={!selection.isPickable(row)}
                checked={selection.rows.has(row.reference)}
                onChange={({ target }) => selection.pick([row], target.checked)}
              />
            )}
            <Reference row={row} />
          </div>
          <dl>
            {shown.map((column) => (
              <div key={column} data-column={column}>
                <dt>{t(`queue.${column}`)}</dt>
                <dd>
                  <Cell row={row} column={column} today={today} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};

/**
 * Cases as a table, or as cards where there is no room for one. Arrows go from case to case, space picks the one that has
 * the focus, Enter opens it.
 */
export const CaseList = (props: Props) => {
  const t = useQueueText();
  const narrow = useNarrow();
  const today = shanghaiDay(Date.now());
  const { rows, selection } = props;

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-case]')];
    const holder = event.target instanceof HTMLElement ? event.target.closest('tr, li') : null;
    const at = links.findIndex((link) => holder?.contains(link) === true);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, links.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: links.length - 1,
    };
    const next = places[event.key];
    if (next !== undefined) {
      event.preventDefault();
      links[next]?.focus();
      return;
    }
    const row = rows.find(({ reference }) => reference === links[at]?.dataset.case);
    // A checkbox that has the focus knows space by itself.
    if (event.key !== ' ' || event.target !== links[at] || row === undefined || selection === undefined) return;
    event.preventDefault();
    selection.pick([row], !selection.rows.has(row.reference));
  };
  return (
    <section className="case-list" aria-label={t('list.label')} onKeyDown={pressed}>
      {narrow ? <CaseCards {...props} today={today} /> : <CaseTable {...props} today={today} />}
    </section>
  );
};
