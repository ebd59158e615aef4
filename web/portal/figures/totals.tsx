import { useLanguage } from '../../kit/language.tsx';
import type { FigureAnswer } from './figure-answer.ts';
import { Ring } from './ring.tsx';
import { useShown } from './shown.ts';
import { useFiguresText } from './text.ts';

const answers = [
  ['replyRate', 'repliedInTime', 'repliable'],
  ['answerRate', 'answeredInTime', 'due'],
  ['repeatRate', 'repeated', 'answered'],
  ['satisfactionRate', 'satisfied', 'rated'],
] as const;

/** The rates of the whole subtree, each with what it is a part of; how they are defined stands below each. */
export const Totals = ({ figures: { total, formulas } }: { figures: FigureAnswer }) => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const { count, rate } = useShown();
  return (
    <>
      <div className="dials">
        <Ring
          kind="completion"
          label={t('figures.completionRate')}
          rate={total.completionRate}
          shown={rate(total, 'completionRate')}
          of={t('figures.of', { part: count(total.handled), whole: count(total.planned) })}
        />
        <Ring
          kind="resolution"
          label={t('figures.resolutionRate')}
          rate={total.resolutionRate}
          shown={rate(total, 'resolutionRate')}
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
      <div className="dials rates">
        {answers.map(([name, part, whole]) => (
          <div className="dial" key={name}>
            <div>
              <h3>{t(`figures.${name}`)}</h3>
              <p className="big">{rate(total, name)}</p>
              <p>{t(`figures.of.${name}`, { part: count(total[part]), whole: count(total[whole]) })}</p>
              <p className="quiet">{formulas[name][language]}</p>
            </div>
          </div>
        ))}
      </div>
    </>
  );
};
