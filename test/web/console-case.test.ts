import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallPng } from '../../infra/operate/liaoning/evidence-files.ts';
import { seeded } from '../../infra/operate/liaoning/random.ts';
import { uploadFile } from '../../infra/operate/upload.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { stepRules } from '../../shared/domain/steps/step-rules.ts';
import type { Step } from '../../shared/domain/transition.ts';
import { aFilm } from '../support/evidence.ts';
import { type Petition, submitted, underHandling, withResult } from '../support/petitions.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { barriers, DESK, launchBrowser, overflows } from './browser.ts';
import { fillStep, openStep, TYPED } from './case-steps.ts';
import { type StaffReader, staffPage, staffReaders } from './staff-reader.ts';
import { threePages } from './three-pages.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

/** What the tests ask of elements of the page, whose types they do not know. */
interface Canvas {
  readonly toDataURL: () => string;
}
interface Image {
  readonly naturalWidth: number;
}

const HANDLER = 'handler-2101-1';
const { petitioner: citizen } = aSubmission();
const today = () => shanghaiDay(platform.platform.now());

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};
const caseOf = async (reader: Pick<StaffReader, 'device'>, account: string, { reference }: Petition) => {
  const opened = await staffPage(browser, platform, reader, account, `#/cases/${reference}`);
  await opened.page.locator('.timeline').waitFor();
  return opened;
};

const accepted = async (): Promise<Petition> => {
  const petition = await submitted(platform);
  const { version } = await platform
    .as('clerk-2101')
    .acceptPetition({ params: petition.params, version: 1, body: { handler: StaffId.parse(HANDLER) } });
  return { ...petition, version };
};
const decided = async (): Promise<Petition> => {
  const petition = await underHandling(platform);
  const { version } = await platform.as(HANDLER).decidePetition({
    params: petition.params,
    version: petition.version,
    body: { decision: 'SUPPORTED', decidedOn: today(), opinion: '监督理由成立。' },
  });
  return { ...petition, version };
};
/** Somebody saves first: a step that leaves every other one open. */
const saveFirst = async ({ params, version }: Petition) =>
  platform.as('supervisor-2101').recordReply({
    params,
    version,
    body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today(), text: '您的信访已收到。' },
  });

