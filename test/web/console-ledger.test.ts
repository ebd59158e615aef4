import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { liaoning } from '../../shared/directory/liaoning.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { partsByMonth } from '../../shared/domain/plans/pace.ts';
import { en as ledgerEn } from '../../web/console/ledger/catalogue/en.ts';
import { type LedgerKey, zh as ledgerZh } from '../../web/console/ledger/catalogue/zh.ts';
import { en as plansEn } from '../../web/console/plans/catalogue/en.ts';
import { type PlansKey, zh as plansZh } from '../../web/console/plans/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
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
  const plan = (key: PlansKey, values?: Values) => fill({ zh: plansZh, en: plansEn }[language][key], values);
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
    const other = today().slice(5, 7) === '01' ? 2 : 1;
    await leader.page.getByTitle(String(other).padStart(2, '0'), { exact: true }).click();
    await leader.page.getByText(say('ledger.none')).waitFor();
    expect(leader.page.url()).toContain(`period=${today().slice(0, 4)}-0${other}`);
    await expectSound(leader.page);
    expect(leader.faults).toEqual([]);
  }, 60_000);

  it('a plan is drafted until it adds up, put in force, and shown against its pace', async () => {
    // Each reader makes the plan of a year of their own.
    const year = Number(today().slice(0, 4)) + (language === 'zh' ? 0 : 1);
    const { page, faults } = await staffPage(browser, platform, reader, 'admin', `#/plans?year=${year}`);
    const drawer = page.getByRole('dialog');
    const provincial = plan('plans.whole.of', { tier: t('tier.PROVINCIAL_PROCURATOR_GENERAL') });
    const name = liaoning.find(({ code }) => code === '21')?.name[language] ?? '';
    const change = async (fill: () => Promise<void>) => {
      await page.getByRole('button', { name: `${plan('plans.change')} ${name}`, exact: true }).click();
      await drawer.getByLabel(provincial).waitFor();
      await expectSound(page);
      await fill();
      await drawer.getByRole('button', { name: plan('plans.save') }).click();
      await drawer.waitFor({ state: 'detached' });
    };
    await page.getByText(plan('plans.none')).first().waitFor();
    await expectSound(page);

    await change(() => drawer.getByLabel(provincial).fill('100'));
    await page.getByText(plan('plans.draft.differs')).waitFor();
    await page.getByText(language === 'zh' ? /还差 100/ : /100 missing/).waitFor();
    expect(await page.getByRole('button', { name: plan('plans.enact') }).count()).toBe(0);
    await expectSound(page);
    const leader = liaoningStaff.find(({ id }) => id === 'pg-21');
    await change(() =>
      drawer
        .getByLabel(leader?.name[language] ?? '')
        .first()
        .fill('100'),
    );
    await page.getByText(plan('plans.draft.adds')).waitFor();
    await page.getByLabel(plan('plans.reason')).fill('省院年度任务');
    await expectSound(page);
    await page.getByRole('button', { name: plan('plans.enact'), exact: true }).click();
    await page.getByText(plan('plans.version', { version: 1, planned: 100 })).waitFor();
    await page.getByText(plan('plans.moved.none')).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);

    const reading = await staffPage(browser, platform, reader, 'pg-21', `#/plans?year=${year}`);
    const row = reading.page.getByRole('row').filter({ hasText: leader?.name[language] ?? '' });
    await row.getByText('100', { exact: true }).first().waitFor();
    await reading.page.getByRole('img', { name: plan('plans.chart') }).waitFor();
    await expectSound(reading.page);
    expect(await reading.page.getByText(plan('plans.draft'), { exact: true }).count()).toBe(0);
    expect(reading.faults).toEqual([]);
  }, 60_000);

  it('the months of a plan are even, or have shares that make up the year, and the new pace line is seen before', async () => {
    const year = Number(today().slice(0, 4)) + (language === 'zh' ? 2 : 3);
    const leader = { official: StaffId.parse('pg-21'), tier: 'PROVINCIAL_PROCURATOR_GENERAL', planned: 1_000 } as const;
    await setPlans(platform, year, [{ procuratorate: ProcuratorateCode.parse('21'), tasks: [leader] }]);
    const { page, faults } = await staffPage(browser, platform, reader, 'admin', `#/plans?year=${year}`);
    const drawer = page.getByRole('dialog');
    const share = (month: number) => drawer.getByRole('spinbutton').nth(month - 1);
    const row = (month: number) => drawer.getByRole('row').nth(month).getByRole('cell').allInnerTexts();
    const open = () => page.getByRole('button', { name: plan('plans.months.change') }).click();
    const { terms } = await platform.as('admin').readDraft({ params: { year } });
    await page.getByText(plan('plans.months.areEven')).waitFor();
    await page.getByText(plan('plans.pace.stays')).waitFor();

    await open();
    await drawer.getByText(plan('plans.months.whole')).waitFor();
    expect(await share(1).inputValue()).toBe('6.7');
    const [, december = 0] = partsByMonth(terms).slice(-2);
    expect((await row(12)).slice(1)).toEqual([(december * 1_000).toFixed(1), '1000.0']);
    expect(await drawer.getByRole('button', { name: plan('plans.months.even') }).isDisabled()).toBe(true);
    await expectSound(page);

    const february = Number(await share(2).inputValue());
    // By keyboard alone: a month less, and what it lost to the next one.
    await share(1).fill('1.7');
    await drawer.getByText(plan('plans.months.missing', { sum: '95.0', by: '5.0' })).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.total:focus').waitFor();
    await expectSound(page);
    await share(1).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type((february + 5.1).toFixed(1));
    await drawer.getByText(plan('plans.months.over', { sum: '100.1', by: '0.1' })).waitFor();
    await page.keyboard.press('ArrowDown');
    await drawer.getByText(plan('plans.months.whole')).waitFor();
    expect((await row(2)).slice(1)).toEqual([(february * 10 + 50).toFixed(1), (february * 10 + 67).toFixed(1)]);
    await page.keyboard.press('Enter');
    await drawer.waitFor({ state: 'detached' });

    await page.getByText(plan('plans.months.areSet')).waitFor();
    await page.getByRole('img', { name: plan('plans.pace.draft') }).waitFor();
    await page.locator('.enact summary').click();
    const january = await page.locator('.enact details').getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    expect(january.map(Number).slice(0, 3)).toEqual([1, 17, expect.closeTo(67, 0)]);
    await expectSound(page);
    await page.getByLabel(plan('plans.reason')).fill('一月有春节');
    await page.getByRole('button', { name: plan('plans.enact'), exact: true }).click();
    await page.getByText(plan('plans.version', { version: 2, planned: 1_000 })).waitFor();
    await page.getByText(plan('plans.pace.stays')).waitFor();

    await open();
    expect(await share(2).inputValue()).toBe((february + 5).toFixed(1));
    await drawer.getByRole('button', { name: plan('plans.months.even') }).click();
    expect(await share(2).inputValue()).toBe(february.toFixed(1));
    await drawer.getByRole('button', { name: plan('plans.save') }).click();
    await page.getByText(plan('plans.months.areEven')).waitFor();
    expect((await platform.as('admin').readDraft({ params: { year } })).terms.weights).toBeUndefined();
    expect(faults).toEqual([]);
  }, 60_000);
});
