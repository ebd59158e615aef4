import { type Say, textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type FiguresKey, zh } from './catalogue/zh.ts';

/** The sentences of the figures, beside those of the whole portal. */
export const useFiguresText = textHook<PortalKey | FiguresKey>({
  zh: { ...portalZh, ...zh },
  en: { ...portalEn, ...en },
});
export type FiguresSay = Say<PortalKey | FiguresKey>;
