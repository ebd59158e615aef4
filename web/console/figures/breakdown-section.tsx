import { Button, Empty } from 'antd';
import { csvOf } from '../../../shared/csv/csv.ts';
import { saveText } from '../../kit/save-file.ts';
import type { Figures } from './answer.ts';
import { FigureTable } from './figure-table.tsx';
import { PartChart } from './part-chart.tsx';
import type { Breakdown } from './rows.ts';
import { useFiguresText } from './text.ts';
import { sheetOf, withProvenance } from './workbook/sheets.ts';

/** One way to divide the figures: two charts, the table with the same numbers, and the table as a file. */
export const BreakdownSection = ({ breakdown, figures }: { breakdown: Breakdown; figures: Figures }) => {
  const t = useFiguresText();
  const { key, rows } = breakdown;
  const title = t(`figures.${key}`);
  const save = () => {
    const { head, rows: lines } = withProvenance(sheetOf(title, rows, t), figures, t);
    saveText(`everyletter-${key}-${figures.period}-${figures.procuratorate}.csv`, csvOf([head, ...lines]), 'text/csv');
  };
  return (
    <section className="figures-part" aria-labelledby={`part-${key}`}>
      <header>
        <h2 id={`part-${key}`}>{title}</h2>
        {rows.length > 0 && (
          <Button size="small" aria-label={t('figures.csv.of', { title })} onClick={save}>
            {t('figures.csv')}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <Empty description={t('figures.noOfficials')} />
      ) : (
        <>
          <div className="charts">
            <PartChart title={title} shows="completion" rows={rows} />
            <PartChart title={title} shows="resolution" rows={rows} />
          </div>
          <FigureTable title={title} of={key} rows={rows} />
        </>
      )}
    </section>
  );
};
