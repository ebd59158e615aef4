import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, DESK, launchBrowser, openPage, overflows, PHONE } from './browser.ts';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>';

/** One pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let platform: TestPlatform;
let browser: Browser;

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

const proceed = async (page: Page, title: string) => {
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/** From the start page to the confirmation, one question a page. */
const submit = async (page: Page) => {
  await page.goto(platform.platform.url);
  await expectSound(page);
  await page.getByRole('link', { name: '提交信访' }).last().click();
  await page.getByRole('link', { name: '开始填写' }).click();
  await page.getByLabel('实名', { exact: true }).check();
  await proceed(page, '您是为自己反映');
  await page.getByLabel('只为自己').check();
  await proceed(page, '您的姓名');
  await page.getByLabel('姓名', { exact: true }).fill('张三䶮');
  await page.getByLabel('电话').fill('138 0013 8000');
  await proceed(page, '您想向哪个检察院反映');
  await page.getByLabel('省、市').selectOption('2101');
  await page.getByLabel('检察院', { exact: true }).selectOption('2101');
  await proceed(page, '您要反映的是哪一类问题');
  await page.getByLabel('控告').check();
  await expectSound(page);
  await proceed(page, '您反映的是谁');
  await page.getByLabel('姓名或单位名称').fill(HOSTILE);
  await proceed(page, '发生了什么事');
  await page.getByLabel('发生了什么事').fill(`某某公司拖欠工资三个月。${HOSTILE}`);
  await proceed(page, '您希望怎样解决');
  await proceed(page, '有没有相关的案件编号');
  await proceed(page, '有照片、文件或录音');
  await proceed(page, '提交前请核对');
  await expectSound(page);
  await page.getByRole('button', { name: '确认并提交' }).click();
  await page.getByRole('heading', { level: 1, name: '已经收到您的信访' }).waitFor();
  const [reference = '', code = ''] = await page.locator('.receipt dd.code').allInnerTexts();
  return { reference, code };
};

const signIn = async (page: Page, account: string) => {
  await page.goto(`${platform.platform.url}/console/#/cases`);
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: '案件列表' }).waitFor();
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe('the front ends on a running platform', { timeout: 90_000 }, () => {
  let reference = '';

  it('lead a citizen with a phone from the start page to the state of the petition', async () => {
    const { page, faults } = await openPage(browser, PHONE);

    const opened = await submit(page);
    reference = opened.reference;
    await expectSound(page);
    await page.goto(`${platform.platform.url}/#/follow`);
    await page.reload();
    await page.getByLabel('信访编号').fill(opened.reference.toLowerCase().replaceAll('-', ' '));
    await page.getByLabel('查询码').first().fill(opened.code);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '已收到' }).waitFor();

    await expectSound(page);
    expect(await page.getByRole('heading', { name: '办理期限' }).isVisible()).toBe(true);
    await page.locator('#files').setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: PHOTO });
    await page.locator('.files').getByText('已收下').waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
  });

  it('keep the draft when the page is closed, encrypted on the device', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.goto(`${platform.platform.url}/#/submit/what`);
    await page.getByLabel('发生了什么事').fill('写到一半的事情经过。');
    await page.waitForTimeout(500);

    await page.reload();

    await expect.poll(() => page.getByLabel('发生了什么事').inputValue()).toBe('写到一半的事情经过。');
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('写到一半');
  });

  it('say what is wrong above the question, and lead to the field', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.goto(`${platform.platform.url}/#/submit/what`);

    await page.getByRole('button', { name: '继续', exact: true }).click();
    await page.getByRole('alert').getByRole('button', { name: '请写明发生了什么' }).click();

    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await expectSound(page);
  });

  it('lead a supervisor from the sign-in to an accepted petition', async () => {
    const { page, faults } = await openPage(browser, DESK);

    await signIn(page, 'supervisor-2101');
    await page.getByRole('link', { name: reference }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: reference }).click();
    await page.getByText(`某某公司拖欠工资三个月。${HOSTILE}`).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByLabel('日期').press('Control+Enter');
    await page.locator('.case-head').getByText('已受理').waitFor();

    await expectSound(page);
    for (const title of ['登记信访', '数据', '机构与人员']) {
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expectSound(page);
    }
    expect(faults).toEqual([]);
  });

  it('keep what was typed when somebody saved first, and show what changed', async () => {
    const { page } = await openPage(browser, DESK);
    await signIn(page, 'supervisor-2101');
    await page.goto(`${platform.platform.url}/console/#/cases/${reference}`);
    await page.getByRole('button', { name: '程序性回复', exact: true }).click();
    await page.getByLabel('答复内容').fill('您反映的问题已经收到。');
    await page.getByRole('combobox', { name: '送达方式' }).press('ArrowDown');
    await page.keyboard.press('Enter');

    const supervisor = platform.as('supervisor-2101');
    const { version } = await supervisor.readCase({ params: { id: reference } });
    const handler = 'handler-2101-1';
    await supervisor.assignHandler({ params: { id: reference }, version, body: { handler } });
    await page.getByLabel('答复内容').press('Control+Enter');
    await page.getByText('您填写的时候').waitFor();

    expect(await page.getByLabel('答复内容').inputValue()).toBe('您反映的问题已经收到。');
    await page.getByRole('button', { name: '再次提交' }).click();
    await page.getByText('已记录').waitFor();
  });
});
