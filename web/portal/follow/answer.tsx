import { useState } from 'react';
import type { Answer as AnswerCode } from '../../../shared/domain/vocabulary.ts';
import { useApi } from '../api.ts';
import { TextField } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { useDraft } from './session.ts';
import { StepPage, type StepProps } from './step-page.tsx';
import { useFollowText } from './text.ts';

const LIMIT = 5_000;
const answers = ['CONFIRMED', 'DISPUTED'] as const;

/** Confirms that the matter is resolved, or disputes the outcome. */
export const Answer = ({ petition, ...step }: StepProps) => {
  const t = useFollowText();
  const api = useApi();
  const [answer, setAnswer] = useState<AnswerCode>();
  const { text, key, change, drop } = useDraft(petition.reference, 'answer');
  const reason = text.trim() === '' ? undefined : text;

  const check = () => {
    if (answer === undefined) return [{ path: 'body.answer', code: 'required', message: t('answer.choose') }];
    return answer === 'DISPUTED' && reason === undefined
      ? [{ path: 'body.reason', code: 'required', message: t('answer.reason.needed') }]
      : [];
  };
  const take = async () => {
    if (answer === undefined) return '';
    const body = { answer, ...(reason === undefined ? {} : { reason }) };
    await api.answerResolution({ body, idempotencyKey: `${key}-${answer}` });
    drop();
    return t(`answer.sent.${answer}`);
  };
  return (
    <StepPage {...step} title={t('answer.title')} send={t('answer.send')} check={check} take={take}>
      {(issues) => (
        <>
          <p>{t('answer.lead')}</p>
          <Radios
            path="body.answer"
            legend={<span className="hidden">{t('answer.title')}</span>}
            choices={answers.map((value) => ({ value, label: t(`answer.${value}`), hint: t(`answer.${value}.hint`) }))}
            value={answer}
            onChange={setAnswer}
            issues={issues}
          />
          <TextField
            path="body.reason"
            label={t(answer === 'DISPUTED' ? 'answer.reason.DISPUTED' : 'answer.reason')}
            optional={answer !== 'DISPUTED'}
            rows={4}
            maxLength={LIMIT}
            value={text}
            issues={issues}
            onChange={change}
          />
        </>
      )}
    </StepPage>
  );
};
