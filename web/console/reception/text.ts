import { textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type DeskKey, zh } from './catalogue/zh.ts';

/** The sentences of the reception desk, beside those of the whole console. */
export const useDeskText = textHook<ConsoleKey | DeskKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
