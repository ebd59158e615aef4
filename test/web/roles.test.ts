import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { launchBrowser, openPage } from './browser.ts';
import { consoleReaders, expectSound, signInto } from './console-reader.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  // Benxi's partners are the only ones of the demo, and tests staff other procuratorates.
  const partner = liaoningStaff.filter(({ id }) => id === 'partner-2105-1');
  const accounts = partner.map(({ id, name }) => ({ id, name: name.zh, password: DEMO_PASSWORD }));
  await platform.control('POST', 'accounts', accounts);
  await platform.as('admin').setStaff({ body: { staff: partner } });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.each(consoleReaders)('with $who, from the sign-in to a result,', { timeout: 60_000 }, ({ t, device }) => {
  const work = async (account: string, take: (page: Page) => Promise<void>) => {
    const { page, faults } = await openPage(browser, device);
    await signInto(page, platform.platform.url, account);
    await expectSound(page);
    await take(page);
    await expectSound(page);
    expect(faults).toEqual([]);
    await page.context().close();
  };
  const submitted = () => platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
  const accepted = async (handler?: string) => {
    const { reference } = await submitted();
    const params = { id: reference };
    const supervisor = platform.as('supervisor-2101');
    const { version } = await supervisor.acceptPetition({ params, version: 1, body: {} });
    if (handler !== undefined) await supervisor.assignHandler({ params, version, body: { handler } });
    return reference;
  };
  const openCase = async (page: Page, reference: string) => {
    await page.goto(`${platform.platform.url}/console/#/cases/${reference}`);
    await page.locator('.case-head').getByText(reference).waitFor();
  };
  const start = async (page: Page, step: Parameters<typeof t>[0]) => {
    await page.getByRole('button', { name: t(step), exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };
  const choose = async (page: Page, field: Parameters<typeof t>[0], option: string | RegExp) => {
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: t(field) })
      .click();
    await page.locator('.ant-select-item-option', { hasText: option }).first().click();
  };
  const fill = (page: Page, field: Parameters<typeof t>[0], text: string) =>
    page.getByRole('dialog').getByLabel(t(field)).fill(text);
  const send = async (page: Page) => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('step.send') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('a supervisor assigns the handler', () =>
    work('supervisor-2101', async (page) => {
      const reference = await accepted();
      await openCase(page, reference);
      await start(page, 'step.assign');
      await choose(page, 'queue.handler', /./);
      await send(page);
      await page.locator('.case-head').getByText(t('procedure.ASSIGNED')).waitFor();
    }));

  it('a handler replies to the petitioner', () =>
    work('handler-2101-1', async (page) => {
      const reference = await accepted('handler-2101-1');
      await openCase(page, reference);
      await start(page, 'step.replyProcedurally');
      await fill(page, 'field.reply', '您反映的问题已经收到，由我办理。');
      await choose(page, 'field.service', t('service.PORTAL'));
      await send(page);
      await page.getByRole('tab', { name: t('case.timeline') }).click();
      await page.getByText('您反映的问题已经收到，由我办理。').waitFor();
    }));

  it('a leading official records an act in person', () =>
    work('pg-2101', async (page) => {
      const reference = await accepted('handler-2101-1');
      await openCase(page, reference);
      await start(page, 'step.act');
      await choose(page, 'field.act', t('act.VISIT_RECEIVED'));
      await choose(page, 'field.official', /./);
      await fill(page, 'field.place', '十二楼接待室');
      await fill(page, 'field.record', '当面听取诉求，要求一周内答复。');
      await send(page);
      await page.getByRole('tab', { name: t('case.timeline') }).click();
      await page.getByText('当面听取诉求，要求一周内答复。').waitFor();
    }));

  it('an auditor reads what others did, and is offered no step', () =>
    work('auditor-21', async (page) => {
      await page.getByText(t('home.audit.note')).waitFor();
      await page
        .locator('main')
        .getByRole('link', { name: t('menu.cases') })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: t('menu.cases') }).waitFor();
      await expectSound(page);
      expect(await page.getByRole('link', { name: t('menu.register') }).count()).toBe(0);
    }));

  it.each([
    ['an editor', 'editor-21', 'home.editor.note'],
    ['a partner', 'partner-2105-1', 'home.partner.note'],
  ] as const)('%s is told what there is, and sees the figures alone', (_, account, note) =>
    work(account, async (page) => {
      await page.getByText(t(note)).waitFor();
      for (const forbidden of ['menu.cases', 'menu.register'] as const)
        expect(await page.getByRole('link', { name: t(forbidden), exact: true }).count()).toBe(0);
      await page
        .locator('main')
        .getByRole('link', { name: t('menu.figures') })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: t('menu.figures') }).waitFor();
    }),
  );
});
