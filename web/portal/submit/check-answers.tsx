import { useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { type PortalSay, useText } from '../text.ts';
import { accusedOf, bodyOf, type Draft } from './draft.ts';
import type { Registered } from './registered.ts';
import { issuesOf, type StepName, stepOfPath, stepsOf } from './steps.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onDone: (registered: Registered) => void;
}

const answerTo = (step: StepName, draft: Draft, t: PortalSay, language: 'zh' | 'en'): string => {
  switch (step) {
    case 'who':
      return draft.named === undefined ? '' : t(`who.${draft.named}`);
    case 'you':
      return [
        draft.name,
        draft.phone,
        draft.identityNumber && `${t(`identity.${draft.identityType}`)} ${draft.identityNumber}`,
        draft.address,
      ]
        .filter(Boolean)
        .join('\n');
    case 'where':
      return draft.procuratorateName?.[language] ?? '';
    case 'kind':
      return draft.kind === undefined ? '' : t(`kind.${draft.kind}`);
    case 'against':
      return accusedOf(draft)
        .map(({ name, unit, position }) => [name, unit, position].filter(Boolean).join(language === 'zh' ? ',' : ', '))
        .join('\n');
    case 'what':
      return draft.text;
    case 'ask':
      return draft.request;
    case 'case':
      return draft.relatedCaseNumber;
    case 'check':
      return '';
  }
};

/** Everything at a glance, each answer with its way back, before it is sent. */
export const CheckAnswers = ({ draft, onChange, onDone }: Props) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const steps = stepsOf(draft).filter((step) => step !== 'check');

  const send = async () => {
    const issues = steps.flatMap((step) => issuesOf(step, draft, language, t(`step.${step}.choose`)));
    if (issues.length > 0) return setFailure({ title: t('error.title'), issues, problem: undefined });
    const body = bodyOf(draft);
    const text = JSON.stringify(body);
    const sent = draft.sent?.body === text ? draft.sent : { key: crypto.randomUUID(), body: text };
    onChange({ sent });
    setSending(true);
    setFailure(undefined);
    try {
      onDone(await api.submitPetition({ body, idempotencyKey: sent.key }));
    } catch (error) {
      setFailure(failureOf(error, t));
      setSending(false);
    }
  };
  const linkOf = (issue: Issue) => `#/submit/${issue.path === 'body.named' ? 'who' : stepOfPath(issue.path)}/change`;

  return (
    <>
      <button type="button" className="back" onClick={() => history.back()}>
        {t('back')}
      </button>
      <ErrorSummary title={failure?.title} issues={failure?.issues ?? []} linkOf={linkOf} />
      <Heading>{t('step.check.title')}</Heading>
      <dl className="answers">
        {steps.map((step) => (
          <div key={step}>
            <dt>{t(`check.${step}`)}</dt>
            <dd className="typed">
              {answerTo(step, draft, t, language) || <span className="quiet">{t('check.nothing')}</span>}
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
      <p className="notice">{t('check.files')}</p>
      <p>{t('check.declaration')}</p>
      <div className="actions">
        <button type="button" className="button large" disabled={sending} onClick={() => void send()}>
          {sending ? t('check.sending') : t('check.send')}
        </button>
      </div>
    </>
  );
};
