import { Scrolls } from '../parts/scrolls.tsx';
import { columnsOf, type Row, type TableName } from './rows.ts';
import { useShown } from './shown.ts';
import { useFiguresText } from './text.ts';

/** The numbers behind a chart; on a narrow screen it scrolls within itself. */
export const FigureTable = ({ name, rows }: { name: TableName; rows: readonly Row[] }) => {
  const t = useFiguresText();
  const { cell } = useShown();
  const [caption, columns] = [t(`figures.${name}`), columnsOf(name)];
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
