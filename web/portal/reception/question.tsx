import { type ComponentType, useMemo, useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { go, goBack } from '../../kit/route.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
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

/** One question: back, what is wrong, the question itself, continue. */
export const Question = ({ step, wish }: { step: AskedStep; wish: Wish }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  const [tried, setTried] = useState<Wish>();
  const Answer = answers[step];
  const steps = stepsOf(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one only after another try
  const issues = useMemo(() => (tried === undefined ? [] : issuesOf(step, tried, language, t)), [tried, language]);
  const proceed = () => {
    if (issuesOf(step, wish, language, t).length === 0) go(`/reception/${stepAfter(step, wish)}`);
    else setTried({ ...wish });
  };
  const title = t(`rec.${step}.title`);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        proceed();
      }}
    >
      <button type="button" className="back" onClick={() => goBack(`/reception/${stepBefore(step, wish) ?? ''}`)}>
        {t('back')}
      </button>
      <ErrorSummary issues={issues} />
      <p className="progress">{t('rec.progress', { number: steps.indexOf(step) + 1, count: steps.length })}</p>
      <Heading title={`${issues.length > 0 ? `${t('error.prefix')} ` : ''}${title}`}>{title}</Heading>
      <Answer wish={wish} onChange={changeWish} issues={issues} />
      <div className="actions">
        <button type="submit" className="button">
          {t('continue')}
        </button>
      </div>
    </form>
  );
};
