import { textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type VerifyKey, zh } from './catalogue/zh.ts';

/** The sentences of verifying a receipt, beside those of the whole portal. */
export const useVerifyText = textHook<PortalKey | VerifyKey>({
  zh: { ...portalZh, ...zh },
  en: { ...portalEn, ...en },
});
