import { useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { go } from '../../kit/route.ts';
import { Confirmed } from '../parts/confirmed.tsx';
import { Heading } from '../parts/heading.tsx';
import { type Booking, useReceptionApi } from './api.ts';
import { shownMoment } from './moment.ts';
import { beginAnew } from './session.ts';
import { useReceptionText } from './text.ts';

interface Props {
  readonly booking: Booking;
  readonly queryCode: string;
  readonly onChanged: (booking: Booking) => void;
}

/** The time was taken back: why, and what else is free. */
const Withdrawn = ({ booking }: { booking: Booking }) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  const { withdrawn, free } = booking;
  return (
    <div className="notice warn">
      <p>{withdrawn === undefined ? t('rec.withdrawn.plain') : t('rec.withdrawn', { reason: withdrawn })}</p>
      {free.length > 0 && (
        <>
          <p>{t('rec.withdrawn.free')}</p>
          <ul>
            {free.map((time) => (
              <li key={`${time.official}${time.day}${time.from}`}>
                {shownMoment(time, language)} {time.name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** A booking that was opened: how it stands, and how to cancel it or book again. */
export const BookingPage = ({ booking, queryCode, onChanged }: Props) => {
  const t = useReceptionText();
  const api = useReceptionApi();
  const { language } = useLanguage();
  const [failed, setFailed] = useState<unknown>();
  const { reference, state, official, procuratorate, place, meeting, substitute, petition } = booking;
  const cancel = async () => {
    setFailed(undefined);
    try {
      onChanged(await api.cancelBooking({ body: { reference, queryCode } }));
    } catch (error) {
      setFailed(error);
    }
  };
  const again = () => {
    beginAnew({
      city: procuratorate.code.slice(0, 4),
      procuratorate: procuratorate.code,
      procuratorateName: procuratorate.name,
    });
    go('/reception/whom');
  };
  const facts = [
    [t('rec.slip.reference'), reference],
    [t('rec.state'), t(`rec.state.${state}`)],
    [t('rec.slip.office'), procuratorate.name],
    [t('rec.slip.who'), `${official.name} ${official.post}`],
    [t('rec.slip.when'), shownMoment(booking, language)],
    [t('rec.slip.place'), `${place} · ${t(`rec.meeting.${meeting}`)}`],
  ] as const;
  return (
    <>
      <Heading title={t('rec.open.title')}>{t(`rec.state.${state}`)}</Heading>
      {state === 'WITHDRAWN' && <Withdrawn booking={booking} />}
      {state === 'CANCELLED' && (
        <p className="notice" role="status">
          {t('rec.cancelled')}
        </p>
      )}
      {substitute && <p className="notice">{t('rec.substitute', { name: substitute.name, post: substitute.post })}</p>}
      {petition && (
        <p className="notice">{t(state === 'RECEIVED' ? 'rec.petition' : 'rec.linked', { reference: petition })}</p>
      )}
      <dl className="answers">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {failed !== undefined && (
        <p className="notice bad" role="alert">
          {failureOf(failed, t).title}
        </p>
      )}
      <div className="actions">
        {state === 'BOOKED' && (
          <Confirmed
            label={t('rec.cancel')}
            question={t('rec.cancel.question')}
            act={t('rec.cancel.act')}
            onAct={() => void cancel()}
          />
        )}
        {(state === 'WITHDRAWN' || state === 'CANCELLED' || state === 'NO_SHOW') && (
          <button type="button" className="button" onClick={again}>
            {t('rec.again')}
          </button>
        )}
      </div>
    </>
  );
};
