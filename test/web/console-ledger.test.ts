import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { en as ledgerEn } from '../../web/console/ledger/catalogue/en.ts';
import { type LedgerKey, zh as ledgerZh } from '../../web/console/ledger/catalogue/zh.ts';
import { submitted } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { launchBrowser } from './browser.ts';
import { expectSound } from './console-reader.ts';
import { staffPage, staffReaders } from './staff-reader.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const today = () => shanghaiDay(platform.platform.now());

describe.each(staffReaders)('on $who', (reader) => {
  const { t, language } = reader;
  const say = (key: LedgerKey) => ({ zh: ledgerZh, en: ledgerEn })[language][key];

  it('an act says what it lacks, is completed, carried out and corrected, and stands in the ledger', async () => {
    const petition = await submitted(platform);
    await platform.as('clerk-2101').recordAct({
      params: petition.params,
      version: 1,
      body: {
        act: 'LETTER_INSTRUCTED',
        official: StaffId.parse('pg-2101'),
        actedOn: today(),
        instruction: '请七日内拿出意见。',
      },
    });
    const { page, faults } = await staffPage(browser, platform, reader, 'clerk-2101', `#/cases/${petition.reference}`);
    const acts = page.locator('.acts-of-case');
    const drawer = page.getByRole('dialog');
    const send = async () => {
      await drawer.getByRole('button', { name: t('step.send') }).click();
      await drawer.waitFor({ state: 'detached' });
    };
    await acts.getByText(t('acts.state.INCOMPLETE')).waitFor();
    await expectSound(page);

    await acts.getByRole('button', { name: t('acts.add') }).click();
    await drawer.getByRole('combobox', { name: t('field.instructed') }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await drawer.getByLabel(t('field.executeBy')).fill(addDays(today(), -1));
    await drawer.getByRole('button', { name: t('step.send') }).click();
    // What the platform refuses is said at its field, and what was typed stays.
    await drawer.locator('.ant-form-item-explain-error').first().waitFor();
    await expectSound(page);
    await drawer.getByLabel(t('field.executeBy')).fill(today());
    await send();
    await acts.getByText(t('acts.state.COUNTS'), { exact: true }).waitFor();

    await acts.getByRole('button', { name: t('acts.execute'), exact: true }).click();
    await drawer.getByLabel(t('field.how')).fill('已调卷审查，提出初步意见。');
    await send();
    await acts.getByText('已调卷审查，提出初步意见。').waitFor();

    await acts.getByRole('button', { name: t('acts.replace'), exact: true }).click();
    await drawer.getByText(t('acts.complete')).waitFor();
    await drawer.getByLabel(t('field.written')).fill('请三日内拿出意见。');
    await drawer.getByLabel(t('field.reason')).fill('经办人笔误');
    await expectSound(page);
    await send();
    await acts.getByText(t('acts.state.REPLACED')).waitFor();
    expect((await platform.as('clerk-2101').readCase({ params: petition.params })).acts).toMatchObject([
      { state: 'REPLACED', execution: '已调卷审查，提出初步意见。' },
      { state: 'COUNTS', instruction: '请三日内拿出意见。', reason: '经办人笔误' },
    ]);
    expect(faults).toEqual([]);

    const leader = await staffPage(browser, platform, reader, 'pg-2101', '#/ledger');
    const rows = leader.page.getByRole('row').filter({ hasText: petition.reference });
    await rows.filter({ hasText: t('acts.state.COUNTS') }).waitFor();
    expect(await rows.count()).toBe(2);
    await expectSound(leader.page);
    await leader.page.getByRole('combobox', { name: say('ledger.month') }).click();
    const other = (Number(today().slice(5, 7)) % 12) + 1;
    await leader.page.getByTitle(String(other).padStart(2, '0'), { exact: true }).click();
    await leader.page.getByText(say('ledger.none')).waitFor();
    expect(leader.page.url()).toContain(`month=${other}`);
    await expectSound(leader.page);
    expect(leader.faults).toEqual([]);
  }, 60_000);
});
