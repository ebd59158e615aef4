import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays } from '../../shared/domain/day.ts';
import { Milestone } from '../../shared/domain/events/milestone.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Step } from '../../shared/domain/transition.ts';
import { todayOf } from '../support/handled.ts';
import { type Petition, submitted, withResult } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, launchBrowser, openPage, overflows } from './browser.ts';
import { fillStep, openStep } from './case-steps.ts';
import { type Reader, readers } from './reader.ts';
import { type StaffReader, staffPage, staffReaders } from './staff-reader.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

/** The case as somebody on the staff has it before them. */
const caseOf = async (reader: StaffReader, account: string, { reference }: Petition) => {
  const opened = await staffPage(browser, platform, reader, account, `#/cases/${reference}`);
  await opened.page.getByRole('heading', { level: 1, name: reference }).waitFor();
  return opened;
};

/** Takes a step on the page of its case; `more` fills what no other step has. */
const takeStep = async (page: Page, { t }: StaffReader, step: Step, more?: () => Promise<void>) => {
  const form = await openStep(page, t, step);
  await fillStep(form, t, step);
  await more?.();
  await expectSound(page);
  await form.getByRole('button', { name: t('step.send') }).click();
  await page.getByText(t('step.done', { step: t(`step.${step}`) })).waitFor();
  await form.waitFor({ state: 'detached' });
};

/** The petition as its petitioner has it before them. */
const followed = async ({ t, device }: Reader, { reference, queryCode }: Petition) => {
  const opened = await openPage(browser, device);
  await opened.page.goto(`${platform.platform.url}/#/follow`);
  await opened.page.getByLabel(t('done.reference')).fill(reference);
  await opened.page.getByLabel(t('done.code')).first().fill(queryCode);
  await opened.page.getByRole('button', { name: t('open.open'), exact: true }).click();
  await opened.page.getByLabel(t('done.code')).first().waitFor({ state: 'detached' });
  return opened;
};

