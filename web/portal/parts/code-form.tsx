import { type ReactNode, useState } from 'react';
import type * as z from 'zod';
import { QueryCode } from '../../../shared/domain/code.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useText } from '../text.ts';
import { ErrorSummary } from './error-summary.tsx';
import { TextField } from './field.tsx';
import { Heading } from './heading.tsx';

interface Field {
  readonly label: string;
  readonly hint: string;
}

interface Props {
  /** What a number looks like. */
  readonly schema: z.ZodType;
  /** The number, when it is known already. */
  readonly known: string | undefined;
  readonly title: string;
  readonly reference: Field;
  readonly code: Field & { readonly wrong: string };
  readonly button: string;
  /** Number and code do not belong together. */
  readonly refused: string;
  /** Below the title. */
  readonly notice?: ReactNode;
  /** Below the button. */
  readonly children?: ReactNode;
  /** Opens what number and code belong to. @throws ProblemError when they do not */
  readonly onOpen: (given: { readonly reference: string; readonly queryCode: string }) => Promise<void>;
}

/** Asks for number and query code, forgiving how they are typed. */
export const CodeForm = ({
  schema,
  known,
  title,
  reference,
  code,
  button,
  refused,
  notice,
  children,
  onOpen,
}: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const [given, setGiven] = useState({ reference: known ?? '', queryCode: '' });
  const [wrong, setWrong] = useState<{ title?: string | undefined; issues: readonly Issue[] }>({ issues: [] });
  const [busy, setBusy] = useState(false);

  const open = async () => {
    const inCode = issueOf(QueryCode, given.queryCode, 'body.queryCode', language);
    const issues = [
      issueOf(schema, given.reference, 'body.reference', language),
      inCode && { ...inCode, message: given.queryCode.trim() === '' ? inCode.message : code.wrong },
    ].filter((issue) => issue !== undefined);
    if (issues.length > 0) return setWrong({ issues });
    setBusy(true);
    try {
      await onOpen(given);
    } catch (error) {
      const { title: told, issues: found, problem } = failureOf(error, t);
      setWrong({ title: problem?.code === 'receipt-refused' ? refused : told, issues: found });
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <Heading>{title}</Heading>
      {notice}
      <TextField
        path="body.reference"
        label={reference.label}
        hint={reference.hint}
        code
        value={given.reference}
        issues={wrong.issues}
        onChange={(typed) => setGiven({ ...given, reference: typed })}
      />
      <TextField
        path="body.queryCode"
        label={code.label}
        hint={code.hint}
        code
        value={given.queryCode}
        issues={wrong.issues}
        onChange={(typed) => setGiven({ ...given, queryCode: typed })}
      />
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? t('waiting') : button}
        </button>
      </div>
      {children}
    </form>
  );
};
