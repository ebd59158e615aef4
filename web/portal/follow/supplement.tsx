import { receipts } from '../../../shared/contract/receipts.ts';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import { TextField } from '../parts/field.tsx';
import { useDraft } from './session.ts';
import { StepPage, type StepProps } from './step-page.tsx';
import { useFollowText } from './text.ts';

const { text: Text } = receipts.endpoints.supplementPetition.body.shape;
const LIMIT = 10_000;

/** Adds words to the petition. Sent twice by a bad connection, it is added once. */
export const Supplement = ({ petition, ...step }: StepProps) => {
  const t = useFollowText();
  const api = useApi();
  const { language } = useLanguage();
  const { text, key, change, drop } = useDraft(petition.reference, 'supplement');
  const check = () => {
    const issue = issueOf(Text, text, 'body.text', language);
    if (issue === undefined) return [];
    return [text.trim() === '' ? { ...issue, message: t('supplement.needed') } : issue];
  };
  return (
    <StepPage
      {...step}
      title={t('supplement.title')}
      send={t('supplement.send')}
      check={check}
      take={async () => {
        await api.supplementPetition({ body: { text }, idempotencyKey: key });
        drop();
        return t('supplement.sent');
      }}
    >
      {(issues) => (
        <TextField
          path="body.text"
          label={t('supplement.label')}
          hint={t('supplement.hint')}
          rows={8}
          maxLength={LIMIT}
          value={text}
          issues={issues}
          onChange={change}
        />
      )}
    </StepPage>
  );
};
