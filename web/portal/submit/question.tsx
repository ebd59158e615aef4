import { type ComponentType, useMemo, useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { goBack } from '../../kit/route.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { Against } from './against.tsx';
import type { AnswerProps } from './answer-props.ts';
import type { Draft } from './draft.ts';
import { DraftTools } from './draft-tools.tsx';
import { EvidenceQuestion } from './evidence-question.tsx';
import { Group } from './group.tsx';
import { KindChoice } from './kind-choice.tsx';
import { AskText, CaseNumber, WhatText } from './plain-questions.tsx';
import { Representatives } from './representatives.tsx';
import { issuesOf, type StepName, stepBefore, stepsOf } from './steps.ts';
import { useSubmitText } from './text.ts';
import { Where } from './where.tsx';
import { Who } from './who.tsx';
import { You } from './you.tsx';

type AskedStep = Exclude<StepName, 'check'>;

const answers: Readonly<Record<AskedStep, ComponentType<AnswerProps>>> = {
  who: Who,
  group: Group,
  you: You,
  representatives: Representatives,
  where: Where,
  kind: KindChoice,
  against: Against,
  what: WhatText,
  ask: AskText,
  case: CaseNumber,
  evidence: EvidenceQuestion,
};

interface Props extends Omit<AnswerProps, 'issues'> {
  readonly step: AskedStep;
  readonly onNext: () => void;
}

/** One question: back, what is wrong, the question itself, continue. */
export const Question = ({ step, draft, onChange, onNext }: Props) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  // What was tried, not what was wrong with it: that is said in the language of the moment.
  const [tried, setTried] = useState<Draft>();
  const Answer = answers[step];
  const steps = stepsOf(draft);
  const issuesIn = (one: Draft) => issuesOf(step, one, language, t(`step.${step}.choose`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one only after another try
  const issues = useMemo(() => (tried === undefined ? [] : issuesIn(tried)), [tried, language]);

  const proceed = () => {
    if (issuesIn(draft).length === 0) onNext();
    else setTried({ ...draft });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        proceed();
      }}
    >
      <button type="button" className="back" onClick={() => goBack(`/submit/${stepBefore(step, draft) ?? ''}`)}>
        {t('back')}
      </button>
      <ErrorSummary issues={issues} />
      <p className="progress">{t('submit.progress', { number: steps.indexOf(step) + 1, count: steps.length })}</p>
      <Heading title={`${issues.length > 0 ? `${t('error.prefix')} ` : ''}${t(`step.${step}.title`)}`}>
        {t(`step.${step}.title`)}
      </Heading>
      <Answer draft={draft} onChange={onChange} issues={issues} />
      <div className="actions">
        <button type="submit" className="button">
          {t('continue')}
        </button>
      </div>
      <DraftTools />
    </form>
  );
};
