import { type ComponentType, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';
import { Against } from './against.tsx';
import type { AnswerProps } from './answer-props.ts';
import { KindChoice } from './kind-choice.tsx';
import { AskText, CaseNumber, WhatText } from './plain-questions.tsx';
import { issuesOf, type StepName, stepsOf } from './steps.ts';
import { Where } from './where.tsx';
import { Who } from './who.tsx';
import { You } from './you.tsx';

type AskedStep = Exclude<StepName, 'check'>;

const answers: Readonly<Record<AskedStep, ComponentType<AnswerProps>>> = {
  who: Who,
  you: You,
  where: Where,
  kind: KindChoice,
  against: Against,
  what: WhatText,
  ask: AskText,
  case: CaseNumber,
};

interface Props extends Omit<AnswerProps, 'issues'> {
  readonly step: AskedStep;
  readonly onNext: () => void;
}

/** One question: back, what is wrong, the question itself, continue. */
export const Question = ({ step, draft, onChange, onNext }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const [tried, setTried] = useState<readonly Issue[]>([]);
  const Answer = answers[step];
  const steps = stepsOf(draft);

  const proceed = () => {
    const issues = issuesOf(step, draft, language, t(`step.${step}.choose`));
    setTried(issues);
    if (issues.length === 0) onNext();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        proceed();
      }}
    >
      <button type="button" className="back" onClick={() => history.back()}>
        {t('back')}
      </button>
      <ErrorSummary issues={tried} />
      <p className="progress">{t('submit.progress', { number: steps.indexOf(step) + 1, count: steps.length })}</p>
      <Heading>{t(`step.${step}.title`)}</Heading>
      <Answer draft={draft} onChange={onChange} issues={tried} />
      <div className="actions">
        <button type="submit" className="button">
          {t('continue')}
        </button>
      </div>
    </form>
  );
};
