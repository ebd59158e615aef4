import { useState } from 'react';
import { shownCode } from '../../../shared/domain/code.ts';
import { shownDay, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { go } from '../../kit/route.ts';
import { holdTicket, useApi } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';
import type { Registered } from './registered.ts';

const CopyButton = ({ text }: { text: string }) => {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without permission the code can still be written down, printed or downloaded.
    }
  };
  return (
    <button type="button" className="button plain" onClick={() => void copy()}>
      <span role="status">{copied ? t('done.copied') : t('done.copy')}</span>
    </button>
  );
};

const download = (name: string, text: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Reference and query code, the code once; what happens next and by when. */
export const Confirmation = ({ registered, onSaved }: { registered: Registered; onSaved: () => void }) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<string>();
  const { reference, receipt, receivedAt, procuratorate, next } = registered;
  const code = shownCode(registered.queryCode);
  const lines = [`${t('done.reference')}: ${reference}`, `${t('done.code')}: ${code}`];
  const paper = [
    t('brand.title'),
    ...lines,
    `${t('done.received')}: ${shownInstant(receivedAt, language)}`,
    procuratorate.name,
    '',
    t('done.receipt'),
    receipt,
    '',
  ];

  const openCase = async () => {
    try {
      const { token } = await api.openReceipt({ body: { reference, queryCode: registered.queryCode } });
      holdTicket(token);
      go('/follow');
    } catch (error) {
      setFailed(failureOf(error, t).title);
    }
  };

  return (
    <>
      <div className="receipt">
        <Heading>{t('done.title')}</Heading>
        <p>{t('done.to', { name: procuratorate.name, time: shownInstant(receivedAt, language) })}</p>
        <dl>
          <div>
            <dt>{t('done.reference')}</dt>
            <dd className="code">{reference}</dd>
          </div>
          <div className="secret">
            <dt>{t('done.code')}</dt>
            <dd className="code">{code}</dd>
          </div>
        </dl>
        <p>
          <strong>{t('done.once')}</strong>
        </p>
        <div className="actions screen-only">
          <CopyButton text={lines.join('\n')} />
          <button type="button" className="button plain" onClick={() => print()}>
            {t('done.print')}
          </button>
          <button
            type="button"
            className="button plain"
            onClick={() => download(`everyletter-${reference}.txt`, paper.join('\n'))}
          >
            {t('done.download')}
          </button>
        </div>
      </div>
      <h2>{t('done.next')}</h2>
      <ol className="path">
        {next.map(({ step, dueOn, provisional }) => (
          <li key={step}>
            <strong>{step}</strong>
            <span>
              {t('done.by', { day: shownDay(dueOn, language, 'long') })}
              {provisional && ` ${t('clock.provisional')}`}
            </span>
          </li>
        ))}
      </ol>
      <h2>{t('done.files')}</h2>
      <p>{t('done.files.text')}</p>
      {failed && (
        <p className="notice bad" role="alert">
          {failed}
        </p>
      )}
      <div className="actions screen-only">
        <button type="button" className="button" onClick={() => void openCase()}>
          {t('done.open')}
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => {
            onSaved();
            go('/');
          }}
        >
          {t('done.saved')}
        </button>
      </div>
    </>
  );
};
