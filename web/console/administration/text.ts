import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type AdministrationKey, zh } from './catalogue/zh.ts';

/** The sentences of administration, beside those of the whole console: they come with the pages that say them. */
export const useAdministrationText = textHook<ConsoleKey | AdministrationKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
