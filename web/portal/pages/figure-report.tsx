import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { FigureTable } from './figure-table.tsx';

const useShown = () => {
  const t = useText();
  const { language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  return {
    count: (value: number | null) => (value === null ? t('figures.withheld') : numbers.format(value)),
    rate: (value: number | null) => (value === null ? '—' : `${value.toFixed(2)}%`),
  };
};

const Dial = ({ label, rate, of }: { label: string; rate: number | null; of: string }) => {
  const { rate: shownRate } = useShown();
  return (
    <div className="dial">
      <h2>{label}</h2>
      <p className="big">{shownRate(rate)}</p>
      <div className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(rate ?? 0, 100)}%` }} />
      </div>
      <p className="quiet">{of}</p>
    </div>
  );
};

/** The figures of one period and subtree: two rates, tables with bars, and what makes them checkable. */
export const FigureReport = ({ figures }: { figures: FigureAnswer }) => {
  const t = useText();
  const { language } = useLanguage();
  const { count } = useShown();
  const { total, formulas } = figures;
  return (
    <>
      <div className="dials">
        <Dial
          label={t('figures.completionRate')}
          rate={total.completionRate}
          of={t('figures.of', { part: count(total.handled), whole: count(total.planned) })}
        />
        <Dial
          label={t('figures.resolutionRate')}
          rate={total.resolutionRate}
          of={t('figures.of.resolved', { part: count(total.resolved), whole: count(total.handled) })}
        />
        <div className="dial">
          <h2>{t('figures.received')}</h2>
          <p className="big">{count(total.received)}</p>
          <p className="quiet">{t('figures.received.text')}</p>
        </div>
      </div>
      <FigureTable
        caption={t('figures.byProcuratorate')}
        rows={figures.byProcuratorate.map((row) => ({
          ...row,
          key: `${row.code}${row.own ? '-own' : ''}`,
          name: row.own ? t('figures.own', { name: row.name }) : row.name,
          ...(row.own || row.code === figures.procuratorate
            ? {}
            : { href: `#/figures?period=${figures.period}&office=${row.code}` }),
        }))}
      />
      <FigureTable
        caption={t('figures.byLevel')}
        rows={figures.byLevel.map((row) => ({ ...row, key: row.level, name: t(`level.${row.level}`) }))}
      />
      <FigureTable
        caption={t('figures.byTier')}
        rows={figures.byTier.map((row) => ({ ...row, key: row.tier, name: t(`tier.${row.tier}`) }))}
      />
      {figures.byOfficial.length > 0 && (
        <FigureTable
          caption={t('figures.byOfficial')}
          rows={figures.byOfficial.map((row) => ({ ...row, key: row.official }))}
        />
      )}
      <section className="definitions">
        <h2>{t('figures.definitions')}</h2>
        <dl>
          {(['handled', 'completionRate', 'resolved', 'resolutionRate'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`figures.${name}`)}</dt>
              <dd>{formulas[name]}</dd>
            </div>
          ))}
        </dl>
        <p>{t('figures.suppressed')}</p>
        <p className="quiet">
          {t('figures.cutOff', { time: shownInstant(figures.cutOff, language), version: figures.formulaVersion })}
          <br />
          {t('figures.hash')} <span className="hash">{figures.inputHash}</span>
        </p>
      </section>
    </>
  );
};
