import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../infra/operate/connection.ts';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { Day } from '../../shared/domain/day.ts';
import { aSubmission } from '../support/submission.ts';
import { launchBrowser } from './browser.ts';

/** Makes the README's pictures from a running platform that holds the demo. */
const { url, anyone, as } = connect();
const folder = join(import.meta.dirname, '../../web/pictures');
mkdirSync(folder, { recursive: true });

const open = async (browser: Browser, width: number, height: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', deviceScaleFactor: 1 })).newPage();

const keep = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
};

const phone = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 360, 780);
  const { reference, queryCode } = await anyone.submitPetition({ idempotencyKey: randomUUID(), body: aSubmission() });
  await page.goto(`${url}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'portal-start-360');
  await page.goto(`${url}/#/follow`);
  await page.getByLabel('信访编号').fill(reference);
  await page.getByLabel('查询码').first().fill(queryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '已收到' }).waitFor();
  await keep(page, 'portal-follow-360');
};

const tablet = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 768, 1024);
  await page.goto(`${url}/#/figures?period=2024-H1&office=21`);
  await page.locator('.rate-bars').first().waitFor();
  await keep(page, 'portal-figures-768');
};

const desk = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 1440, 900);
  await page.goto(`${url}/console/`);
  await page.locator('input[name=account]').fill('supervisor-2101');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('listitem').first().waitFor();
  await keep(page, 'console-home-1440');
  await page.goto(`${url}/console/#/cases?stage=OPEN`);
  await page.getByRole('heading', { level: 1, name: '案件列表' }).waitFor();
  await page.getByRole('table').getByRole('link').first().waitFor();
  await keep(page, 'console-queue-1440');
  const { cases } = await as('clerk-2101').listCases({
    query: { state: 'HANDLING', from: Day.parse('2026-01-01'), limit: 1 },
  });
  await page.goto(`${url}/console/#/cases/${cases[0]?.reference}`);
  await page.locator('.case-head').waitFor();
  await keep(page, 'console-case-1440');
};

const browser = await launchBrowser();
try {
  await phone(browser);
  await tablet(browser);
  await desk(browser);
} finally {
  await browser.close();
}
