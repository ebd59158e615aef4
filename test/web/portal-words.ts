import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { en as portalEn } from '../../web/portal/catalogue/en.ts';
import { zh as portalZh } from '../../web/portal/catalogue/zh.ts';
import { en as submitEn } from '../../web/portal/submit/catalogue/en.ts';
import { zh as submitZh } from '../../web/portal/submit/catalogue/zh.ts';

const words = { zh: { ...kitZh, ...portalZh, ...submitZh }, en: { ...kitEn, ...portalEn, ...submitEn } };
export type Word = keyof typeof words.zh;

/** What the portal says, so that a journey reads the same in both languages. */
export const wordsIn =
  (language: 'zh' | 'en') =>
  (key: Word, values?: Values): string =>
    fill(words[language][key], values);
