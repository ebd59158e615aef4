import { textHook } from '../../kit/text.ts';
import { en as portalEn } from '../catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type GuideKey, zh } from './catalogue/zh.ts';

/** The sentences of the guides, beside those of the whole portal: they come with the guides. */
export const useGuideText = textHook<PortalKey | GuideKey>({ zh: { ...portalZh, ...zh }, en: { ...portalEn, ...en } });
