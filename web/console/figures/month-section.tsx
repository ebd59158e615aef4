import { Button } from 'antd';
import { csvOf } from '../../../shared/csv/csv.ts';
import { useLanguage } from '../../kit/language.tsx';
import { saveText } from '../../kit/save-file.ts';
import type { Figures } from './answer.ts';
import { MonthChart } from './month-chart.tsx';
import type { Month } from './month-option.ts';
import { MonthTable } from './month-table.tsx';
import { useFiguresText } from './text.ts';
import { sheetOfMonths, withProvenance } from './workbook/sheets.ts';

/** The year month by month, as lines and in numbers. */
export const MonthSection = ({ months, figures }: { months: readonly Month[]; figures: Figures }) => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const year = figures.period.slice(0, 4);
  const save = () => {
    const { head, rows } = withProvenance(sheetOfMonths(figures, language, t), figures, t);
    saveText(`everyletter-months-${year}-${figures.procuratorate}.csv`, csvOf([head, ...rows]), 'text/csv');
  };
  return (
    <section className="figures-part" aria-labelledby="part-months">
      <header>
        <h2 id="part-months">{t('figures.byMonth')}</h2>
        <Button size="small" aria-label={t('figures.csv.of', { title: t('figures.byMonth') })} onClick={save}>
          {t('figures.csv')}
        </Button>
      </header>
      <div className="months">
        <MonthChart months={months} label={t('figures.chart.months', { name: figures.name, year })} />
        <MonthTable months={months} />
      </div>
    </section>
  );
};
