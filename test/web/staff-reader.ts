import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { en as caseEn } from '../../web/console/case/catalogue/en.ts';
import { type CaseKey, zh as caseZh } from '../../web/console/case/catalogue/zh.ts';
import { en as consoleEn } from '../../web/console/catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../../web/console/catalogue/zh.ts';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import type { TestPlatform } from '../support/platform.ts';
import { openPage } from './browser.ts';
import { type Reader, readers } from './reader.ts';

const catalogues = {
  zh: { ...kitZh, ...consoleZh, ...caseZh },
  en: { ...kitEn, ...consoleEn, ...caseEn },
} as const;

/** What the console says to somebody, in their language. */
export type ConsoleSay = (key: keyof typeof kitZh | ConsoleKey | CaseKey, values?: Values) => string;

/** Somebody at a console. */
export interface StaffReader extends Pick<Reader, 'who' | 'device' | 'language'> {
  readonly t: ConsoleSay;
}

/** Both devices and both languages, each once. */
export const staffReaders: readonly StaffReader[] = readers.map(({ who, device, language }) => ({
  who,
  device,
  language,
  t: (key, values) => fill(catalogues[language][key], values),
}));

/** Signs a member of staff in, and waits until a page of the console is there. */
const signIn = async (page: Page, { platform }: TestPlatform, account: string, to = '#/'): Promise<void> => {
  await page.goto(`${platform.url}/console/${to}`);
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('#main h1').first().waitFor();
};

/** A page of the console with somebody signed in, in a browser context of its own. */
export const staffPage = async (
  browser: Browser,
  platform: TestPlatform,
  { device, now }: Pick<StaffReader, 'device'> & { readonly now?: number },
  account: string,
  to?: string,
): Promise<{ page: Page; faults: string[] }> => {
  const opened = await openPage(browser, device, now);
  await signIn(opened.page, platform, account, to);
  return opened;
};
