import { useMemo } from 'react';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import type { Figures } from './answer.ts';
import { BreakdownSection } from './breakdown-section.tsx';
import { casesBehind } from './links.ts';
import { MonthSection } from './month-section.tsx';
import { monthsOfYear } from './months.ts';
import { breakdownsOf } from './rows.ts';
import { Summary } from './summary.tsx';
import { useFiguresText } from './text.ts';
import { ToLookAt } from './to-look-at.tsx';
import { ExportButton } from './workbook/export-button.tsx';
import { sheetsOfReport } from './workbook/sheets-of-report.ts';

interface Props {
  readonly figures: Figures;
  readonly period: Period;
  /** Whether every count is shown as it is. */
  readonly full: boolean;
  /** The procuratorate whose cases the person may open. */
  readonly mine: ProcuratorateCode | undefined;
}

const formulas = ['handled', 'completionRate', 'resolved', 'resolutionRate'] as const;

/** The figures of one procuratorate and one period: in sum, by month, and divided in four ways. */
export const Report = ({ figures, period, full, mine }: Props) => {
  const t = useFiguresText();
  const api = useApi();
  const { language } = useLanguage();
  const breakdowns = useMemo(() => breakdownsOf(figures, { period, mine }, t), [figures, period, mine, t]);
  const months = useMemo(() => monthsOfYear(figures, language), [figures, language]);
  const alone = figures.byProcuratorate.length === 1 && figures.procuratorate === mine;
  const { procuratorate } = figures;
  const sheets = async () => {
    const year = Number(period.slice(0, 4));
    const plan = full ? await api.readPlan({ params: { year }, query: { procuratorate } }) : undefined;
    return sheetsOfReport({ figures, breakdowns, plan }, language, t);
  };
  return (
    <>
      <div className="notice figures-notice">
        <span>{t(full ? 'figures.full' : 'figures.published')}</span>
        <ExportButton name={`everyletter-figures-${period}-${procuratorate}`} sheets={sheets} />
      </div>
      <Summary total={figures.total} links={alone ? casesBehind(period) : {}} />
      <ToLookAt figures={figures} period={period} mine={mine} />
      {months.length > 0 && <MonthSection months={months} figures={figures} />}
      {breakdowns.map((breakdown) => (
        <BreakdownSection key={breakdown.key} breakdown={breakdown} figures={figures} />
      ))}
      <section className="figures-part definitions" aria-labelledby="part-definitions">
        <h2 id="part-definitions">{t('figures.definitions')}</h2>
        <dl>
          {formulas.map((name) => (
            <div key={name}>
              <dt>{t(`figures.${name}`)}</dt>
              <dd>{figures.formulas[name][language]}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          {t('figures.cutOff', { time: shownInstant(figures.cutOff, language), version: figures.formulaVersion })}{' '}
          {mine !== undefined && t('figures.list')}
        </p>
        <p className="quiet">
          {t('figures.hash')} <span className="code hash">{figures.inputHash}</span>
        </p>
      </section>
    </>
  );
};
