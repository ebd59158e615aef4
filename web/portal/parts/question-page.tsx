import { type ReactNode, useMemo, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { goBack } from '../../kit/route.ts';
import { useText } from '../text.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Heading } from './heading.tsx';

interface Props<T extends object> {
  /** All that is answered so far. */
  readonly answers: T;
  /** What keeps answers from the next question. */
  readonly issuesIn: (answers: T) => readonly Issue[];
  readonly onNext: () => void;
  /** Where the question before is. */
  readonly before: string;
  readonly title: string;
  readonly progress: string;
  /** The question itself. */
  readonly children: (issues: readonly Issue[]) => ReactNode;
  /** Below the button. */
  readonly tools?: ReactNode;
}

/** One question: back, what is wrong, the question itself, continue. */
export const QuestionPage = <T extends object>(props: Props<T>) => {
  const { answers, issuesIn, onNext, before, title, progress, children, tools } = props;
  const t = useText();
  const { language } = useLanguage();
  // What was tried, not what was wrong with it: that is said in the language of the moment.
  const [tried, setTried] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one only after another try
  const issues = useMemo(() => (tried === undefined ? [] : issuesIn(tried)), [tried, language]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (issuesIn(answers).length === 0) onNext();
        else setTried({ ...answers });
      }}
    >
      <button type="button" className="back" onClick={() => goBack(before)}>
        {t('back')}
      </button>
      <ErrorSummary issues={issues} />
      <p className="progress">{progress}</p>
      <Heading title={`${issues.length > 0 ? `${t('error.prefix')} ` : ''}${title}`}>{title}</Heading>
      {children(issues)}
      <div className="actions">
        <button type="submit" className="button">
          {t('continue')}
        </button>
      </div>
      {tools}
    </form>
  );
};
