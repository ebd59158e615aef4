import { textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type FollowKey, zh } from './catalogue/zh.ts';

/** The sentences of following a petition, beside those of the whole portal: they come with the pages that say them. */
export const useFollowText = textHook<PortalKey | FollowKey>({
  zh: { ...portalZh, ...zh },
  en: { ...portalEn, ...en },
});
