import { useMemo } from 'react';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { useLanguage } from '../kit/language.tsx';
import type { Language } from '../kit/words.ts';

let ticket: string | undefined;

/** The token of the opened receipt lives in memory only: it is gone when the page is left. */
export const holdTicket = (token: string | undefined) => {
  ticket = token;
};
export const hasTicket = (): boolean => ticket !== undefined;

const clientIn = (language: Language): Client => createClient({ url: '', token: () => ticket, language });

/** The platform's API, answering in the language in use. */
export const useApi = (): Client => {
  const { language } = useLanguage();
  return useMemo(() => clientIn(language), [language]);
};
