import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { en as inboxEn } from '../../web/console/inbox/catalogue/en.ts';
import { type InboxKey, zh as inboxZh } from '../../web/console/inbox/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { dayOf, moveTo } from '../support/sweep.ts';
import { barriers, launchBrowser, overflows } from './browser.ts';
import { staffPage, staffReaders } from './staff-reader.ts';

const COUNT = 3;
const SOON = { timeout: 30_000 };
let platform: TestPlatform;
let browser: Browser;
const references: Reference[] = [];

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  const received = shanghaiDay(platform.platform.now());
  // One handler for each reader, so that what one has read the other has not.
  for (const handler of ['handler-2101-1', 'handler-2101-2'].map((id) => StaffId.parse(id))) {
    for (let count = 0; count < COUNT; count++) {
      const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
      await platform.as('clerk-2101').acceptPetition({ params: { id: reference }, version: 1, body: { handler } });
      references.push(reference);
    }
  }
  await moveTo(platform, dayOf('WARNED', 'PROCEDURAL_REPLY_7D', received), 12);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.each(staffReaders.map((reader, index) => ({ ...reader, handler: `handler-2101-${index + 1}` })))(
  'on $who',
  { timeout: 120_000 },
  (reader) => {
    const { t, language, handler } = reader;
    const words = { zh: inboxZh, en: inboxEn }[language];
    const say = (key: InboxKey, values?: Values) => fill(words[key], values);
    const sound = async (page: Parameters<typeof barriers>[0]) => {
      expect(await barriers(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    };

    it('a handler sees the bell, opens the notice and comes to the case, which counts as read', async () => {
      const { page, faults } = await staffPage(browser, platform, reader, handler);
      await page.getByRole('link', { name: t('bell.some', { count: COUNT }) }).click();
      await page.getByRole('heading', { level: 1, name: t('menu.inbox') }).waitFor();
      const list = page.getByRole('list', { name: say('inbox.label') });
      await list.waitFor();
      expect(await list.getByRole('listitem').count()).toBe(COUNT);
      expect(await list.innerText()).toContain(
        language === 'zh' ? '“七日内程序性回复”即将届满' : 'is about to run out',
      );
      await sound(page);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/inbox-${language}.png` });

      await list.getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: new RegExp(references.join('|')) }).waitFor();
      await page.getByRole('link', { name: t('bell.some', { count: COUNT - 1 }) }).waitFor();
      await sound(page);
      expect(faults).toEqual([]);
    });

    it('one notice and all are marked by keyboard, and that is taken back', async () => {
      const { page, faults } = await staffPage(browser, platform, reader, handler);
      await page.keyboard.press('i');
      await page.getByRole('heading', { level: 1, name: t('menu.inbox') }).waitFor();
      const unread = page.getByText(say('inbox.unread'), { exact: true });
      await expect.poll(() => unread.count(), SOON).toBe(COUNT - 1);

      await page.getByRole('button', { name: say('inbox.readAll') }).press('Enter');
      await page.getByText(say('inbox.done', { count: COUNT - 1 })).waitFor();
      await expect.poll(() => unread.count(), SOON).toBe(0);
      await page.getByRole('link', { name: t('bell.none') }).waitFor();
      await sound(page);
      await page.getByRole('button', { name: say('inbox.undo') }).press('Enter');
      await expect.poll(() => unread.count(), SOON).toBe(COUNT - 1);
      await page.getByText(say('inbox.done', { count: COUNT - 1 })).waitFor({ state: 'detached' });

      await page.locator('.clock-notice.new').first().getByRole('button').press('Enter');
      await expect.poll(() => unread.count(), SOON).toBe(COUNT - 2);
      await page.getByRole('link', { name: t('bell.some', { count: COUNT - 2 }) }).waitFor();
      expect(faults).toEqual([]);
    });

    it('an inbox that is empty says what will be there, and one that cannot be read says so and is tried again', async () => {
      const { page } = await staffPage(browser, platform, reader, 'pg-2101', '#/inbox');
      await page.getByText(say('inbox.none')).waitFor();
      await page.getByRole('link', { name: t('bell.none') }).waitFor();
      await sound(page);

      await page.route('**/api/notices*', (route) => route.fulfill({ status: 403, body: '{}' }));
      await page.reload();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      await page.unroute('**/api/notices*');
      await alert.getByRole('button', { name: t('retry') }).click();
      await page.getByText(say('inbox.none')).waitFor();
    });
  },
);
