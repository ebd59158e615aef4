import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../infra/operate/connection.ts';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { aSlot } from '../support/reception.ts';
import { aSubmission } from '../support/submission.ts';
import { launchBrowser } from './browser.ts';

/** Makes the README's pictures from a running platform that holds the demo and the half year of 2024. */
const { url, anyone, as, control } = connect();
const { now } = (await control('GET', 'state')) as { readonly now: string }; // the state of the platform names its time
const today = shanghaiDay(new Date(now));
const folder = join(import.meta.dirname, '../../web/pictures');
mkdirSync(folder, { recursive: true });

const open = async (browser: Browser, width: number, height: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();

const keep = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
};

const headed = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** A petition that was accepted and told so, as somebody follows it. */
const answered = async () => {
  const { reference, queryCode } = await anyone.submitPetition({ idempotencyKey: randomUUID(), body: aSubmission() });
  const [params, handler] = [{ id: reference }, StaffId.parse('handler-2101-1')];
  const { version } = await as('clerk-2101').acceptPetition({ params, version: 1, body: { handler } });
  const text = '您的来信已收到。我院经审查予以受理，由控告申诉检察部门办理，办理情况随时可以在这里查询。';
  const body = { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today, text } as const;
  await as(handler).recordReply({ params, version, body });
  return { reference, queryCode };
};

/** A visit to a leading official that is booked for the day after tomorrow. */
const visit = async () => {
  const official = StaffId.parse('pg-2101');
  const slot = aSlot(addDays(today, 2));
  await as('clerk-2101')
    .publishSlots({ body: { official, slots: [slot] } })
    .catch(() => undefined); // published by an earlier run
  const visitor = {
    name: '来访人甲',
    phone: `139${String(Date.now()).slice(-8)}`,
    subject: '征地补偿账目一直没有公开。',
  };
  const body = { procuratorate: ProcuratorateCode.parse('2101'), official, visitor };
  return anyone.bookReception({ idempotencyKey: randomUUID(), body });
};

const submitting = async (page: Page): Promise<void> => {
  await page.goto(`${url}/#/submit/who`);
  await page.getByRole('radio', { name: '匿名', exact: false }).first().check();
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await page.getByLabel('市', { exact: false }).first().selectOption('2101');
  await page.locator('select').last().selectOption('2101');
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await page.getByRole('radio').nth(3).waitFor();
};

const phone = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 360, 780);
  await page.goto(`${url}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'portal-start-360');
  await submitting(page);
  await keep(page, 'portal-submit-360');
  const { reference, queryCode } = await answered();
  await page.goto(`${url}/#/follow`);
  await page.getByLabel('信访编号').fill(reference);
  await page.getByLabel('查询码').first().fill(queryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.locator('.petition').waitFor();
  await keep(page, 'portal-follow-360');
  const booked = await visit();
  await page.goto(`${url}/#/reception/booking/${booked.reference}`);
  await page.getByLabel('查询码').first().fill(booked.queryCode);
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await page.getByText('一楼接待室').waitFor();
  await keep(page, 'portal-reception-360');
};

const tablet = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 768, 1024);
  await page.goto(`${url}/#/figures?period=2024-H1&office=21`);
  await page.locator('.rate-bars').first().waitFor();
  await keep(page, 'portal-figures-768');
};

const desk = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 1440, 900);
  const go = (path: string) => page.goto(`${url}/console/#/${path}`);
  await go('');
  await page.locator('input[name=account]').fill('supervisor-2101');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('.waiting li').first().waitFor();
  await keep(page, 'console-home-1440');
  await go('cases?stage=OPEN');
  await headed(page, '案件列表');
  await page.locator('[data-case]').first().waitFor();
  await keep(page, 'console-queue-1440');
  const { cases } = await as('clerk-2101').listCases({ query: { state: 'HANDLING', limit: 1 } });
  await go(`cases/${cases[0]?.reference}`);
  await page.locator('.timeline').waitFor();
  await page.locator('.facts').getByText('沈阳市人民检察院').waitFor();
  await keep(page, 'console-case-1440');
  await go('register');
  await headed(page, '登记信访');
  await keep(page, 'console-register-1440');
  await go('figures');
  await page.locator('.drawing > div > svg').first().waitFor();
  await keep(page, 'console-figures-1440');
  await go('ledger?year=2024&month=4');
  await page.locator('.ant-table-row').first().waitFor();
  await keep(page, 'console-ledger-1440');
  await go('plans?year=2024');
  await page.locator('.drawing > div > svg').first().waitFor();
  await keep(page, 'console-plans-1440');
};

const browser = await launchBrowser();
try {
  await desk(browser);
  await phone(browser);
  await tablet(browser);
} finally {
  await browser.close();
}
