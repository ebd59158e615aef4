import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import { en as matterEn } from '../../web/console/matter/catalogue/en.ts';
import { zh as matterZh } from '../../web/console/matter/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { barriers, launchBrowser, openPage, overflows } from './browser.ts';
import { openStep } from './case-steps.ts';
import { readers } from './reader.ts';
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

const catalogues = { zh: matterZh, en: matterEn } as const;
const ACCUSED = liaoningStaff.find(({ id }) => id === 'clerk-2101');
let count = 0;
const submit = (change: Partial<Submission> = {}) =>
  platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) });
const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  const wide = await page.evaluate(
    `[...document.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).map((one) => one.className + ' ' + one.getBoundingClientRect().right).slice(0, 12)`,
  );
  expect((await overflows(page)) ? wide : []).toEqual([]);
};

describe.each(staffReaders)('on $who', (reader) => {
  const { t, language } = reader;
  const say = (key: keyof typeof matterZh, values?: Values) => fill(catalogues[language][key], values);
  const shot = (page: Page, name: string) =>
    process.env.EVERYLETTER_SHOTS === undefined
      ? undefined
      : page.screenshot({ path: `${process.env.EVERYLETTER_SHOTS}/${name}-${language}.png`, fullPage: true });

  it('a clerk is shown what may be the same matter, links it, takes that back and merges; the petitioner reads where it went', async () => {
    count += 1;
    const petitioner = { name: '甲', phone: `1393333000${count}` };
    const text = `第${count}次反映：单位拖欠工资半年，劳动监察部门至今没有答复，请求监督。`;
    const first = await submit({ petitioner, text });
    const second = await submit({ petitioner, text });
    const opened = await staffPage(browser, platform, reader, 'clerk-2101', `#/cases/${second.reference}`);
    const { page, faults } = opened;
    const card = page.locator('.matter');
    const theirs = card.getByRole('listitem').filter({ hasText: first.reference });
    const press = (key: keyof typeof matterZh) => theirs.getByRole('button', { name: say(key), exact: true }).click();
    await card.getByRole('link', { name: first.reference }).waitFor();
    expect(await card.innerText()).toContain(say('matter.reason.PERSON'));
    expect(await card.innerText()).toContain(say('matter.share', { share: 100 }));
    await expectSound(page);
    await shot(page, 'matter-similar');

    await press('matter.repeat');
    await card.getByText(say('matter.relation.REPEAT')).waitFor();
    await expectSound(page);
    await press('matter.unlink');
    await card.getByLabel(say('matter.unlink.reason')).fill('经核实，另有新的诉求。');
    await press('matter.send');
    await card
      .getByRole('button', { name: say('matter.repeat'), exact: true })
      .first()
      .waitFor();
    await press('matter.merge');
    await card.getByText(say('matter.merge.text')).waitFor();
    await expectSound(page);
    await shot(page, 'matter-merge');
    await card.getByLabel(say('matter.merge.explanation')).fill('两件内容相同，一并办理。');
    await press('matter.send');
    await page.locator('.case-head').getByText(t('procedure.MERGED')).waitFor();
    expect(faults).toEqual([]);

    const citizen = readers.find((one) => one.language === language) ?? readers[0];
    const portal = await openPage(browser, citizen.device);
    await portal.page.goto(`${platform.platform.url}/#/follow`);
    await portal.page.getByLabel(citizen.t('done.reference')).fill(second.reference);
    await portal.page.getByLabel(citizen.t('done.code')).first().fill(second.queryCode);
    await portal.page.getByRole('button', { name: citizen.t('open.open'), exact: true }).click();
    await portal.page.getByRole('heading', { level: 1, name: t('procedure.MERGED'), exact: true }).waitFor();
    await portal.page.getByText(citizen.t('state.MERGED')).first().waitFor();
    await portal.page.getByText(first.reference).first().waitFor();
    await portal.page.getByText('两件内容相同，一并办理。').first().waitFor();
    await expectSound(portal.page);
    await shot(portal.page, 'matter-told');
    expect(portal.faults).toEqual([]);

    await theirs.getByText(say('matter.relation.MERGED_INTO')).waitFor();
    expect(await theirs.getByRole('button').allInnerTexts()).toEqual([say('matter.separate')]);
    await shot(page, 'matter-merged');
    await press('matter.separate');
    await card.getByText(say('matter.separate.text')).waitFor();
    await expectSound(page);
    await shot(page, 'matter-separate');
    await card.getByRole('button', { name: say('matter.send'), exact: true }).click();
    await card.getByText(say('matter.needed')).waitFor();
    await card.getByLabel(say('matter.separate.reason')).fill('经核实，两件不是同一用人单位。');
    await card.getByRole('button', { name: say('matter.send'), exact: true }).click();
    await page.locator('.case-head').getByText(t('procedure.RECEIVED')).waitFor();
    await theirs.getByRole('button', { name: say('matter.link'), exact: true }).waitFor();
    await expectSound(page);
    await shot(page, 'matter-separated');
    expect(faults).toEqual([]);
  }, 60_000);

  it('a refusal begins with the ground on which a repeat is not accepted, unless the petitioner says what is new', async () => {
    count += 1;
    const petitioner = { name: '乙', phone: `1394444000${count}` };
    const first = await submit({ petitioner });
    const clerk = platform.as('clerk-2101');
    const ended = { ground: 'FINALLY_REVIEWED', explanation: '经最高人民检察院审查终结。' } as const;
    await clerk.refusePetition({ params: { id: first.reference }, version: 1, body: ended });
    for (const newEvidence of [undefined, '取得新的鉴定意见。']) {
      const earlier = newEvidence === undefined ? {} : { earlier: { reference: first.reference, newEvidence } };
      const again = await submit({ petitioner, ...earlier });
      const body = { other: first.reference, relation: 'REPEAT' } as const;
      const { version } = await clerk.readCase({ params: { id: again.reference } });
      await clerk.linkMatter({ params: { id: again.reference }, version, body });
      const opened = await staffPage(browser, platform, reader, 'supervisor-2101', `#/cases/${again.reference}`);
      await opened.page.locator('.matter').getByText(say('matter.relation.REPEAT')).waitFor();

      const form = await openStep(opened.page, t, 'refuse');

      const proposed = form.locator('.ant-select').getByText(t('ground.FINALLY_REVIEWED'), { exact: true });
      expect(await proposed.count()).toBe(newEvidence === undefined ? 1 : 0);
      await shot(opened.page, `refuse-${newEvidence === undefined ? 'proposed' : 'new'}`);
      await expectSound(opened.page);
      expect(opened.faults).toEqual([]);
    }
  }, 60_000);

  it('a leader names the accused, whose name fits, and they see the case no longer', async () => {
    const { reference } = await submit({ accused: [{ name: ACCUSED?.name.zh ?? '', unit: '沈阳市检察院' }] });
    const { page, faults } = await staffPage(browser, platform, reader, 'pg-2101', `#/cases/${reference}`);
    const card = page.locator('.firewall');
    const press = (key: keyof typeof matterZh) => card.getByRole('button', { name: say(key), exact: true }).click();
    await card.getByText(say('firewall.suggested'), { exact: true }).waitFor();
    await expectSound(page);
    await shot(page, 'firewall-suggested');

    await press('firewall.name');
    const chosen = card.getByRole('combobox', { name: say('firewall.staff') });
    await chosen.fill(ACCUSED?.name[language] ?? '');
    await chosen.press('Enter');
    await chosen.press('Escape');
    await shot(page, 'firewall-name');
    await expectSound(page);
    await press('firewall.send');
    await card.getByText(say('firewall.barred'), { exact: true }).waitFor();
    expect(await card.innerText()).toContain(ACCUSED?.name[language]);
    expect(faults).toEqual([]);

    expect(await problemOf(platform.as('clerk-2101').readCase({ params: { id: reference } }))).toMatchObject({
      status: 404,
    });
    const theirs = await staffPage(browser, platform, reader, 'clerk-2101', `#/cases/${reference}`);
    await theirs.page.getByText(t('case.none')).waitFor();
    expect(await theirs.page.locator('.firewall').count()).toBe(0);
  });
});
