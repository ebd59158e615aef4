import { useMemo } from 'react';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Figures } from './answer.ts';
import { BreakdownSection } from './breakdown-section.tsx';
import { ExportButton } from './export-button.tsx';
import { casesBehind } from './links.ts';
import { MonthSection } from './month-section.tsx';
import { monthsOfYear } from './months.ts';
import { breakdownsOf } from './rows.ts';
import { sheetAbout, sheetOf, sheetOfMonths } from './sheets.ts';
import { Summary } from './summary.tsx';
import { useFiguresText } from './text.ts';
import { ToLookAt } from './to-look-at.tsx';

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
  const { language } = useLanguage();
  const breakdowns = useMemo(() => breakdownsOf(figures, { period, mine }, t), [figures, period, mine, t]);
  const months = useMemo(() => monthsOfYear(figures, language), [figures, language]);
  const alone = figures.byProcuratorate.length === 1 && figures.procuratorate === mine;
  const sheets = () => [
    ...breakdowns.map((breakdown) => sheetOf(t(`figures.${breakdown.key}`), breakdown, t)),
    ...(months.length === 0 ? [] : [sheetOfMonths(months, t)]),
    sheetAbout(figures, full, language, t),
  ];
  return (
    <>
      <div className="notice figures-notice">
        <span>{t(full ? 'figures.full' : 'figures.published')}</span>
        <ExportButton name={`everyletter-figures-${period}-${figures.procuratorate}`} sheets={sheets} />
      </div>
      <Summary total={figures.total} links={alone ? casesBehind(period) : {}} />
      <ToLookAt figures={figures} />
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
