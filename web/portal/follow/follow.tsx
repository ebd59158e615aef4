import { useState } from 'react';
import { hasTicket, holdTicket } from '../api.ts';
import { CasePage } from './case-page.tsx';
import { OpenForm } from './open-form.tsx';

/** The petition of an opened receipt, or the question for reference and code. */
export const Follow = () => {
  const [opened, setOpened] = useState(hasTicket);
  const [expired, setExpired] = useState(false);
  const close = (because?: 'expired') => {
    holdTicket(undefined);
    setExpired(because === 'expired');
    setOpened(false);
  };
  const open = (token: string) => {
    holdTicket(token);
    setExpired(false);
    setOpened(true);
  };
  return opened ? <CasePage onClose={close} /> : <OpenForm expired={expired} onOpen={open} />;
};
