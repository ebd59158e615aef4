import { type Say, textHook } from '../../kit/text.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type FiguresKey, zh } from './catalogue/zh.ts';

/** The sentences of the figures, beside those of the whole console: they come with the pages that say them. */
export const useFiguresText = textHook<ConsoleKey | FiguresKey>({
  zh: { ...consoleZh, ...zh },
  en: { ...consoleEn, ...en },
});
export type FiguresSay = Say<ConsoleKey | FiguresKey>;
