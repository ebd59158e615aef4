import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { FigureAnswer } from './figure-answer.ts';
import { useFiguresText } from './text.ts';

/** What each figure means, when it was counted, and by what it can be made again. */
export const Definitions = ({ figures }: { figures: FigureAnswer }) => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const { formulas } = figures;
  const definitions = [
    ['received', formulas.received[language]],
    ['handled', formulas.handled[language]],
    ['planned', t('figures.planned.text')],
    ['completionRate', formulas.completionRate[language]],
    ['resolved', formulas.resolved[language]],
    ['resolutionRate', formulas.resolutionRate[language]],
  ] as const;
  return (
    <>
      <p className="quiet">
        {t('figures.cutOff', { time: shownInstant(figures.cutOff, language), version: figures.formulaVersion })}
      </p>
      <details className="box">
        <summary>{t('figures.definitions')}</summary>
        <dl className="definitions">
          {definitions.map(([name, text]) => (
            <div key={name}>
              <dt>{t(`figures.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          {t('figures.hash')} <span className="hash">{figures.inputHash}</span>
        </p>
      </details>
    </>
  );
};
