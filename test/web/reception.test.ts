import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { Reference } from '../../shared/domain/code.ts';
import { issueSentences } from '../../shared/sentences.ts';
import { en as caseEn } from '../../web/console/case/catalogue/en.ts';
import type { CaseKey } from '../../web/console/case/catalogue/zh.ts';
import { en as consoleEn } from '../../web/console/catalogue/en.ts';
import { en as deskEn } from '../../web/console/reception/catalogue/en.ts';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { zh as portalZh } from '../../web/portal/catalogue/zh.ts';
import { zh as receptionZh } from '../../web/portal/reception/catalogue/zh.ts';
import { rollUp } from '../support/handled.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSlot, DEPUTY, dayIn, handledInFigures, PG, publish } from '../support/reception.ts';
import { aSubmission } from '../support/submission.ts';
import { moveTo } from '../support/sweep.ts';
import { barriers, DESK, launchBrowser, openPage, overflows, PHONE } from './browser.ts';
import { staffPage } from './staff-reader.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const t = (key: keyof typeof portalZh | keyof typeof receptionZh, values?: Values) =>
  fill({ ...portalZh, ...receptionZh }[key], values);
const say = (key: keyof typeof kitEn | keyof typeof consoleEn | keyof typeof deskEn, values?: Values) =>
  fill({ ...kitEn, ...consoleEn, ...deskEn }[key], values);
const inCase = (key: CaseKey) => caseEn[key];
const LEADER = liaoningStaff.find(({ id }) => id === PG);
const handler = liaoningStaff.find(({ id }) => id === 'handler-2101-1');
const CASE_NUMBER = '（2024）辽01民终4321号';

const shot = (page: Page, name: string) =>
  process.env.EVERYLETTER_SHOTS === undefined
    ? undefined
    : page.screenshot({ path: `${process.env.EVERYLETTER_SHOTS}/reception-${name}.png`, fullPage: true });
