import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { en as administrationEn } from '../../web/console/administration/catalogue/en.ts';
import { type AdministrationKey, zh as administrationZh } from '../../web/console/administration/catalogue/zh.ts';
import { en as consoleEn } from '../../web/console/catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../../web/console/catalogue/zh.ts';
import { en as figuresEn } from '../../web/console/figures/catalogue/en.ts';
import { type FiguresKey, zh as figuresZh } from '../../web/console/figures/catalogue/zh.ts';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { barriers, DESK, overflows, PHONE } from './browser.ts';

const catalogues = {
  zh: { ...kitZh, ...consoleZh, ...figuresZh, ...administrationZh },
  en: { ...kitEn, ...consoleEn, ...figuresEn, ...administrationEn },
} as const;

type Key = keyof typeof kitZh | ConsoleKey | FiguresKey | AdministrationKey;

/** A member of staff before a screen: the device, and what the pages say to them. */
export interface ConsoleReader {
  readonly who: string;
  readonly device: BrowserContextOptions;
  readonly language: 'zh' | 'en';
  readonly t: (key: Key, values?: Values) => string;
}

const aReader = (who: string, device: BrowserContextOptions, language: 'zh' | 'en'): ConsoleReader => ({
  who,
  device: { ...device, locale: language === 'zh' ? 'zh-CN' : 'en-GB' },
  language,
  t: (key, values) => fill(catalogues[language][key], values),
});

/** Both devices and both languages, each once. */
export const consoleReaders: readonly [ConsoleReader, ConsoleReader] = [
  aReader('a phone, in Chinese', PHONE, 'zh'),
  aReader('a desk, in English', DESK, 'en'),
];

/** Signs in, and waits for the first page. */
export const signInto = async (page: Page, url: string, account: string): Promise<void> => {
  await page.goto(`${url}/console/`);
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** No barrier that axe-core finds, and nothing that sticks out of the screen. */
export const expectSound = async (page: Page): Promise<void> => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

/** The file that a click hands over. */
export const downloaded = async (page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
