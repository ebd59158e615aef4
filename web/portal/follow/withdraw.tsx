import { useApi } from '../api.ts';
import { TextField } from '../parts/field.tsx';
import { useDraft } from './session.ts';
import { StepPage, type StepProps } from './step-page.tsx';
import { useFollowText } from './text.ts';

const LIMIT = 500;

/** Takes the petition back, after saying what that means. */
export const Withdraw = ({ petition, ...step }: StepProps) => {
  const t = useFollowText();
  const api = useApi();
  const { text, change, drop } = useDraft(petition.reference, 'withdraw');
  return (
    <StepPage
      {...step}
      title={t('withdraw.question')}
      send={t('withdraw.send')}
      warning
      beside={
        <a className="button plain" href="#/follow">
          {t('withdraw.keep')}
        </a>
      }
      take={async () => {
        await api.withdrawPetition({ body: text.trim() === '' ? {} : { reason: text } });
        drop();
        return t('withdraw.sent');
      }}
    >
      {(issues) => (
        <>
          <ul className="points">
            {([1, 2, 3] as const).map((number) => (
              <li key={number}>{t(`withdraw.means.${number}`)}</li>
            ))}
          </ul>
          <p className="notice">{t('withdraw.pressure')}</p>
          <TextField
            path="body.reason"
            label={t('withdraw.reason')}
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
