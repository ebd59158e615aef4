import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Day } from '../../shared/domain/day.ts';
import { en as reckoningEn } from '../../web/console/reckoning/catalogue/en.ts';
import { type ReckoningKey, zh as reckoningZh } from '../../web/console/reckoning/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { replay } from '../support/reckoning.ts';
import { aSubmission } from '../support/submission.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type ConsoleReader, consoleReaders, expectSound, signInto } from './console-reader.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const catalogues = { zh: reckoningZh, en: reckoningEn } as const;

const open = async (reader: ConsoleReader, tab: string, who: string): Promise<{ page: Page; faults: string[] }> => {
  const { page, faults } = await openPage(browser, reader.device);
  await signInto(page, platform.platform.url, who);
  await page.goto(`${platform.platform.url}/console/#/administration/${tab}`);
  return { page, faults };
};
const drawer = (page: Page) => page.getByRole('dialog');

const register = async (receivedOn: string) => {
  const { reference } = await platform.as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT', receivedOn: Day.parse(receivedOn), lateReason: '补录台账' },
  });
  return { id: reference };
};

describe.each(consoleReaders)('calendar and rules on $who', { timeout: 240_000 }, (reader) => {
  const { language } = reader;
  const t = (key: ReckoningKey, values?: Values) => fill(catalogues[language][key], values);
  // The second reader corrects what the first has loaded.
  const [first, last] = language === 'zh' ? ['2027-02-05', '2027-02-11'] : ['2027-02-05', '2027-02-12'];
  const [before, after] = language === 'zh' ? ['2027-02-10', '2027-02-12'] : ['2027-02-12', '2027-02-15'];

  it('a replay is approved by a second person, who sees which deadlines move, and no petition moves before', async () => {
    const petition = await register('2026-11-10');
    const proposer = await open(reader, 'calendar', 'admin');
    const { page } = proposer;
    await page.getByRole('button', { name: t('calendar.load') }).click();
    await drawer(page).getByLabel(t('calendar.year'), { exact: true }).fill('2027');
    await drawer(page).getByLabel(t('calendar.notice'), { exact: true }).fill('国办发明电〔2026〕9号');
    await drawer(page).getByLabel(t('reckoning.reason'), { exact: true }).fill('国务院办公厅通知已经公布');
    const paste = drawer(page).getByLabel(t('calendar.paste'), { exact: true });
    await paste.fill('元旦\tNew Year\t2027-01-01\t2027-13-03\n春节\tSpring Festival\t2027/2/5\t2027-02-11\t2027-02-03');
    await drawer(page)
      .getByRole('button', { name: t('calendar.preview') })
      .click();
    await drawer(page).getByText(t('calendar.wrong')).first().waitFor();
    expect(await drawer(page).getByText(t('calendar.wrong')).count()).toBe(2);
    expect(
      await drawer(page)
        .getByRole('button', { name: t('reckoning.propose') })
        .isEnabled(),
    ).toBe(false);
    await expectSound(page);

    await drawer(page)
      .getByRole('button', { name: t('calendar.again') })
      .click();
    await paste.fill(`元旦\tNew Year\t2027-01-01\t2027-01-03\n春节\tSpring Festival\t${first}\t${last}\t2027-02-20`);
    await drawer(page)
      .getByRole('button', { name: t('calendar.preview') })
      .click();
    await drawer(page)
      .getByRole('button', { name: t('reckoning.propose') })
      .click();
    const number = language === 'zh' ? 1 : 3; // the first reader has dropped one in between
    await page.getByText(t('reckoning.proposed', { number })).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: t('reckoning.toChanges') }).click();
    await page.getByText(t('changes.own')).waitFor();
    expect(await page.getByRole('button', { name: t('changes.approve'), exact: true }).count()).toBe(0);

    const second = await open(reader, 'changes', 'admin-21');
    const approve = second.page.getByRole('button', { name: t('changes.approve'), exact: true });
    const row = second.page.getByRole('row').filter({ hasText: petition.id });
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).toContain(before);
    expect(await row.innerText()).toContain(after);
    await expectSound(second.page);
    await approve.click();
    await drawer(second.page).getByText(t('changes.approve.sure', { number })).last().waitFor();
    await expectSound(second.page);
    await drawer(second.page)
      .getByRole('button', { name: t('changes.approve'), exact: true })
      .click();
    await second.page.getByText(t('changes.waiting')).waitFor();
    await expectSound(second.page);

    const dueOn = async () => {
      const { clocks } = await platform.as('clerk-2101').readCase({ params: petition });
      return clocks.find(({ id }) => id === 'SUBSTANTIVE_REPLY_3M')?.dueOn;
    };
    expect(await dueOn()).toBe(before);
    await replay(platform);
    expect(await dueOn()).toBe(after);
    await second.page.getByText(t('changes.state.APPLIED')).first().waitFor({ timeout: 30_000 });
    expect([...proposer.faults, ...second.faults]).toEqual([]);
  });

  it('shows every clock of each version, and says what is wrong with a change at its field', async () => {
    const { page, faults } = await open(reader, 'rules', 'admin');
    await page.getByText('REVIEW_REQUEST_30D').waitFor();
    expect(await page.getByRole('row').count()).toBe(27);
    await expectSound(page);
    await page.getByRole('button', { name: t('rules.change') }).click();
    await drawer(page).getByLabel(t('rules.from'), { exact: true }).fill('2026-12-01');
    await drawer(page).getByLabel(t('rules.count'), { exact: true }).fill('9');
    await drawer(page).getByLabel(t('reckoning.reason'), { exact: true }).fill('本省另有规定');
    await drawer(page)
      .getByRole('button', { name: t('reckoning.propose') })
      .click();
    await drawer(page).getByRole('alert').first().waitFor();
    expect(await drawer(page).getByRole('alert').first().innerText()).toContain(
      language === 'zh' ? '期限可能变长，须写明依据' : 'The clock may become longer: give the rule that says so',
    );
    await expectSound(page);

    await drawer(page).getByLabel(t('rules.sourceZh'), { exact: true }).fill('某省规定第3条');
    await drawer(page).getByLabel(t('rules.sourceEn'), { exact: true }).fill('Rule of a province, art. 3');
    await drawer(page)
      .getByRole('button', { name: t('reckoning.propose') })
      .click();
    await page.getByRole('link', { name: t('reckoning.toChanges') }).click();
    await page.getByRole('button', { name: t('changes.drop'), exact: true }).click();
    await drawer(page)
      .getByRole('button', { name: t('changes.drop'), exact: true })
      .click();
    await page.getByText(t('changes.state.DROPPED')).first().waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('is to be read by those who may not change it', async () => {
    const { page } = await open(reader, 'calendar', 'clerk-2101');
    await page.getByText(t('reckoning.readOnly')).waitFor();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: t('calendar.load') }).count()).toBe(0);
    await expectSound(page);
    await page.goto(`${platform.platform.url}/console/#/administration/changes`);
    await page.getByText(t('changes.state.APPLIED')).first().waitFor();
    expect(await page.getByRole('button', { name: t('changes.drop') }).count()).toBe(0);
    await expectSound(page);
  });
});
