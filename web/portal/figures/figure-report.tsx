import { saveText } from '../../kit/save-file.ts';
import { reportCsv } from './csv.ts';
import { Definitions } from './definitions.tsx';
import type { FigureAnswer } from './figure-answer.ts';
import { FigureTable } from './figure-table.tsx';
import { RateBars } from './rate-bars.tsx';
import { ReportSection } from './report-section.tsx';
import { Ring } from './ring.tsx';
import { isWithheld, tablesOf } from './rows.ts';
import { useShown } from './shown.ts';
import { Split } from './split.tsx';
import { useFiguresText } from './text.ts';

const Totals = ({ total }: { total: FigureAnswer['total'] }) => {
  const t = useFiguresText();
  const { count, completion, resolution } = useShown();
  return (
    <div className="dials">
      <Ring
        kind="completion"
        label={t('figures.completionRate')}
        rate={total.completionRate}
        shown={completion(total)}
        of={t('figures.of', { part: count(total.handled), whole: count(total.planned) })}
      />
      <Ring
        kind="resolution"
        label={t('figures.resolutionRate')}
        rate={total.resolutionRate}
        shown={resolution(total)}
        of={t('figures.of.resolved', { part: count(total.resolved), whole: count(total.handled) })}
      />
      <div className="dial">
        <div>
          <h3>{t('figures.received')}</h3>
          <p className="big">{count(total.received)}</p>
          <p className="quiet">{t('figures.received.text')}</p>
        </div>
      </div>
    </div>
  );
};

/** The figures of one period and subtree: pictures, the tables behind them, and what makes them checkable. */
export const FigureReport = ({ figures }: { figures: FigureAnswer }) => {
  const t = useFiguresText();
  const { total } = figures;
  const tables = tablesOf(figures, t);
  const empty = total.received === 0 && total.handled === 0 && total.resolved === 0;
  const save = () =>
    saveText(`everyletter-figures-${figures.period}-${figures.procuratorate}.csv`, reportCsv(figures, t), 'text/csv');
  return (
    <>
      {empty ? (
        <p className="notice">{t('figures.empty')}</p>
      ) : (
        <>
          <Totals total={total} />
          {tables.some(({ rows }) => rows.some(isWithheld)) && <p className="notice">{t('figures.suppressed')}</p>}
          {tables.map(({ name, rows }, index) => (
            <ReportSection key={name} title={t(`figures.${name}`)} first={index === 0}>
              {name === 'byLevel' && <Split rows={rows} />}
              <RateBars rows={rows} label={t(`figures.${name}`)} />
              <details className="as-table">
                <summary>{t('figures.table', { name: t(`figures.${name}`) })}</summary>
                <FigureTable caption={t(`figures.${name}`)} rows={rows} />
              </details>
            </ReportSection>
          ))}
        </>
      )}
      <p className="actions screen-only">
        <button type="button" className="button plain" onClick={save} aria-describedby="csv-hint">
          {t('figures.download')}
        </button>
        <span className="hint" id="csv-hint">
          {t('figures.download.hint')}
        </span>
      </p>
      <Definitions figures={figures} />
    </>
  );
};
