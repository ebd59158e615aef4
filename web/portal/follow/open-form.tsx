import { useState } from 'react';
import { QueryCode, Reference } from '../../../shared/domain/code.ts';
import { OPEN_MINUTES } from '../../../shared/domain/receipt.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { holdTicket, useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { paused } from './session.ts';
import { useFollowText } from './text.ts';

/** Asks for reference and query code, forgiving how they are typed. */
export const OpenForm = ({ because, onOpen }: { because: 'expired' | 'closed' | undefined; onOpen: () => void }) => {
  const t = useFollowText();
  const api = useApi();
  const { language } = useLanguage();
  const [reference, setReference] = useState(() => paused() ?? '');
  const [queryCode, setQueryCode] = useState('');
  const [wrong, setWrong] = useState<{ title?: string | undefined; issues: readonly Issue[] }>({ issues: [] });
  const [busy, setBusy] = useState(false);

  const open = async () => {
    const code = issueOf(QueryCode, queryCode, 'body.queryCode', language);
    const issues = [
      issueOf(Reference, reference, 'body.reference', language),
      code && { ...code, message: queryCode.trim() === '' ? code.message : t('open.code.wrong') },
    ].filter((issue) => issue !== undefined);
    if (issues.length > 0) return setWrong({ issues });
    setBusy(true);
    try {
      const { token } = await api.openReceipt({ body: { reference, queryCode } });
      holdTicket(token, { reference, queryCode });
      onOpen();
    } catch (error) {
      const { title, issues: told, problem } = failureOf(error, t);
      setWrong({ title: problem?.code === 'receipt-refused' ? t('open.refused') : title, issues: told });
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
      <Heading>{t('open.title')}</Heading>
      {because !== undefined && (
        <p className="notice" role="status">
          {t(`open.${because}`, { minutes: OPEN_MINUTES })}
        </p>
      )}
      <TextField
        path="body.reference"
        label={t('done.reference')}
        hint={t('open.reference.hint')}
        code
        value={reference}
        issues={wrong.issues}
        onChange={setReference}
      />
      <TextField
        path="body.queryCode"
        label={t('done.code')}
        hint={t('open.code.hint')}
        code
        value={queryCode}
        issues={wrong.issues}
        onChange={setQueryCode}
      />
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? t('waiting') : t('open.open')}
        </button>
      </div>
      <details>
        <summary>{t('open.lost')}</summary>
        <p>{t('open.lost.text')}</p>
      </details>
    </form>
  );
};
