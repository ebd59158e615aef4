import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { Reference } from '../../shared/domain/code.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { aPdf } from '../support/evidence.ts';
import { submitted, underHandling } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, DESK, launchBrowser, openPage, overflows } from './browser.ts';
import { TYPED } from './case-steps.ts';
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

const TEXT = '来信反映某某公司拖欠工资三个月，多次讨要没有结果。';
const today = (): Day => shanghaiDay(platform.platform.now());
const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};
/** As the browser's own field for a day takes it: month, day, year. */
const digitsOf = (day: Day): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2$3$1');
const focused = (page: Page) => page.evaluate('document.activeElement.id');
const clerks = (reader: Pick<StaffReader, 'device'>) =>
  staffPage(browser, platform, reader, 'clerk-2101', '#/register');
const referenceOn = async (page: Page) => Reference.parse(await page.locator('.slip dd.code').first().innerText());
const scan = () => ({ name: '来信扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf('scan').bytes) });

/** What every registration of a visit needs. */
const fillVisit = async (page: Page, t: StaffReader['t'], name: string) => {
  await page.getByText(t('channel.VISIT'), { exact: true }).click();
  await page.getByRole('combobox', { name: t('queue.kind') }).fill('kg');
  await page.keyboard.press('Enter');
  await page.locator('#register_petitioner_name').fill(name);
  await page.getByLabel(t('case.text')).fill(TEXT);
};

describe.each(staffReaders)('on $who, a clerk', (reader) => {
  const { t } = reader;

  it('registers a letter with its scan by keyboard alone in under a minute, hands over the slip, and goes on with the next', async () => {
    const { page, faults } = await clerks(reader);
    await expect.poll(() => focused(page)).toBe('register_postmark');
    await expectSound(page);
    const began = Date.now();
    const chosen = page.waitForEvent('filechooser');

    await page.keyboard.type(digitsOf(addDays(today(), -2)));
    await page.keyboard.press('Tab');
    // The calendar of the browser lies between a day and the next field.
    if ((await focused(page)) !== 'register_kind') await page.keyboard.press('Tab');
    await page.keyboard.type('lajd');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+P');
    await page.keyboard.type('张三䶮');
    await page.keyboard.press('Tab');
    await page.keyboard.type('164 1234 5678');
    await page.keyboard.press('Alt+A');
    await page.keyboard.type('某某公司');
    await page.keyboard.press('Alt+T');
    await page.keyboard.type(TEXT);
    await page.keyboard.press('Alt+S');
    await page.keyboard.press('Enter');
    await (await chosen).setFiles([scan()]);
    await page.getByText('来信扫描件.pdf').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: t('register.slip') }).waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);

    const reference = await referenceOn(page);
    await page.locator('.slip svg').waitFor();
    await page
      .getByText('已收下')
      .or(page.getByText('Received', { exact: true }))
      .waitFor();
    await expectSound(page);
    const read = await platform.as('clerk-2101').readCase({ params: { id: reference } });
    expect(read).toMatchObject({
      channel: 'LETTER',
      kind: 'FILING_SUPERVISION',
      filedOn: addDays(today(), -2),
      receivedOn: today(),
      anonymous: false,
      submission: { text: TEXT, accused: [{ name: '某某公司' }] },
      documents: [{ name: '来信扫描件.pdf', state: 'LINKED' }],
    });

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: t('register.next') }).isVisible()).toBe(false);
    expect(await page.locator('.slip').innerText()).toContain(reference);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: t('register.next') }).press('Enter');
    await expect.poll(() => focused(page)).toBe('register_postmark');
    expect(await page.locator('#register_petitioner_name').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  it('registers a group with five representatives and no more, and is led to what is wrong', async () => {
    const { page, faults } = await clerks(reader);
    await fillVisit(page, t, '王五');
    for (let number = 1; number <= 5; number++) {
      await page.getByRole('button', { name: t('register.addRepresentative') }).click();
      await expect.poll(() => focused(page)).toBe(`register_representatives_${number - 1}_name`);
      if (number < 5) await page.keyboard.type(`代表${number}号`);
    }
    expect(await page.getByRole('button', { name: t('register.addRepresentative') }).count()).toBe(0);
    await page.locator('#register_petitioner_phone').fill('138001');

    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focused(page)).toBe('register_petitioner_phone');
    await expectSound(page);
    await page.locator('#register_petitioner_phone').fill('138 0013 8000');
    await page.locator('#register_representatives_4_name').fill('代表5号');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: t('register.slip') }).waitFor();

    const params = { id: await referenceOn(page) };
    const opened = await platform.as('clerk-2101').openPetitioner({ params, body: { purpose: 'RECEPTION' } });
    expect(opened.petitioner).toMatchObject({ name: '王五', phone: '13800138000' });
    expect(opened.representatives.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((number) => `代表${number}号`));
    // The next one comes the way this one came.
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('register_kind');
    expect(await page.getByLabel(t('register.postmark')).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

/** Presses Tab until this has the focus, as often as a person would at most. */
const tabTo = async (page: Page, id: string) => {
  for (let count = 0; count < 40 && (await focused(page)) !== id; count++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(id);
};

it('a clerk comes from the sign-in to an accepted case by keyboard alone', async () => {
  const { t, device } = staffReaders[1] as StaffReader;
  const { page, faults } = await openPage(browser, device);
  const keys = page.keyboard;
  await page.goto(`${platform.platform.url}/console/`);
  await page.locator('input[name=account]:focus').waitFor();
  await keys.type('clerk-2101');
  await keys.press('Tab');
  await keys.type(DEMO_PASSWORD);
  await keys.press('Enter');
  await page.locator('#main h1').first().waitFor();

  await keys.press('?');
  await page.getByText(t('keys.n')).waitFor();
  await keys.press('Escape');
  await page.getByText(t('keys.n')).waitFor({ state: 'hidden' });
  await keys.press('n');
  await expect.poll(() => focused(page)).toBe('register_postmark');
  await keys.type(digitsOf(addDays(today(), -1)));
  await tabTo(page, 'register_kind');
  await keys.type('kg');
  await keys.press('Enter');
  await keys.press('Alt+P');
  await keys.type('李四');
  await keys.press('Alt+T');
  await keys.type(TEXT);
  await keys.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: t('register.slip') }).waitFor();
  const reference = await referenceOn(page);

  await keys.press('q');
  await page.locator('[data-case]').first().waitFor();
  await keys.press('/');
  await expect.poll(() => focused(page)).toBe('find');
  await keys.type(reference.toLowerCase());
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await page.locator('.timeline').waitFor();
  await tabTo(page, 'step-accept');
  await keys.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^step_/);
  await expectSound(page);
  await keys.press('Control+Enter');
  await page.getByText(t('step.done', { step: t('step.accept') })).waitFor();

  const read = await platform.as('clerk-2101').readCase({ params: { id: reference } });
  expect(read).toMatchObject({ procedure: 'ACCEPTED', kind: 'ACCUSATION' });
  expect(faults).toEqual([]);
}, 60_000);

