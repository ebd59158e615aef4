import { useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Issue } from '../../../shared/problems.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';

type Finding = ResultOf<Endpoints['verifyReceipt']>;

const PATH = 'body.receipt';
const MOST = 200_000;

/** The signed part of whatever was pasted or opened: three parts joined by dots (RFC 7515, compact form). */
const signedPart = (text: string): string | undefined =>
  /[\w-]{10,}\.[\w-]{10,}\.[\w-]{40,}/.exec(text.replace(/[\r\n]+(?=[\w.-])/g, '\n'))?.[0];

const verdict = ({ genuine, registered }: Finding) =>
  genuine && registered ? 'good' : genuine ? 'unregistered' : 'bad';

export const Verify = () => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<{ title?: string; issues: readonly Issue[] }>({ issues: [] });
  const [finding, setFinding] = useState<Finding>();

  const verify = async () => {
    setFinding(undefined);
    const receipt = signedPart(text);
    if (receipt === undefined)
      return setWrong({ issues: [{ path: PATH, code: 'wrong-format', message: t('verify.nothing') }] });
    setWrong({ issues: [] });
    try {
      setFinding(await api.verifyReceipt({ body: { receipt } }));
    } catch (error) {
      setWrong(failureOf(error, t));
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void verify();
      }}
    >
      <ErrorSummary title={wrong.title} issues={wrong.issues} />
      <Heading>{t('menu.verify')}</Heading>
      <p className="lead">{t('verify.lead')}</p>
      <TextField
        path={PATH}
        label={t('verify.label')}
        hint={t('verify.hint')}
        rows={6}
        code
        value={text}
        issues={wrong.issues}
        onChange={setText}
      />
      <div className="field">
        <label htmlFor="receipt-file">{t('verify.file')}</label>
        <input
          id="receipt-file"
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => void event.target.files?.[0]?.slice(0, MOST).text().then(setText)}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button">
          {t('verify.verify')}
        </button>
      </div>
      {finding && (
        <div className={`verdict ${verdict(finding)}`} role="status">
          <h2>{t(`verify.${verdict(finding)}`)}</h2>
          <p>{t(`verify.${verdict(finding)}.text`)}</p>
          {finding.reference && (
            <dl className="facts-list">
              <div>
                <dt>{t('done.reference')}</dt>
                <dd className="code">{finding.reference}</dd>
              </div>
              {finding.receivedAt && (
                <div>
                  <dt>{t('done.received')}</dt>
                  <dd>{shownInstant(finding.receivedAt, language)}</dd>
                </div>
              )}
              {finding.digest && (
                <div>
                  <dt>{t('verify.digest')}</dt>
                  <dd className="hash">{finding.digest}</dd>
                </div>
              )}
            </dl>
          )}
        </div>
      )}
    </form>
  );
};
