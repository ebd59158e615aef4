import type { BrowserContextOptions } from 'playwright-core';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { en as portalEn } from '../../web/portal/catalogue/en.ts';
import { type PortalKey, zh as portalZh } from '../../web/portal/catalogue/zh.ts';
import { en as figuresEn } from '../../web/portal/figures/catalogue/en.ts';
import { type FiguresKey, zh as figuresZh } from '../../web/portal/figures/catalogue/zh.ts';
import { en as followEn } from '../../web/portal/follow/catalogue/en.ts';
import { type FollowKey, zh as followZh } from '../../web/portal/follow/catalogue/zh.ts';
import { en as verifyEn } from '../../web/portal/verify/catalogue/en.ts';
import { type VerifyKey, zh as verifyZh } from '../../web/portal/verify/catalogue/zh.ts';
import { DESK, PHONE } from './browser.ts';

const catalogues = {
  zh: { ...kitZh, ...portalZh, ...followZh, ...figuresZh, ...verifyZh },
  en: { ...kitEn, ...portalEn, ...followEn, ...figuresEn, ...verifyEn },
} as const;

type Key = keyof typeof kitZh | PortalKey | FollowKey | FiguresKey | VerifyKey;

/** Somebody before a screen: the device, and what the pages say to them. */
export interface Reader {
  readonly who: string;
  readonly device: BrowserContextOptions;
  readonly language: 'zh' | 'en';
  readonly t: (key: Key, values?: Values) => string;
}

const aReader = (who: string, device: BrowserContextOptions, language: 'zh' | 'en'): Reader => ({
  who,
  device: { ...device, locale: language === 'zh' ? 'zh-CN' : 'en-GB' },
  language,
  t: (key, values) => fill(catalogues[language][key], values),
});

/** Both devices and both languages, each once. */
export const readers: readonly [Reader, Reader] = [
  aReader('a phone, in Chinese', PHONE, 'zh'),
  aReader('a desk, in English', DESK, 'en'),
];
