import type * as z from 'zod';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { TextField } from '../parts/field.tsx';
import { useDraft } from './session.ts';
import { StepPage, type StepProps } from './step-page.tsx';
import { useFollowText } from './text.ts';

interface Props extends StepProps {
  readonly name: 'supplement' | 'review' | 'recusal';
  /** The schema of the text, from the operation that takes it. */
  readonly schema: z.ZodType;
  readonly limit: number;
  /** Sends it under a key: sent twice by a bad connection, it is taken once. */
  readonly say: (text: string, idempotencyKey: string) => Promise<unknown>;
}

/** A step that consists in saying something. */
export const SayPage = ({ name, schema, limit, say, petition, ...step }: Props) => {
  const t = useFollowText();
  const { language } = useLanguage();
  const { text, key, change, drop } = useDraft(petition.reference, name);
  const check = () => {
    const issue = issueOf(schema, text, 'body.text', language);
    if (issue === undefined) return [];
    return [text.trim() === '' ? { ...issue, message: t(`${name}.needed`) } : issue];
  };
  return (
    <StepPage
      {...step}
      title={t(`${name}.title`)}
      send={t(`${name}.send`)}
      check={check}
      take={async () => {
        await say(text, key);
        drop();
        return t(`${name}.sent`);
      }}
    >
      {(issues) => (
        <TextField
          path="body.text"
          label={t(`${name}.label`)}
          hint={t(`${name}.hint`)}
          rows={8}
          maxLength={limit}
          value={text}
          issues={issues}
          onChange={change}
        />
      )}
    </StepPage>
  );
};
