import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../functions/kit/language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.5, zh;q=0.9', 'zh'],
    ['en; q=0.9, zh-TW; q=0.5', 'en'],
    ['en;q=0', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['fr, de;q=0.5', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['*', 'zh'],
    ['en;q=NaN', 'en'],
    [`${'x,'.repeat(100_000)}en`, 'zh'],
    ['english', 'zh'],
  ] as const)('for %.40j is %s', (header, language) => {
    expect(languageOf(header === undefined ? {} : { 'accept-language': [header] })).toBe(language);
  });
});
