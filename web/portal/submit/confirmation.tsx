import { useState } from 'react';
import { shownCode } from '../../../shared/domain/code.ts';
import { shownDay, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { go } from '../../kit/route.ts';
import seal from '../../kit/seal.svg';
import { useApi } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { EvidenceSending } from './evidence-sending.tsx';
import { FinishButton } from './finish-button.tsx';
import { openRegistered } from './open-registered.ts';
import { SaveButtons } from './save-buttons.tsx';
import type { Done } from './session.ts';
import { useSubmitText } from './text.ts';

/** Reference and query code, the code once; what happens next and by when. Printed, it is one sheet. */
export const Confirmation = ({ done }: { done: Done }) => {
  const t = useSubmitText();
  const api = useApi();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const { registered, asFirstSent, files, stays } = done;
  const { reference, queryCode, receipt, receivedAt, procuratorate, next } = registered;

  const openCase = async () => {
    try {
      await openRegistered(api, registered);
      go('/follow');
    } catch (error) {
      setFailed(error);
    }
  };

  return (
    <>
      <p className="letterhead print-only">
        <img src={seal} alt="" width="36" height="36" />
        {t('brand.title')}
      </p>
      <div className="receipt">
        <Heading>{t('done.title')}</Heading>
        <p>{t('done.to', { name: procuratorate.name, time: shownInstant(receivedAt, language) })}</p>
        {asFirstSent && <p className="notice warn">{t('done.asFirstSent')}</p>}
        <div className="receipt-body">
          <dl>
            <div>
              <dt>{t('done.reference')}</dt>
              <dd className="code">{reference}</dd>
            </div>
            <div className="secret">
              <dt>{t('done.code')}</dt>
              <dd className="code">{shownCode(queryCode)}</dd>
            </div>
          </dl>
          <figure>
            <QrCode text={`${location.origin}/#/verify/${receipt}`} label={t('done.qr.label')} />
            <figcaption>{t('done.qr')}</figcaption>
          </figure>
        </div>
        <p>
          <strong>{t('done.once')}</strong>
        </p>
        <SaveButtons registered={registered} onSaved={() => setSaved(true)} />
      </div>
      {files.length > 0 && <EvidenceSending registered={registered} notes={files} />}
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
      <p>
        {t('done.follow')} <span className="screen-only">{files.length === 0 && t('done.files.text')}</span>
      </p>
      <section className="print-only">
        <h2>{t('done.receipt')}</h2>
        <p className="hash">{receipt}</p>
        <p>
          {location.origin}
          <br />
          {t('footer.help')}
        </p>
      </section>
      {failed !== undefined && (
        <p className="notice bad" role="alert">
          {failureOf(failed, t).title}
        </p>
      )}
      <p className="hint screen-only">{stays ? t('done.kept.stays') : t('done.kept')}</p>
      <div className="actions screen-only">
        <button type="button" className="button" onClick={() => void openCase()}>
          {t('done.open')}
        </button>
        <FinishButton reference={reference} saved={saved} />
      </div>
    </>
  );
};
