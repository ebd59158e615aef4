import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type MatterKey, zh } from './catalogue/zh.ts';

/** The sentences about who must not meet a case, and which others are the same matter: they come with the cards that say them. */
export const useMatterText = textHook<ConsoleKey | MatterKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
