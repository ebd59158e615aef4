import { useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { useText } from '../text.ts';

const LIMIT = 10_000;
const REASON_LIMIT = 500;

const useStep = (onDone: () => void) => {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ title?: string; issues: readonly Issue[] }>({ issues: [] });
  const run = async (step: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setWrong({ issues: [] });
    try {
      await step();
      onDone();
      return true;
    } catch (error) {
      setWrong(failureOf(error, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, run };
};

/** Adds words to the petition. Sent twice by a bad connection, it is added once. */
export const Supplement = ({ onDone }: { onDone: () => void }) => {
  const t = useText();
  const api = useApi();
  const { busy, wrong, run } = useStep(onDone);
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (typed: string) => {
    setText(typed);
    setKey(crypto.randomUUID());
  };
  const send = async () => {
    if (await run(() => api.supplementPetition({ body: { text }, idempotencyKey: key }))) change('');
  };
  return (
    <details className="box screen-only">
      <summary>{t('supplement.title')}</summary>
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <TextField
        path="body.text"
        label={t('supplement.label')}
        rows={6}
        maxLength={LIMIT}
        value={text}
        issues={wrong.issues}
        onChange={change}
      />
      <button type="button" className="button" disabled={busy} onClick={() => void send()}>
        {t('supplement.send')}
      </button>
    </details>
  );
};

/** Takes the petition back, after one more question. */
export const Withdraw = ({ onDone }: { onDone: () => void }) => {
  const t = useText();
  const api = useApi();
  const { busy, wrong, run } = useStep(onDone);
  const [reason, setReason] = useState('');
  return (
    <details className="box screen-only">
      <summary>{t('withdraw.title')}</summary>
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <p>{t('withdraw.text')}</p>
      <TextField
        path="body.reason"
        label={t('withdraw.reason')}
        optional
        rows={3}
        maxLength={REASON_LIMIT}
        value={reason}
        issues={wrong.issues}
        onChange={setReason}
      />
      <button
        type="button"
        className="button warning"
        disabled={busy}
        onClick={() => void run(() => api.withdrawPetition({ body: reason.trim() === '' ? {} : { reason } }))}
      >
        {t('withdraw.send')}
      </button>
    </details>
  );
};
