import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type InboxKey, zh } from './catalogue/zh.ts';

/** The sentences of the inbox, beside those of the whole console. */
export const useInboxText = textHook<ConsoleKey | InboxKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
