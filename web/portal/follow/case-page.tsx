import { useCallback, useEffect, useState } from 'react';
import { shownDay, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Heading } from '../parts/heading.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useText } from '../text.ts';
import { Clocks } from './clocks.tsx';
import { Documents } from './documents.tsx';
import type { Petition } from './petition.ts';
import { Supplement, Withdraw } from './steps.tsx';

const useChangingPetition = (onExpired: () => void) => {
  const t = useText();
  const api = useApi();
  const [petition, setPetition] = useState<Petition>();
  const [failed, setFailed] = useState<unknown>();
  const refresh = useCallback(() => {
    setFailed(undefined);
    api.trackPetition().then(setPetition, (error: unknown) => {
      if (failureOf(error, t).problem?.code === 'receipt-expired') onExpired();
      else setFailed(error);
    });
  }, [api, t, onExpired]);
  useEffect(refresh, [refresh]);
  return { petition, failed, refresh };
};

export const CasePage = ({ onClose }: { onClose: (because?: 'expired') => void }) => {
  const t = useText();
  const { language } = useLanguage();
  const expired = useCallback(() => onClose('expired'), [onClose]);
  const { petition, failed, refresh } = useChangingPetition(expired);
  if (failed !== undefined) return <FailureNotice error={failed} onRetry={refresh} />;
  if (petition === undefined) return <Waiting />;

  const { reference, kind, procedure, decision, resolution, replies, timeline, may, ground } = petition;
  return (
    <>
      <p className="progress">
        {t(`kind.${kind}`)} · <span className="code">{reference}</span>
      </p>
      <Heading>{t(`procedure.${procedure}`)}</Heading>
      <p className="lead">{t(`state.${procedure}`)}</p>
      {ground && (
        <p className="notice">
          <strong>{t('case.ground')}</strong> {t(`ground.${ground}`)}
        </p>
      )}
      <dl className="facts-list">
        <div>
          <dt>{t('case.office')}</dt>
          <dd>{petition.procuratorate.name}</dd>
        </div>
        <div>
          <dt>{t('case.received')}</dt>
          <dd>{shownDay(petition.receivedOn, language)}</dd>
        </div>
        <div>
          <dt>{t('case.decision')}</dt>
          <dd>{t(`decision.${decision}`)}</dd>
        </div>
        <div>
          <dt>{t('case.resolution')}</dt>
          <dd>{t(`resolution.${resolution}`)}</dd>
        </div>
      </dl>
      {replies.length > 0 && (
        <section>
          <h2>{t('case.replies')}</h2>
          {replies.map((reply) => (
            <article className="reply" key={`${reply.type} ${reply.repliedOn}`}>
              <h3>{t(`reply.${reply.type}`)}</h3>
              <p className="quiet">
                {shownDay(reply.repliedOn, language)} · {t(`service.${reply.service}`)}
              </p>
              {reply.text && <p className="typed">{reply.text}</p>}
            </article>
          ))}
        </section>
      )}
      <Clocks clocks={petition.clocks} />
      <Documents open={may.supplement} />
      <section>
        <h2>{t('case.timeline')}</h2>
        <ol className="timeline">
          {[...timeline].reverse().map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>{shownInstant(entry.at, language)}</time>
              <p>{entry.summary}</p>
              {entry.text && <p className="typed quiet">{entry.text}</p>}
            </li>
          ))}
        </ol>
      </section>
      {may.supplement && <Supplement onDone={refresh} />}
      {may.withdraw && <Withdraw onDone={refresh} />}
      <div className="actions screen-only">
        <button type="button" className="button plain" onClick={() => onClose()}>
          {t('case.close')}
        </button>
        <button type="button" className="button plain" onClick={() => print()}>
          {t('done.print')}
        </button>
      </div>
    </>
  );
};
