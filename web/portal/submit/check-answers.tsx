import { useRef, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { goBack, goInstead } from '../../kit/route.ts';
import { useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { answerText } from './answer-text.ts';
import type { Draft } from './draft.ts';
import { DraftTools } from './draft-tools.tsx';
import { changeDraftNow, finishDraft } from './session.ts';
import { issuesOf, stepBefore, stepOfPath, stepsOf } from './steps.ts';
import { submitOnce } from './submit-once.ts';
import { useSubmitText } from './text.ts';

const linkOf = (issue: Issue) => `#/submit/${stepOfPath(issue.path)}/change`;

/** Everything at a glance, each answer with its way back, before it is sent. */
export const CheckAnswers = ({ draft }: { draft: Draft }) => {
  const t = useSubmitText();
  const api = useApi();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  // Two presses can come before anything is drawn again.
  const busy = useRef(false);
  const steps = stepsOf(draft).filter((step) => step !== 'check');

  const send = async () => {
    const issues = steps.flatMap((step) => issuesOf(step, draft, language, t(`step.${step}.choose`)));
    if (issues.length > 0) return setFailure({ title: t('error.title'), issues, problem: undefined });
    setFailure(undefined);
    try {
      const outcome = await submitOnce(api, draft, (attempt) => changeDraftNow({ sending: attempt }));
      finishDraft({ ...outcome, files: draft.files, stays: draft.stays });
      goInstead('/submit/done');
    } catch (error) {
      setFailure(failureOf(error, t));
    }
  };
  const sendOnce = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    await send();
    busy.current = false;
    setSending(false);
  };

  return (
    <>
      <button type="button" className="back" onClick={() => goBack(`/submit/${stepBefore('check', draft) ?? ''}`)}>
        {t('back')}
      </button>
      <ErrorSummary title={failure?.title} issues={failure?.issues ?? []} linkOf={linkOf} />
      <Heading>{t('step.check.title')}</Heading>
      <dl className="answers">
        {steps.map((step) => (
          <div key={step}>
            <dt>{t(`check.${step}`)}</dt>
            <dd className="typed">
              {answerText(step, draft, t, language) || <span className="quiet">{t('check.nothing')}</span>}
            </dd>
            <dd className="change">
              <a href={`#/submit/${step}/change`}>
                {t('check.change')}
                <span className="hidden"> {t(`check.${step}`)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('check.declaration')}</p>
      <div className="actions">
        <button type="button" className="button large" aria-disabled={sending} onClick={() => void sendOnce()}>
          {sending ? t('check.sending') : t('check.send')}
        </button>
      </div>
      <p className="hint" role="status">
        {sending && t('check.patience')}
      </p>
      <DraftTools />
    </>
  );
};
