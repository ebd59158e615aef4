import { useEffect, useState } from 'react';
import { OPEN_MINUTES } from '../../../shared/domain/receipt.ts';
import { shownTime } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { heldTicket, holdTicket, useApi } from '../api.ts';
import { closesAt } from './session.ts';
import { useFollowText } from './text.ts';

const LOOK_MS = 5_000;
const WARN_MS = 3 * 60_000;

/** Says in time that the petition is about to close, offers to keep it open, and closes it. */
export const TimeLeft = ({ onExpired }: { onExpired: () => void }) => {
  const t = useFollowText();
  const api = useApi();
  const { language } = useLanguage();
  const [left, setLeft] = useState(() => closesAt() - Date.now());
  const [lengthened, setLengthened] = useState(false);
  useEffect(() => {
    const look = () => setLeft(closesAt() - Date.now());
    const timer = setInterval(look, LOOK_MS);
    // A device that slept looks when it wakes.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  const over = left <= 0;
  useEffect(() => {
    if (over) onExpired();
  }, [over, onExpired]);

  const opener = heldTicket()?.opener;
  const time = shownTime(closesAt(), language);
  const lengthen = async () => {
    if (opener === undefined) return;
    try {
      holdTicket((await api.openReceipt({ body: opener })).token, opener);
      setLeft(closesAt() - Date.now());
      setLengthened(true);
    } catch {
      // Without a connection it closes when it was said to; the button stays until then.
    }
  };
  const ending = left <= WARN_MS;
  return (
    <div className={ending ? 'time-left screen-only' : 'screen-only'} role="status">
      {ending ? (
        <>
          <p>{t('session.ending', { time })}</p>
          {opener !== undefined && (
            <button type="button" className="button plain" onClick={() => void lengthen()}>
              {t('session.longer', { minutes: OPEN_MINUTES })}
            </button>
          )}
        </>
      ) : (
        lengthened && <p className="hidden">{t('session.lengthened', { time })}</p>
      )}
    </div>
  );
};
