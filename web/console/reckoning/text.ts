import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type ReckoningKey, zh } from './catalogue/zh.ts';

/** The sentences about calendar and rules, beside those of the whole console: they come with the pages that say them. */
export const useReckoningText = textHook<ConsoleKey | ReckoningKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
export type Say = ReturnType<typeof useReckoningText>;
