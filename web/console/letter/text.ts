import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type LetterKey, zh } from './catalogue/zh.ts';

/** The sentences of letters, beside those of the whole console. */
export const useLetterText = textHook<ConsoleKey | LetterKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
