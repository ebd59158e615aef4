import { useRef, useState } from 'react';
import type { FreeTime, Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { goBack, goInstead } from '../../kit/route.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Heading } from '../parts/heading.tsx';
import { useReceptionApi } from './api.ts';
import { shownMoment } from './moment.ts';
import { changeWish, holdSlip, type Wish } from './session.ts';
import { type StepName, stepOfPath, stepsOf } from './steps.ts';
import { useReceptionText } from './text.ts';

const linkOf = (issue: Issue) => `#/reception/${stepOfPath(issue.path)}`;

const bodyOf = (wish: Wish) => ({
  procuratorate: wish.procuratorate,
  ...(wish.official === 'next' ? {} : { official: wish.official, at: { day: wish.day, from: wish.from } }),
  visitor: { name: wish.name, phone: wish.phone, subject: wish.subject },
  ...(wish.hasPetition === 'yes' ? { petition: { reference: wish.reference, queryCode: wish.queryCode } } : {}),
});

/** Times that are free instead of one that somebody else has taken. */
const Others = ({ free, onTake }: { free: readonly FreeTime[]; onTake: () => void }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  return (
    <div className="notice warn">
      <p>{t(free.length === 0 ? 'rec.taken.none' : 'rec.taken')}</p>
      {free.map(({ official, name, day, from }) => (
        <p key={`${official}${day}${from}`}>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              changeWish({ official, officialName: name, day, from });
              onTake();
            }}
          >
            {t('rec.taken.take', { when: shownMoment({ day, from }, language), name })}
          </button>
        </p>
      ))}
    </div>
  );
};

/** Everything at a glance, each answer with its way back, before it is sent. */
export const CheckAnswers = ({ wish, sendKey }: { wish: Wish; sendKey: string }) => {
  const t = useReceptionText();
  const api = useReceptionApi();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  // Two presses can come before anything is drawn again.
  const busy = useRef(false);
  const answer: Readonly<Record<Exclude<StepName, 'check'>, string>> = {
    where: wish.procuratorateName,
    whom: wish.official === 'next' ? t('rec.whom.next') : wish.officialName,
    when: shownMoment({ day: wish.day || '2000-01-01', from: wish.from }, language),
    you: `${wish.name}\n${wish.phone}`,
    about: [wish.subject, ...(wish.hasPetition === 'yes' ? [wish.reference] : [])].join('\n'),
  };

  const send = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      holdSlip(await api.bookReception({ idempotencyKey: sendKey, body: bodyOf(wish) }));
      goInstead('/reception/done');
    } catch (error) {
      setFailure(failureOf(error, t));
      setSending(false);
    }
    busy.current = false;
  };

  return (
    <>
      <button type="button" className="back" onClick={() => goBack('/reception/about')}>
        {t('back')}
      </button>
      <ErrorSummary title={failure?.title} issues={failure?.issues ?? []} linkOf={linkOf} />
      {failure?.problem?.code === 'time-taken' && (
        <Others free={failure.problem.free ?? []} onTake={() => setFailure(undefined)} />
      )}
      <Heading>{t('rec.check.title')}</Heading>
      <dl className="answers">
        {stepsOf(wish).map(
          (step) =>
            step !== 'check' && (
              <div key={step}>
                <dt>{t(`rec.check.${step}`)}</dt>
                <dd className="typed">{answer[step]}</dd>
                <dd className="change">
                  <a href={`#/reception/${step}`}>
                    {t('rec.check.change')}
                    <span className="hidden"> {t(`rec.check.${step}`)}</span>
                  </a>
                </dd>
              </div>
            ),
        )}
      </dl>
      {wish.official === 'next' && <p>{t('rec.check.next')}</p>}
      <div className="actions">
        <button type="button" className="button large" aria-disabled={sending} onClick={() => void send()}>
          {sending ? t('rec.check.sending') : t('rec.check.send')}
        </button>
      </div>
    </>
  );
};
