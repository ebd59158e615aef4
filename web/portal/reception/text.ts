import { type Say, textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type ReceptionKey, zh } from './catalogue/zh.ts';

/** The sentences of booking, beside those of the whole portal: they come with the pages that say them. */
export const useReceptionText = textHook<PortalKey | ReceptionKey>({
  zh: { ...portalZh, ...zh },
  en: { ...portalEn, ...en },
});
export type ReceptionSay = Say<PortalKey | ReceptionKey>;
