import { useState } from 'react';
import { BookingReference, QueryCode } from '../../../shared/domain/code.ts';
import type { Issue } from '../../../shared/problems.ts';
import { issueOf } from '../../kit/check.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { type Booking, useReceptionApi } from './api.ts';
import { BookingPage } from './booking-page.tsx';
import { useReceptionText } from './text.ts';

interface Opened {
  readonly booking: Booking;
  readonly queryCode: string;
}

/** Asks for number and code, and shows the booking that they open. */
export const LookUp = ({ linked }: { linked: string | undefined }) => {
  const t = useReceptionText();
  const api = useReceptionApi();
  const { language } = useLanguage();
  const [reference, setReference] = useState(linked ?? '');
  const [queryCode, setQueryCode] = useState('');
  const [wrong, setWrong] = useState<{ title?: string | undefined; issues: readonly Issue[] }>({ issues: [] });
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened>();

  const open = async () => {
    const code = issueOf(QueryCode, queryCode, 'body.queryCode', language);
    const issues = [
      issueOf(BookingReference, reference, 'body.reference', language),
      code && { ...code, message: queryCode.trim() === '' ? code.message : t('rec.open.code.wrong') },
    ].filter((issue) => issue !== undefined);
    if (issues.length > 0) return setWrong({ issues });
    setBusy(true);
    try {
      setOpened({ booking: await api.openBooking({ body: { reference, queryCode } }), queryCode });
      setWrong({ issues: [] });
    } catch (error) {
      const { title, issues: told, problem } = failureOf(error, t);
      setWrong({ title: problem?.code === 'receipt-refused' ? t('rec.open.refused') : title, issues: told });
    }
    setBusy(false);
  };

  if (opened !== undefined)
    return <BookingPage {...opened} onChanged={(booking) => setOpened({ ...opened, booking })} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <Heading>{t('rec.open.title')}</Heading>
      <TextField
        path="body.reference"
        label={t('rec.slip.reference')}
        hint={t('rec.open.reference.hint')}
        code
        value={reference}
        issues={wrong.issues}
        onChange={setReference}
      />
      <TextField
        path="body.queryCode"
        label={t('rec.slip.code')}
        hint={t('rec.open.code.hint')}
        code
        value={queryCode}
        issues={wrong.issues}
        onChange={setQueryCode}
      />
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? t('waiting') : t('rec.open.open')}
        </button>
      </div>
    </form>
  );
};
