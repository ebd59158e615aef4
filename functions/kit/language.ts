import type { Language } from './problem.ts';
import type { Headers } from './request.ts';

/** Chinese, unless `Accept-Language` (RFC 9110, section 12.5.4) prefers English. */
export const languageOf = (headers: Headers): Language => {
  const wish = { zh: 0, en: 0 };
  for (const range of (headers['accept-language']?.[0] ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...options] = range.trim().toLowerCase().split(';');
    const quality = Number(/^\s*q=([01](?:\.\d{1,3})?)$/.exec(options[0] ?? '')?.[1] ?? 1);
    const primary = tag.split('-')[0];
    if (primary === 'zh' || primary === 'en') wish[primary] = Math.max(wish[primary], quality);
  }
  return wish.en > wish.zh ? 'en' : 'zh';
};