const expectSound = async (page: Page, name: string) => {
  await shot(page, name);
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};
it('a citizen books on a phone, the leading official records the visit at a desk, and the figures count it', async () => {
  const day = dayIn(platform, 1);
  await publish(platform, PG, [aSlot(day)]);
  await publish(platform, DEPUTY, [aSlot(day)]);
  const body = aSubmission({ relatedCaseNumber: CASE_NUMBER });
  const earlier = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body });
  const { page, faults } = await openPage(browser, PHONE);
  const heading = (key: keyof typeof receptionZh) =>
    page.getByRole('heading', { level: 1, name: t(key), exact: true }).waitFor();
  const press = (key: Parameters<typeof t>[0]) => page.getByRole('button', { name: t(key), exact: true }).click();

  await page.goto(`${platform.url}/`);
  await page.getByRole('link', { name: t('menu.reception') }).click();
  await heading('rec.title');
  await expectSound(page, 'welcome');
  await page.getByRole('link', { name: t('rec.start') }).click();
  await heading('rec.where.title');
  await press('continue');
  await page.getByRole('alert').getByText(t('rec.where.wrong')).waitFor();
  await page.getByLabel(t('rec.where.city')).selectOption('2101');
  await page.getByLabel(t('rec.where.procuratorate'), { exact: true }).selectOption('2101');
  await press('continue');
  await heading('rec.whom.title');
  await page.getByRole('radio', { name: LEADER?.name.zh ?? '', exact: true }).check();
  await expectSound(page, 'whom');
  await press('continue');
  await heading('rec.when.title');
  await page.getByLabel(t('rec.when.day')).selectOption(day);
  await page.getByRole('radio', { name: '09:30–10:00' }).check();
  await expectSound(page, 'when');
  await press('continue');
  await heading('rec.you.title');
  await page.getByLabel(t('rec.you.name')).fill('来访人乙');
  await page.getByLabel(t('rec.you.phone')).fill('13900001234');
  await press('continue');
  await heading('rec.about.title');
  await page.getByLabel(t('rec.about.subject')).fill('征地补偿账目一直没有公开');
  await page.getByRole('radio', { name: t('rec.about.no'), exact: true }).check();
  await press('continue');
  await heading('rec.check.title');
  await expectSound(page, 'check');
  await press('rec.check.send');
  await heading('rec.slip.title');
  await page.getByRole('img', { name: t('rec.slip.qr.label') }).waitFor();
  await expectSound(page, 'slip');
  const [reference = '', queryCode = ''] = await page.locator('.receipt dd.code').allInnerTexts();
  expect(reference).toMatch(/^B-/);
  const [download] = await Promise.all([page.waitForEvent('download'), press('rec.slip.pdf')]);
  expect(download.suggestedFilename()).toContain(reference);

  await press('rec.slip.done');
  await page.getByRole('link', { name: t('rec.have') }).click();
  await heading('rec.open.title');
  await page.getByLabel(t('rec.slip.reference')).fill(reference.toLowerCase());
  await page.getByLabel(t('rec.slip.code')).fill(queryCode);
  await press('rec.open.open');
  await heading('rec.state.BOOKED');
  await expectSound(page, 'booking');
  expect(page.url()).not.toContain(queryCode);

  await moveTo(platform, day, 9);
  await rollUp(platform);
  const before = await handledInFigures(platform);
  const reader = { device: { ...DESK, locale: 'en-GB' }, now: platform.platform.now() };
  const opened = await staffPage(browser, platform, reader, PG, '#/reception');
  const { page: desk } = opened;
  await desk.getByText('来访人乙').waitFor();
  await expectSound(desk, 'desk');
  await desk.getByRole('button', { name: say('desk.record'), exact: true }).click();
  await desk.getByLabel(say('desk.kind')).click();
  await desk.locator('.ant-select-item-option', { hasText: say('kind.ACCUSATION') }).click();
  await desk.getByLabel(say('desk.text')).fill('征地补偿账目至今没有公开，要求监督。');
  const petition = desk.locator('.desk-petition');
  await petition.getByLabel(inCase('case.number')).fill(CASE_NUMBER);
  await petition.getByLabel(inCase('register.identity')).fill('123');
  await petition.getByLabel(inCase('person.address')).fill('沈阳市沈河区某街道 7 号');
  await petition.getByRole('button', { name: inCase('register.addParty') }).click();
  await desk.keyboard.type(handler?.name.zh ?? '');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('沈阳市人民检察院');
  await desk.getByLabel(say('desk.taken')).fill('40');
  await desk.getByRole('button', { name: say('desk.record.now') }).click();
  await desk.getByText(say('desk.minutesOf')).first().waitFor();
  await desk.getByLabel(say('desk.minutesOf')).fill('当面听取诉求，当场告知七日内答复。');
  await desk.getByText(issueSentences['id-number']?.en ?? '').waitFor();
  await expectSound(desk, 'record');
  await petition.getByLabel(inCase('register.identity')).fill('11010519491231002X');
  await desk.getByRole('button', { name: say('desk.record.now') }).click();
  const registered = await desk.locator('.slip-code .code').first().innerText();
  await expectSound(desk, 'registered');
  expect(opened.faults).toEqual([]);

  const clerk = platform.as('clerk-2101');
  const params = { id: Reference.parse(registered) };
  const { suggested } = await clerk.readFirewall({ params });
  expect(suggested.staff.map(({ id }) => id)).toContain('handler-2101-1');
  const { similar } = await clerk.findSimilar({ params });
  expect(similar).toMatchObject([{ reference: earlier.reference, reasons: ['CASE_NUMBER'] }]);
  expect(await clerk.openPetitioner({ params, body: { purpose: 'OTHER', note: '核对' } })).toMatchObject({
    petitioner: { name: '来访人乙', address: '沈阳市沈河区某街道 7 号', identity: { number: '11010519491231002X' } },
  });

  await rollUp(platform);
  const after = await handledInFigures(platform);
  expect(after).toBe(before + 1);
  await page.reload();
  await page.goto(`${platform.url}/#/reception/booking/${reference}`);
  await page.getByLabel(t('rec.slip.code')).fill(queryCode);
  await press('rec.open.open');
  await page.getByText(registered).waitFor();
  await heading('rec.state.RECEIVED');
  await expectSound(page, 'received');
  expect(faults).toEqual([]);
}, 120_000);

it('a clerk looks at a series before it is published, on a phone', async () => {
  const day = dayIn(platform, 3);
  await publish(platform, DEPUTY, [aSlot(day)]);
  const { officials } = await platform.as('clerk-2101').readHalfDays({ params: { year: Number(day.slice(0, 4)) } });
  const { offered = 0 } = officials.find(({ official }) => official === DEPUTY) ?? {};
  expect(offered).toBeGreaterThan(0);
  const { page, faults } = await staffPage(
    browser,
    platform,
    { device: { ...PHONE, locale: 'en-GB' } },
    'clerk-2101',
    '#/reception',
  );
  await page.getByRole('heading', { name: say('desk.duty') }).waitFor();
  await page
    .getByText(say('desk.duty.of', { offered, needed: 12 }))
    .first()
    .waitFor({ timeout: 45_000 });
  await page.getByRole('button', { name: say('desk.publish') }).click();
  await page.getByLabel(say('desk.official')).click();
  await page.locator('.ant-select-item-option', { hasText: LEADER?.name.en ?? '' }).click();
  await page.getByLabel(say('desk.date'), { exact: true }).last().fill(dayIn(platform, 7));
  await page.getByLabel(say('desk.place'), { exact: true }).fill('一楼接待室');
  await page.getByLabel(say('desk.weeks')).fill('3');
  await page.getByRole('button', { name: say('desk.preview') }).click();
  await page.getByText(say('desk.preview.title', { count: 3 })).waitFor();
  await expectSound(page, 'publish');
  await page.getByRole('button', { name: say('desk.publish.now'), exact: true }).click();
  await page.getByText(say('desk.published', { count: 3 })).waitFor();
  expect(faults).toEqual([]);
}, 120_000);
