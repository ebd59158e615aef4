import { Scrolls } from '../parts/scrolls.tsx';
import type { Row } from './rows.ts';
import { useShown } from './shown.ts';
import { useFiguresText } from './text.ts';

/** The numbers behind a chart; on a narrow screen it scrolls within itself. */
export const FigureTable = ({ caption, rows }: { caption: string; rows: readonly Row[] }) => {
  const t = useFiguresText();
  const { count, completion, resolution } = useShown();
  const receives = rows.some(({ received }) => received !== undefined);
  const columns = [
    ...(receives ? (['received'] as const) : []),
    ...(['handled', 'planned', 'completionRate', 'resolved', 'resolutionRate'] as const),
  ];
  const cell = (row: Row, column: (typeof columns)[number]) => {
    if (column === 'completionRate') return completion(row);
    if (column === 'resolutionRate') return resolution(row);
    return count(row[column] ?? null);
  };
  return (
    <Scrolls label={caption}>
      <table className="figures">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.name')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
};