describe('registration', () => {
  const [{ t }] = staffReaders as [StaffReader];
  const desk = { device: DESK };

  it('asks for a reason only when the entry is late, and shows at its field what the platform refuses', async () => {
    const { page } = await clerks(desk);
    const reason = page.getByLabel(t('field.lateReason'));
    expect(await reason.count()).toBe(0);
    await page.getByLabel(t('queue.received')).fill(addDays(today(), -20));
    await reason.waitFor();
    await expectSound(page);
    await reason.fill('补录台账');
    await page.getByLabel(t('register.postmark')).fill(addDays(today(), -10));
    await page.getByRole('combobox', { name: t('queue.kind') }).fill('kg');
    await page.keyboard.press('Enter');
    await page.getByLabel(t('register.anonymous')).check();
    await page.getByLabel(t('case.text')).fill(TEXT);

    // A letter that was posted after it arrived.
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').first().waitFor();
    await expectSound(page);
    expect(await page.locator('.ant-form-item', { has: page.locator('#register_postmark') }).innerText()).toContain(
      '日期不能晚于今天',
    );
    await page.getByLabel(t('register.postmark')).fill(addDays(today(), -22));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: t('register.slip') }).waitFor();

    const read = await platform.as('clerk-2101').readCase({ params: { id: await referenceOn(page) } });
    expect(read).toMatchObject({ anonymous: true, receivedOn: addDays(today(), -20) });
  });

  it('survives a way out by mistake, and the browser asks before it closes the page', async () => {
    const { page, faults } = await clerks(desk);
    await fillVisit(page, t, '赵六');
    await page.locator('#register_files').setInputFiles([scan()]);
    await page.locator('body').press('Escape');
    await page.getByRole('heading', { level: 1 }).click();

    await page.keyboard.press('q');
    await page.getByRole('heading', { level: 1, name: t('menu.cases') }).waitFor();
    await page.goBack();
    await page.getByText(t('step.kept')).waitFor();

    expect(await page.locator('#register_petitioner_name').inputValue()).toBe('赵六');
    expect(await page.getByLabel(t('case.text')).inputValue()).toBe(TEXT);
    expect(await page.getByText('来信扫描件.pdf').isVisible()).toBe(true);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('赵六');
    await expectSound(page);
    await page.reload({ timeout: 3_000 }).catch(() => undefined);
    expect(faults).toEqual(['dialog: ']);
    await page.getByRole('button', { name: t('step.clear') }).click();
    expect(await page.locator('#register_petitioner_name').inputValue()).toBe('');
    expect(await page.getByText('来信扫描件.pdf').count()).toBe(0);
  });

  it('registers once when the answer is lost on the way, and shows the slip of the one before again', async () => {
    const { page } = await clerks(desk);
    await fillVisit(page, t, '孙七');
    const answers: string[] = [];
    await page.route('**/api/registrations', async (route) => {
      const answer = await route.fetch();
      answers.push(((await answer.json()) as { reference: string }).reference);
      await (answers.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });

    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await page.getByRole('button', { name: t('register.send') }).click();
    await page.getByRole('heading', { level: 1, name: t('register.slip') }).waitFor();
    const slip = await page.locator('.slip').innerText();
    await page.getByRole('button', { name: t('register.next') }).click();
    await page.getByRole('button', { name: t('register.before', { reference: answers[0] ?? '' }) }).click();

    expect(answers).toHaveLength(2);
    expect(answers[1]).toBe(answers[0]);
    expect(await page.locator('.slip').innerText()).toBe(slip);
  });

  it('is not for those who do not register', async () => {
    const { page } = await staffPage(browser, platform, desk, 'handler-2101-1', '#/register');

    await page.getByRole('heading', { level: 1, name: t('notAllowed.title') }).waitFor();
    await expectSound(page);
  });
});

