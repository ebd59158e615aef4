import { furtherStepRules } from '../../../shared/domain/steps/further-step-rules.ts';
import { stepRules } from '../../../shared/domain/steps/step-rules.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { StaffStep } from './staff-steps.ts';
import { useCaseText } from './text.ts';

const rules = { ...stepRules, ...furtherStepRules };

/** What the rules ask of a step, and the articles where they stand. */
export const RulePanel = ({ step }: { step: StaffStep }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const { asks, sources } = rules[step];
  return (
    <aside className="rule" aria-label={t('rule.title')}>
      <h3>{t('rule.title')}</h3>
      <ul>
        {asks.map((ask) => (
          <li key={ask.zh}>{ask[language]}</li>
        ))}
      </ul>
      <p className="sources">{sources.map((source) => source[language]).join(t('list.separator'))}</p>
      <p className="sources">{t('rule.final')}</p>
    </aside>
  );
};
