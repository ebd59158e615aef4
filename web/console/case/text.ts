import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type CaseKey, zh } from './catalogue/zh.ts';

/** The sentences of cases and their steps, beside those of the whole console: they come with the pages that say them. */
export const useCaseText = textHook<ConsoleKey | CaseKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
