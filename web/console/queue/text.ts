import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type QueueKey, zh } from './catalogue/zh.ts';

/** The sentences of the list of cases, beside those of the whole console: they come with the pages that say them. */
export const useQueueText = textHook<ConsoleKey | QueueKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