describe.each([0, 1] as const)('reader %i', (which) => {
  const staff = staffReaders[which] as StaffReader;
  const citizen = readers[which];

  it('a clerk asks for what is missing, and the petitioner reads the whole list', async () => {
    const petition = await submitted(platform);
    const { page, faults } = await caseOf(staff, 'clerk-2101', petition);
    const { t } = staff;

    await takeStep(page, staff, 'requestMaterials', async () => {
      await page.getByLabel(t('field.materials')).fill('身份证复印件\n报案回执\n\n转账记录');
    });

    await page.locator('.case-head').getByText(t('procedure.AWAITING_MATERIALS')).waitFor();
    expect(await page.getByRole('button', { name: t('step.requestMaterials'), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: t('step.completeMaterials'), exact: true }).waitFor();
    expect(faults).toEqual([]);

    const portal = await followed(citizen, petition);
    await portal.page.getByText('转账记录').first().waitFor();
    await expectSound(portal.page);
    expect(portal.faults).toEqual([]);
  });

  it('a supervisor extends a clock, and handler and petitioner read why it is due when it is', async () => {
    const petition = await submitted(platform);
    const { version } = await platform
      .as('clerk-2101')
      .acceptPetition({ params: petition.params, version: 1, body: {} });
    const { page, faults } = await caseOf(staff, 'supervisor-2101', petition);
    const until = addDays(todayOf(platform), 120);
    expect(version).toBe(2);

    await takeStep(page, staff, 'extend', async () => {
      // The only one that may be extended.
      await page.getByRole('combobox', { name: staff.t('field.clock') }).press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByLabel(staff.t('field.extendedTo')).fill(until);
    });

    const clock = page.locator('.clocks > li').filter({ hasText: /三个月|3 months/ });
    await clock.getByText(staff.t('clock.why'), { exact: true }).click();
    await clock.getByText(/批准人|Extended on .* by /).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);

    const portal = await followed(citizen, petition);
    const told = await portal.page.locator('body').innerText();
    expect(told).not.toMatch(/批准人/);
    expect(portal.faults).toEqual([]);
  });

  it('a handler records what has a time of its own, and is offered what may have happened by now', async () => {
    const petition = await submitted(platform);
    const handler = StaffId.parse('handler-2101-1');
    await platform.as('clerk-2101').acceptPetition({ params: petition.params, version: 1, body: { handler } });
    const { page, faults } = await caseOf(staff, handler, petition);
    const { t } = staff;
    const option = (milestone: Milestone) =>
      page.locator('.ant-select-item-option').filter({ hasText: t(`milestone.${milestone}`) });
    const record = async (milestone: Milestone, look?: () => Promise<void>) => {
      const form = await openStep(page, t, 'recordMilestone');
      await form.getByRole('combobox', { name: t('field.milestone') }).click();
      await option(milestone).waitFor();
      await look?.();
      await option(milestone).click();
      const hearing = form.getByLabel(t('field.hearingOn'));
      if (milestone === 'HEARING_SET') await hearing.fill(addDays(todayOf(platform), 20));
      else expect(await hearing.count()).toBe(0);
      if (look !== undefined) await expectSound(page);
      await form.getByRole('button', { name: t('step.send') }).click();
      await form.waitFor({ state: 'detached' });
    };

    await record('HEARING_SET', async () => expect(await option('HEARING_TOLD').count()).toBe(0));
    await record('HEARING_CALLED_OFF', async () => expect(await option('HEARING_TOLD').count()).toBe(1));
    const others = Milestone.options.filter((one) => one !== 'HEARING_CALLED_OFF');
    for (const milestone of others) await record(milestone);

    const { entries } = await platform.as(handler).readTimeline({ params: petition.params });
    expect(entries.filter(({ type }) => type === 'milestone')).toHaveLength(13);
    await expectSound(page);
    expect(faults).toEqual([]);
  }, 120_000);

  it('a procuratorate finds what was transferred to it, and takes it over', async () => {
    const petition = await submitted(platform);
    await platform.as('clerk-2101').transferPetition({
      params: petition.params,
      version: 1,
      body: { to: { office: ProcuratorateCode.parse('2113') }, reason: '事发地在朝阳，由朝阳市院管辖。' },
    });
    const portal = await followed(citizen, petition);
    await portal.page.getByText(citizen.t('transfer.title'), { exact: true }).waitFor();
    await expectSound(portal.page);

    const { page, faults } = await staffPage(browser, platform, staff, 'clerk-2113', '#/cases?stage=INCOMING');
    await page.getByRole('link', { name: petition.reference }).first().click();
    await page.getByRole('heading', { level: 1, name: petition.reference }).waitFor();
    await page.getByText(staff.t('case.first'), { exact: true }).waitFor();
    await takeStep(page, staff, 'acknowledgeTransfer');

    await page.locator('.case-head').getByText(staff.t('procedure.RECEIVED')).waitFor();
    expect([...faults, ...portal.faults]).toEqual([]);
  });

  it('a petitioner asks that somebody keeps out of it, and staff read why', async () => {
    const petition = await submitted(platform);
    const { t } = citizen;
    const portal = await followed(citizen, petition);
    await portal.page.getByRole('link', { name: t('recusal.title') }).click();
    await portal.page.getByLabel(t('recusal.label')).fill('承办人是被控告人的表弟。');
    await expectSound(portal.page);
    await portal.page.getByRole('button', { name: t('recusal.send'), exact: true }).click();
    await portal.page.getByText(t('recusal.sent')).waitFor();

    const { page, faults } = await caseOf(staff, 'supervisor-2101', petition);
    await page.getByText('承办人是被控告人的表弟').first().waitFor();
    expect([...faults, ...portal.faults]).toEqual([]);
  });

  it('a petitioner asks for a re-review, and a supervisor gives it to somebody else', async () => {
    const petition = await withResult(platform);
    const { t } = citizen;
    const portal = await followed(citizen, petition);
    await portal.page
      .getByRole('link', { name: t('review.title') })
      .first()
      .click();
    await portal.page.getByRole('button', { name: t('review.send'), exact: true }).click();
    await portal.page.getByText(t('review.needed')).first().waitFor();
    await portal.page.getByLabel(t('review.label')).fill('答复没有回应转账记录，请重新审查。');
    await expectSound(portal.page);
    await portal.page.getByRole('button', { name: t('review.send'), exact: true }).click();
    await portal.page.getByText(t('review.sent')).waitFor();
    await portal.page.getByText(t('procedure.REVIEW_REQUESTED')).first().waitFor();

    const { page, faults } = await caseOf(staff, 'supervisor-2101', petition);
    await page.getByText('答复没有回应转账记录').waitFor();
    const form = await openStep(page, staff.t, 'openReview');
    const reviewer = form.getByRole('combobox', { name: staff.t('field.reviewer') });
    await reviewer.press('ArrowDown');
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await form.getByRole('button', { name: staff.t('step.send') }).click();
    await page.locator('.case-head').getByText(staff.t('procedure.REVIEWING')).waitFor();
    await expectSound(page);
    expect([...faults, ...portal.faults]).toEqual([]);
  });
});
