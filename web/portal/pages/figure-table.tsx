import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
}

const columns = ['handled', 'planned', 'completionRate', 'resolved', 'resolutionRate'] as const;

// Said again, since the narrow layout takes what a table is from older browsers.
const as = (role: string) => ({ role });

/** A table that is its own bar chart; on a narrow screen each row stands as a card, and stays a row to a screen reader. */
export const FigureTable = ({ caption, rows }: { caption: string; rows: readonly Row[] }) => {
  const t = useText();
  const { language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  const shown = (column: (typeof columns)[number], value: number | null) => {
    const rate = column.endsWith('Rate');
    if (value === null) return rate ? '—' : t('figures.withheld');
    return rate ? `${value.toFixed(2)}%` : numbers.format(value);
  };
  return (
    <table className="figures" {...as('table')}>
      <caption>{caption}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          <th {...as('columnheader')} scope="col">
            {t('figures.name')}
          </th>
          {columns.map((column) => (
            <th key={column} {...as('columnheader')} scope="col" className="number">
              {t(`figures.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row) => (
          <tr {...as('row')} key={row.key}>
            <th {...as('rowheader')} scope="row">
              {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
            </th>
            {columns.map((column) => (
              <td key={column} {...as('cell')} className="number" data-label={t(`figures.${column}`)}>
                {shown(column, row[column])}
                {column.endsWith('Rate') && (
                  <span className="bar" aria-hidden="true">
                    <span style={{ inlineSize: `${Math.min(row[column] ?? 0, 100)}%` }} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
