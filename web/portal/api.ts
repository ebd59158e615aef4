import { useMemo } from 'react';
import { createPublicClient, type PublicClient } from '../../shared/contract/client/public-client.ts';
import { useLanguage } from '../kit/language.tsx';
import type { Language } from '../kit/words.ts';

/** What a petition is opened with. */
export interface Opener {
  readonly reference: string;
  readonly queryCode: string;
}

interface Ticket {
  readonly token: string;
  /** In milliseconds, by this device's clock. */
  readonly since: number;
  /** What it was opened with, so that it can be opened for longer without asking again. */
  readonly opener: Opener | undefined;
}

let ticket: Ticket | undefined;

/** The token of the opened receipt lives in memory only: it is gone when the page is left. */
export const holdTicket = (token: string | undefined, opener?: Opener) => {
  ticket = token === undefined ? undefined : { token, since: Date.now(), opener };
};
export const hasTicket = (): boolean => ticket !== undefined;
export const heldTicket = (): Omit<Ticket, 'token'> | undefined => ticket;

const clientIn = (language: Language): PublicClient =>
  createPublicClient({ url: '', token: () => ticket?.token, language });

/** The petition that a token opens (RFC 7519: its subject). */
const subjectOf = (token: string): unknown =>
  JSON.parse(atob(token.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '')).sub;

/** A client for one petition, whatever is opened later: without the ticket that opens it, its calls are refused. */
export const clientFor = (reference: string): PublicClient =>
  createPublicClient({
    url: '',
    token: () => (ticket !== undefined && subjectOf(ticket.token) === reference ? ticket.token : undefined),
    language: document.documentElement.lang === 'en' ? 'en' : 'zh',
  });

/** The platform's API, answering in the language in use. */
export const useApi = (): PublicClient => {
  const { language } = useLanguage();
  return useMemo(() => clientIn(language), [language]);
};