describe.each(staffReaders)('on $who, a leading official', (reader) => {
  const { t } = reader;

  it('records an act from the first page, and another on the same reception day', async () => {
    const petition = await submitted(platform);
    const counted = await underHandling(platform, 'deputy-2101-1');
    const { page, faults } = await staffPage(browser, platform, reader, 'pg-2101');
    await page.getByRole('link', { name: t('home.recordAct') }).click();
    await page.getByLabel(t('reference')).fill('2026-0000');
    await page.keyboard.press('Enter');
    await page.getByText('2026-7KQ49MXB-H').waitFor();
    await expectSound(page);

    await page.getByLabel(t('reference')).fill(petition.reference.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    const form = page.locator('.acts');
    await form.getByRole('complementary', { name: t('rule.title') }).waitFor();
    await expectSound(page);
    await form.getByRole('combobox', { name: t('field.act') }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByText(t('acts.missing')).waitFor();
    await form.getByLabel(t('field.place')).fill('检察长接待室');
    await form.locator('textarea').fill(TYPED);
    await form.getByRole('combobox', { name: t('field.instructed') }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByLabel(t('field.executeBy')).fill(today());
    await form.getByText(t('acts.complete')).waitFor();
    // Somebody saves first.
    await platform.as('clerk-2101').acceptPetition({ params: petition.params, version: 1, body: {} });
    await page.keyboard.press('Control+Enter');
    await form.getByText(t('stale.title')).waitFor();
    await form.getByRole('button', { name: t('stale.send') }).click();
    await page.getByRole('heading', { level: 1, name: t('acts.done') }).waitFor();
    await expectSound(page);

    const read = await platform.as('pg-2101').readCase({ params: petition.params });
    expect(read.handled).toMatchObject({ official: 'pg-2101', actedOn: today() });
    await page.keyboard.press('Enter');
    await page.getByLabel(t('reference')).fill(counted.reference);
    await page.keyboard.press('Enter');
    await page
      .getByText(/亲办并计数|counted/)
      .first()
      .waitFor();
    expect(await form.getByLabel(t('field.place')).inputValue()).toBe('检察长接待室');
    expect(faults).toEqual([]);
  });

  it('is told when no act can be recorded any more', async () => {
    const petition = await submitted(platform);
    await platform.as('clerk-2101').refusePetition({
      params: petition.params,
      version: 1,
      body: { ground: 'OUT_OF_SCOPE', explanation: '不属于检察机关管辖，请向劳动监察部门反映。' },
    });

    const { page } = await staffPage(browser, platform, reader, 'pg-2101', `#/acts/new?case=${petition.reference}`);

    await page.getByText(t('acts.closed', { state: t('procedure.NOT_ACCEPTED') })).waitFor();
    await expectSound(page);
  });
});

describe('a case', () => {
  const [{ t }] = staffReaders as [StaffReader];

  it('takes a file from a handler, checks it and shows it', async () => {
    const petition = await underHandling(platform);
    const { page, faults } = await staffPage(
      browser,
      platform,
      { device: DESK },
      'handler-2101-1',
      `#/cases/${petition.reference}`,
    );
    await page.locator('.file-chooser input').setInputFiles([scan()]);

    await page.getByRole('button', { name: t('documents.preview.of', { name: '来信扫描件.pdf' }) }).waitFor();

    await page.locator('.timeline li').first().getByText('材料已通过检查').waitFor();
    expect(await page.locator('.upload-rows').count()).toBe(0);
    await expectSound(page);
    expect(faults).toEqual([]);
  });
});
