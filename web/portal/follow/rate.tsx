import { useState } from 'react';
import { useApi } from '../api.ts';
import { TextField } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { useDraft } from './session.ts';
import { StepPage, type StepProps } from './step-page.tsx';
import { useFollowText } from './text.ts';

const LIMIT = 2_000;
const scores = ['5', '4', '3', '2', '1'] as const;
type Chosen = (typeof scores)[number];

/** A voluntary rating of the handling. */
export const Rate = ({ petition, ...step }: StepProps) => {
  const t = useFollowText();
  const api = useApi();
  const [score, setScore] = useState<Chosen | undefined>(() =>
    scores.find((one) => Number(one) === petition.rating?.score),
  );
  const { text, key, change, drop } = useDraft(petition.reference, 'rate');

  const take = async () => {
    const body = { score: Number(score), ...(text.trim() === '' ? {} : { comment: text }) };
    await api.ratePetition({ body, idempotencyKey: `${key}-${score}` });
    drop();
    return t('rate.sent');
  };
  const check = () =>
    score === undefined ? [{ path: 'body.score', code: 'required', message: t('rate.choose') }] : [];
  return (
    <StepPage {...step} title={t('rate.title')} send={t('rate.send')} check={check} take={take}>
      {(issues) => (
        <>
          <p>{t('rate.lead')}</p>
          <Radios
            path="body.score"
            legend={<strong>{t('rate.score')}</strong>}
            choices={scores.map((value) => ({ value, label: t(`rate.${value}`) }))}
            value={score}
            onChange={setScore}
            issues={issues}
          />
          <TextField
            path="body.comment"
            label={t('rate.comment')}
            optional
            rows={3}
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
