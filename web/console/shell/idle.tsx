import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../sign-in/session.tsx';
import { signOut } from '../sign-in/sign-in.ts';
import { useText } from '../text.ts';

const LEAVE_AFTER = 30 * 60_000;
const WARN_BEFORE = 60_000;
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/** Nobody touched the console for half an hour: the next person at this desk must not see the cases. Warns a minute before. */
export const Idle = () => {
  const t = useText();
  const session = useSession();
  const touched = useRef(Date.now());
  const [left, setLeft] = useState<number>();
  const warned = left !== undefined;

  useEffect(() => {
    // Whoever is warned says so in words: a mouse that was moved is not a person who stays.
    if (warned) return;
    const touch = () => {
      touched.current = Date.now();
    };
    for (const sign of signs) addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, touch);
    };
  }, [warned]);

  useEffect(() => {
    // By the clock, not by a timer: a computer that slept wakes up signed out.
    const watch = setInterval(() => {
      const rest = LEAVE_AFTER - (Date.now() - touched.current);
      if (rest <= 0) {
        clearInterval(watch);
        void signOut(session, 'idle');
      }
      setLeft(rest <= WARN_BEFORE ? Math.max(0, Math.ceil(rest / 1_000)) : undefined);
    }, 1_000);
    return () => clearInterval(watch);
  }, [session]);

  const stay = () => {
    touched.current = Date.now();
    setLeft(undefined);
  };
  return (
    <Modal
      open={warned}
      title={t('idle.title')}
      okText={t('idle.stay')}
      cancelText={t('signOut')}
      onOk={stay}
      onCancel={() => void signOut(session, 'signed-out')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p role="timer">{t('idle.left', { seconds: left ?? 0 })}</p>
      <p className="quiet">{t('idle.why')}</p>
    </Modal>
  );
};
