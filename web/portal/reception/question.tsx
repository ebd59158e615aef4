import type { ComponentType } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { QuestionPage } from '../parts/question-page.tsx';
import type { AnswerProps } from './answer-props.ts';
import { changeWish, type Wish } from './session.ts';
import { issuesOf, type StepName, stepAfter, stepBefore, stepsOf } from './steps.ts';
import { useReceptionText } from './text.ts';
import { About, Where, You } from './visitor-questions.tsx';
import { When, Whom } from './whom-and-when.tsx';

type AskedStep = Exclude<StepName, 'check'>;

const answers: Readonly<Record<AskedStep, ComponentType<AnswerProps>>> = {
  where: Where,
  whom: Whom,
  when: When,
  you: You,
  about: About,
};

/** One question of a booking. */
export const Question = ({ step, wish }: { step: AskedStep; wish: Wish }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  const Answer = answers[step];
  const steps = stepsOf(wish);
  return (
    <QuestionPage
      answers={wish}
      issuesIn={(one) => issuesOf(step, one, language, t)}
      onNext={() => go(`/reception/${stepAfter(step, wish)}`)}
      before={`/reception/${stepBefore(step, wish) ?? ''}`}
      title={t(`rec.${step}.title`)}
      progress={t('rec.progress', { number: steps.indexOf(step) + 1, count: steps.length })}
    >
      {(issues) => <Answer wish={wish} onChange={changeWish} issues={issues} />}
    </QuestionPage>
  );
};
