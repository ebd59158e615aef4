import { Definitions } from './definitions.tsx';
import type { FigureAnswer } from './figure-answer.ts';
import { FigureTable } from './figure-table.tsx';
import { Files } from './files.tsx';
import { RateBars } from './rate-bars.tsx';
import { ReportSection } from './report-section.tsx';
import { isWithheld, tables, tablesOf } from './rows.ts';
import { Split } from './split.tsx';
import { useFiguresText } from './text.ts';
import { Totals } from './totals.tsx';

/** The figures of one period and subtree: pictures, the tables behind them, and what makes them checkable. */
export const FigureReport = ({ figures }: { figures: FigureAnswer }) => {
  const t = useFiguresText();
  const { total } = figures;
  const shown = tablesOf(figures, t);
  const empty = total.received === 0 && total.handled === 0 && total.resolved === 0;
  return (
    <>
      {empty ? (
        <p className="notice">{t('figures.empty')}</p>
      ) : (
        <>
          <Totals figures={figures} />
          {shown.some(({ rows }) => rows.some(isWithheld)) && <p className="notice">{t('figures.suppressed')}</p>}
          {shown.map(({ name, rows }, index) => (
            <ReportSection key={name} title={t(`figures.${name}`)} first={index === 0}>
              {name === 'byLevel' && <Split rows={rows} />}
              <RateBars rows={rows} label={t(`figures.${name}`)} rates={tables[name].bars} />
              <details className="as-table">
                <summary>{t('figures.table', { name: t(`figures.${name}`) })}</summary>
                <FigureTable name={name} rows={rows} />
              </details>
              <Files figures={figures} name={name} />
            </ReportSection>
          ))}
        </>
      )}
      <Definitions figures={figures} />
    </>
  );
};
