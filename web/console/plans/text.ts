import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type PlansKey, zh } from './catalogue/zh.ts';

/** The sentences of plans, beside those of the whole console. */
export const usePlansText = textHook<ConsoleKey | PlansKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
