import { useSyncExternalStore } from 'react';
import { onLeaving } from '../exit/leave.ts';
import type { Slip } from './api.ts';

/** What was answered so far, as typed. */
export interface Wish {
  readonly city: string;
  readonly procuratorate: string;
  readonly procuratorateName: string;
  /** Whoever is free next: `next`; nobody chosen yet: nothing. */
  readonly official: string;
  readonly officialName: string;
  readonly day: string;
  readonly from: string;
  readonly name: string;
  readonly phone: string;
  readonly subject: string;
  readonly hasPetition: '' | 'yes' | 'no';
  readonly reference: string;
  readonly queryCode: string;
}

interface Session {
  readonly wish: Wish;
  /** One key for every sending of the same answers. */
  readonly key: string;
  readonly slip?: Slip | undefined;
}

const emptyWish: Wish = {
  city: '',
  procuratorate: '',
  procuratorateName: '',
  official: '',
  officialName: '',
  day: '',
  from: '',
  name: '',
  phone: '',
  subject: '',
  hasPetition: '',
  reference: '',
  queryCode: '',
};

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const begin = (): Session => ({ wish: emptyWish, key: newKey() });

// In memory alone: a booking takes minutes, and a shared device keeps nothing of it.
let session = begin();
const listeners = new Set<() => void>();
const set = (next: Session) => {
  session = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
onLeaving(() => set(begin()));

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

/** Changes the answers; what is sent from now on is another request. */
export const changeWish = (part: Partial<Wish>) =>
  set({ ...session, wish: { ...session.wish, ...part }, key: newKey() });
export const holdSlip = (slip: Slip) => set({ ...begin(), slip });
export const dropSlip = () => set({ ...session, slip: undefined });
/** Begins anew, at a procuratorate that is known already. */
export const beginAnew = (part: Partial<Wish> = {}) => set({ ...begin(), wish: { ...emptyWish, ...part } });