describe.each(staffReaders)('on $who', (reader) => {
  const { t, language } = reader;

  it('a handler comes from the sign-in to a replied case, by the steps that are offered and with the rule beside each', async () => {
    const petition = await accepted();
    const { page, faults } = await staffPage(browser, platform, reader, HANDLER, '#/cases');
    await page.getByRole('link', { name: petition.reference }).first().click();
    await page.getByRole('heading', { level: 1, name: petition.reference }).waitFor();
    await page.locator('.timeline').waitFor();
    await expectSound(page);

    for (const step of ['replyProcedurally', 'decide', 'replyResult'] as const) {
      const form = await openStep(page, t, step);
      await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^step_/);
      expect(await form.getByRole('complementary').innerText()).toContain(stepRules[step].sources[0][language]);
      await fillStep(form, t, step);
      await expectSound(page);
      await form.locator('textarea').first().press('Control+Enter');
      await page.getByText(t('step.done', { step: t(`step.${step}`) })).waitFor();
      await form.waitFor({ state: 'detached' });
    }

    await page.locator('.case-head').getByText(t('procedure.REPLIED')).waitFor();
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
    expect(await page.getByRole('button', { name: t('step.decide'), exact: true }).count()).toBe(0);
    await expect.poll(() => page.locator('.timeline').getByText(TYPED).count()).toBe(3);
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('the identity is opened for a purpose, stands in the log, and is hidden again when the page is left', async () => {
    const petition = await submitted(platform);
    const { page, faults } = await caseOf(reader, 'supervisor-2101', petition);
    const name = page.getByText(citizen?.name ?? '', { exact: true });
    expect(await name.count()).toBe(0);

    await page.getByRole('button', { name: t('petitioner.open') }).click();
    await page.getByRole('button', { name: t('petitioner.openNow') }).click();
    await page.getByText(t('petitioner.purpose.needed')).waitFor();
    await expectSound(page);
    await page.getByLabel(t('purpose.OTHER')).check();
    await page.getByLabel(t('petitioner.note.needed')).fill('协助核实身份');
    await page.getByLabel(t('petitioner.note.needed')).press('Control+Enter');
    await name.waitFor();
    expect(await page.getByText(citizen?.phone ?? '').isVisible()).toBe(true);
    const log = page.locator('.openings');
    await log.getByText('协助核实身份').waitFor();
    expect(await log.innerText()).toContain(t('purpose.OTHER'));
    await expectSound(page);

    await page.goto(`${platform.platform.url}/console/#/cases`);
    await page.goBack();
    await page.getByRole('button', { name: t('petitioner.open') }).waitFor();
    expect(await name.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('an auditor comes from the sign-in to who learned the identity and why, and does not learn it', async () => {
    const body = aSubmission({ procuratorate: ProcuratorateCode.parse('21') });
    const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body });
    await platform
      .as('supervisor-21')
      .openPetitioner({ params: { id: reference }, body: { purpose: 'OTHER', note: '上级督办核对' } });
    const { page, faults } = await staffPage(browser, platform, reader, 'auditor-21', '#/cases');
    await page.getByRole('link', { name: reference }).first().click();

    await page.locator('.openings').getByText('上级督办核对').waitFor();
    expect(await page.locator('.openings').innerText()).toContain(t('purpose.OTHER'));
    expect(await page.getByRole('button', { name: t('petitioner.open') }).count()).toBe(0);
    expect(await page.getByText(citizen?.name ?? '', { exact: true }).count()).toBe(0);
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('a PDF, a picture and a film are shown in the page, by keyboard, and nothing else is asked of any other host', async () => {
    const petition = await submitted(platform);
    await uploadFile(petition.petitioner, { name: '判决书.pdf', media: 'application/pdf', bytes: threePages() });
    await uploadFile(petition.petitioner, { name: '照片.png', media: 'image/png', bytes: smallPng(seeded('x')) });
    await uploadFile(petition.petitioner, aFilm(2_000, 'film', '录像.mp4'));
    await platform.control('POST', 'idle');
    const { page, faults } = await caseOf(reader, HANDLER, petition);
    const drawn = () => page.locator('.preview canvas').evaluate((canvas) => (canvas as unknown as Canvas).toDataURL());

    await page.getByRole('button', { name: t('documents.preview.of', { name: '判决书.pdf' }) }).press('Enter');
    await page.getByText('Page one').waitFor({ state: 'attached' });
    const first = createHash('sha256')
      .update(await drawn())
      .digest('hex');
    await expectSound(page);
    await page.keyboard.press('PageDown');
    await page.getByText(t('preview.page', { number: 2, pages: 3 }), { exact: true }).waitFor();
    await page.getByText('Page two').waitFor({ state: 'attached' });
    expect(
      createHash('sha256')
        .update(await drawn())
        .digest('hex'),
    ).not.toBe(first);
    await page.keyboard.press('+');
    await page.getByText('125 %').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.preview').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")'))
      .toBe(t('documents.preview.of', { name: '判决书.pdf' }));

    await page.getByRole('button', { name: t('documents.preview.of', { name: '照片.png' }) }).press('Enter');
    await page.locator('.preview img').waitFor();
    expect(await page.locator('.preview img').evaluate((image) => (image as unknown as Image).naturalWidth)).toBe(24);
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.locator('.preview').waitFor({ state: 'detached' });

    // No browser can play what only looks like a film.
    await page.getByRole('button', { name: t('documents.preview.of', { name: '录像.mp4' }) }).press('Enter');
    await page.getByText(t('preview.cannot')).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('the printed sheet holds the whole case, and the identity only when it was opened', async () => {
    const petition = await withResult(platform);
    const { page } = await caseOf(reader, HANDLER, petition);

    await page.emulateMedia({ media: 'print' });
    const sheet = await page.locator('.case').innerText();
    for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: t('petitioner.open') }).click();
    await page.getByLabel(t('purpose.SERVICE_OF_DOCUMENTS')).check();
    await page.getByRole('button', { name: t('petitioner.openNow') }).click();
    await page.getByText(citizen?.phone ?? '').waitFor();
    await page.emulateMedia({ media: 'print' });
    const opened = await page.locator('.case').innerText();

    const { clocks } = await platform.as(HANDLER).readCase({ params: petition.params });
    expect(clocks.length).toBeGreaterThan(0);
    for (const text of [petition.reference, HANDLER, aSubmission().text, t('procedure.REPLIED'), '公安机关已经立案。'])
      expect(sheet).toContain(text);
    // Nobody can open anything on paper.
    expect(sheet).toMatch(/161/);
    expect(sheet).not.toContain(citizen?.phone);
    expect(opened).toContain(citizen?.phone);
  });

  it('a case that is not there, a mistyped one and one that cannot be fetched say so, and lead on', async () => {
    const petition = await submitted(platform);
    const { page } = await staffPage(browser, platform, reader, 'supervisor-210102', `#/cases/${petition.reference}`);
    await page.getByRole('heading', { level: 1, name: t('case.none') }).waitFor();
    await expectSound(page);

    await page.goto(`${platform.platform.url}/console/#/cases/2026-AAAA`);
    await page.getByText(t('case.none.mistyped', { reference: '2026-AAAA' })).waitFor();
    await expectSound(page);

    await page.route('**/api/cases/*', (route) => route.abort());
    await page.goto(`${platform.platform.url}/console/#/cases/${(await submitted(platform)).reference}`);
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
  });

  it('a superior finds a case of a lower procuratorate by its reference, and takes it up', async () => {
    const { reference } = await submitted(platform);
    const { page, faults } = await staffPage(browser, platform, reader, 'supervisor-21', `#/cases/${reference}`);
    await page.getByText(t('standing.why')).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(t('case.submission'));
    await expectSound(page);

    await page.getByRole('button', { name: t('step.takeUp') }).click();
    await page.getByRole('button', { name: t('step.takeUp') }).click();
    await page.getByText(t('field.required')).waitFor();
    await page.getByLabel(t('field.reason')).fill('案情重大，由省院办理。');
    await expectSound(page);
    await page.getByRole('button', { name: t('step.takeUp') }).click();

    await page.locator('.timeline').waitFor();
    // What may not be opened is not there, before it is asked for as what it is.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});

describe('two officers at once', () => {
  const [{ t }] = staffReaders as [StaffReader];
  const desk = { device: DESK };

  it.each([
    ['accept', submitted, 'supervisor-2101'],
    ['refuse', submitted, 'supervisor-2101'],
    ['assign', accepted, 'supervisor-2101'],
    ['act', accepted, 'clerk-2101'],
    ['replyProcedurally', accepted, HANDLER],
    ['replyProgress', accepted, HANDLER],
    ['decide', accepted, HANDLER],
    ['replyResult', decided, HANDLER],
    ['resolve', accepted, HANDLER],
  ] as const satisfies readonly [Step, (platform: TestPlatform) => Promise<Petition>, string][])(
    'the later one learns what changed, keeps what was typed, and sends it again: %s',
    async (step, prepare, account) => {
      const petition = await prepare(platform);
      const { page, faults } = await caseOf(desk, account, petition);
      const form = await openStep(page, t, step);
      await fillStep(form, t, step);
      const typed = await form.locator('form').innerText();

      await saveFirst(petition);
      await page.keyboard.press('Control+Enter');
      await form.getByText(t('stale.title')).waitFor();

      expect(await form.getByRole('alert').innerText()).toContain(t('event.replied'));
      expect(await form.locator('form').innerText()).toContain(typed.split('\n').at(1));
      for (const box of await form.locator('textarea').all()) expect(await box.inputValue()).toBe(TYPED);
      await expectSound(page);
      await form.getByRole('button', { name: t('stale.send') }).click();
      await page.getByText(t('step.done', { step: t(`step.${step}`) })).waitFor();
      expect(faults).toEqual([]);
    },
  );

  it('in two browsers: a reply and a new handler, one after the other, and neither is lost', async () => {
    const petition = await accepted();
    const [handler, supervisor] = await Promise.all([
      caseOf(desk, HANDLER, petition),
      caseOf(desk, 'supervisor-2101', petition),
    ]);
    const reply = await openStep(handler.page, t, 'replyProcedurally');
    const assignment = await openStep(supervisor.page, t, 'assign');
    await fillStep(reply, t, 'replyProcedurally');
    await fillStep(assignment, t, 'assign');

    await assignment.getByRole('button', { name: t('step.send') }).click();
    await supervisor.page.getByText(t('step.done', { step: t('step.assign') })).waitFor();
    await reply.getByRole('button', { name: t('step.send') }).click();
    await reply.getByText(t('stale.title')).waitFor();
    const told = await reply.getByRole('alert').innerText();
    await reply.getByRole('button', { name: t('stale.send') }).click();
    await handler.page.getByText(t('step.done', { step: t('step.replyProcedurally') })).waitFor();

    expect(told).toContain(t('event.assigned'));
    const { entries } = await platform.as(HANDLER).readTimeline({ params: petition.params });
    expect(entries.map(({ type }) => type)).toEqual(['received', 'accepted', 'assigned', 'replied']);
    expect(entries.at(-1)?.text).toBe(TYPED);
  });

  it('a step that is no longer open says so, and keeps what was typed', async () => {
    const petition = await submitted(platform);
    const { page } = await caseOf(desk, 'supervisor-2101', petition);
    const form = await openStep(page, t, 'refuse');
    await fillStep(form, t, 'refuse');

    await platform.as('clerk-2101').acceptPetition({ params: petition.params, version: 1, body: {} });
    await page.keyboard.press('Control+Enter');
    await form.getByText(t('stale.over'), { exact: true }).waitFor();

    expect(await form.getByRole('alert').innerText()).toContain(
      t('stale.moved', { what: t('axis.procedure'), from: t('procedure.RECEIVED'), to: t('procedure.ACCEPTED') }),
    );
    expect(await form.locator('textarea').inputValue()).toBe(TYPED);
    expect(await form.getByRole('button', { name: t('step.send') }).isDisabled()).toBe(true);
  });

  it('a form that was closed half-way opens again as it was left, and can be begun anew', async () => {
    const petition = await accepted();
    const { page } = await caseOf(desk, HANDLER, petition);
    const form = await openStep(page, t, 'decide');
    await form.locator('textarea').fill(TYPED);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.goto(`${platform.platform.url}/console/#/cases`);
    await page.goBack();

    const again = await openStep(page, t, 'decide');
    expect(await again.locator('textarea').inputValue()).toBe(TYPED);
    await again.getByRole('button', { name: t('step.clear') }).click();

    expect(await again.locator('textarea').inputValue()).toBe('');
  });

  it('a handler who was chosen by mistake is taken back in one click', async () => {
    const petition = await accepted();
    const { page } = await caseOf(desk, 'supervisor-2101', petition);
    const form = await openStep(page, t, 'assign');
    await form.getByRole('combobox', { name: t('queue.handler') }).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: t('step.send') }).click();
    await page.getByText(t('step.done', { step: t('step.assign') })).waitFor();
    const other = await platform.as('supervisor-2101').readCase({ params: petition.params });

    await page.getByRole('button', { name: t('step.undo') }).click();
    await page.getByText(t('step.undone')).waitFor();

    expect(other.handler).toBe('handler-2101-2');
    expect((await platform.as('supervisor-2101').readCase({ params: petition.params })).handler).toBe(HANDLER);
  });
});
