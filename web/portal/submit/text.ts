import { type Say, textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type SubmitKey, zh } from './catalogue/zh.ts';

/** The sentences of submitting, beside those of the whole portal: they come with the pages that say them. */
export const useSubmitText = textHook<PortalKey | SubmitKey>({
  zh: { ...portalZh, ...zh },
  en: { ...portalEn, ...en },
});
export type SubmitSay = Say<PortalKey | SubmitKey>;
