import { useEffect, useRef } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useVerifyText } from './text.ts';

export type Finding = ResultOf<Endpoints['verifyReceipt']>;

const verdictOf = ({ genuine, registered }: Finding) =>
  genuine && registered ? 'good' : genuine ? 'unregistered' : 'bad';

const advice = {
  good: [],
  unregistered: ['verify.unregistered.1', 'verify.unregistered.2', 'verify.unregistered.3'],
  bad: ['verify.bad.1', 'verify.bad.2'],
} as const;

/** What was found out about a receipt, and what to do then. */
export const Verdict = ({ finding }: { finding: Finding }) => {
  const t = useVerifyText();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const verdict = verdictOf(finding);
  const { reference, receivedAt, digest } = finding;
  return (
    <div className={`verdict ${verdict}`} role={verdict === 'good' ? 'status' : 'alert'} tabIndex={-1} ref={box}>
      <h2>{t(`verify.${verdict}`)}</h2>
      <p>{t(`verify.${verdict}.text`)}</p>
      {advice[verdict].length > 0 && (
        <ol>
          {advice[verdict].map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ol>
      )}
      {reference && (
        <dl className="facts-list">
          <div>
            <dt>{t('done.reference')}</dt>
            <dd className="code">{reference}</dd>
          </div>
          {receivedAt && (
            <div>
              <dt>{t('done.received')}</dt>
              <dd>{shownInstant(receivedAt, language)}</dd>
            </div>
          )}
          {digest && (
            <div>
              <dt>{t('verify.digest')}</dt>
              <dd className="hash">{digest}</dd>
            </div>
          )}
        </dl>
      )}
      {verdict === 'good' && <a href="#/follow">{t('verify.good.follow')}</a>}
    </div>
  );
};
