import type { ComponentType } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { QuestionPage } from '../parts/question-page.tsx';
import { Against } from './against.tsx';
import type { AnswerProps } from './answer-props.ts';
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

/** One question of a petition. */
export const Question = ({ step, draft, onChange, onNext }: Props) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const Answer = answers[step];
  const steps = stepsOf(draft);
  return (
    <QuestionPage
      answers={draft}
      issuesIn={(one) => issuesOf(step, one, language, t(`step.${step}.choose`))}
      onNext={onNext}
      before={`/submit/${stepBefore(step, draft) ?? ''}`}
      title={t(`step.${step}.title`)}
      progress={t('submit.progress', { number: steps.indexOf(step) + 1, count: steps.length })}
      tools={<DraftTools />}
    >
      {(issues) => <Answer draft={draft} onChange={onChange} issues={issues} />}
    </QuestionPage>
  );
};
