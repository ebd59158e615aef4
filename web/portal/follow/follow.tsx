import { useCallback, useState } from 'react';
import { goInstead } from '../../kit/route.ts';
import { hasTicket } from '../api.ts';
import './follow.css';
import { OpenForm } from './open-form.tsx';
import { PetitionPages } from './petition-pages.tsx';
import { end, pause } from './session.ts';

/** The pages of an opened petition, or the question for reference and code. */
export const Follow = ({ path }: { path: readonly string[] }) => {
  const [opened, setOpened] = useState(hasTicket);
  const [because, setBecause] = useState<'expired' | 'closed'>();
  const expire = useCallback(() => {
    pause();
    setBecause('expired');
    setOpened(false);
  }, []);
  const close = useCallback(() => {
    end();
    goInstead('/follow');
    setBecause('closed');
    setOpened(false);
  }, []);
  return opened ? (
    <PetitionPages path={path} onExpired={expire} onClose={close} />
  ) : (
    <OpenForm because={because} onOpen={() => setOpened(true)} />
  );
};
