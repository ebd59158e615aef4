import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { type Petition, resolve, submitted, underHandling, withResult } from '../support/petitions.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, DESK, launchBrowser, openPage, overflows } from './browser.ts';
import { type Reader, readers } from './reader.ts';

const HOSTILE = '<img src=x onerror=alert(1)> 补充：对方账号尾号 7731。';

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
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

const enter = async (
  page: Page,
  { t }: Reader,
  { reference, queryCode }: Pick<Petition, 'reference' | 'queryCode'>,
) => {
  await page.getByLabel(t('done.reference')).fill(reference);
  await page.getByLabel(t('done.code')).first().fill(queryCode);
  await page.getByRole('button', { name: t('open.open'), exact: true }).click();
};

/** A page of an opened petition; the path is that of one of its pages. */
const open = async (reader: Reader, petition: Petition, path = '') => {
  const opened = await openPage(browser, reader.device);
  await opened.page.goto(`${platform.platform.url}/#/follow${path}`);
  await enter(opened.page, reader, petition);
  await opened.page.getByLabel(reader.t('done.code')).first().waitFor({ state: 'detached' });
  return opened;
};

describe.each(readers)('with $who, a petitioner', (reader) => {
  const { t, device, language } = reader;
  const press = (page: Page, name: Parameters<typeof t>[0]) =>
    page.getByRole('button', { name: t(name), exact: true }).click();
  const go = (page: Page, name: Parameters<typeof t>[0]) =>
    page
      .getByRole('link', { name: t(name) })
      .first()
      .click();

  it('is told what is wrong with a code, and forgiven how it is typed', async () => {
    const { page, faults } = await openPage(browser, device);
    const { reference, queryCode } = await submitted(platform);
    await page.goto(`${platform.platform.url}/#/follow`);
    await heading(page, t('open.title'));
    await expectSound(page);

    await press(page, 'open.open');
    await page.getByRole('alert').waitFor();
    await expectSound(page);
    await enter(page, reader, { reference, queryCode: '0000-0000-00000' });
    await page.getByRole('alert').getByText(t('open.refused')).waitFor();
    const typed = [reference, queryCode].map((code) => code.toLowerCase().replaceAll('-', ' '));
    // By the keyboard alone.
    await page.getByLabel(t('done.reference')).focus();
    for (const code of typed) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(code);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');

    await heading(page, t('procedure.RECEIVED'));
    expect(faults).toEqual([]);
  });

  it('sees where it stands, what was decided, whether it is resolved, and why each date is what it is', async () => {
    const { page, faults } = await open(reader, await underHandling(platform));

    await heading(page, t('procedure.HANDLING'));
    await page.getByText(t('state.HANDLING')).first().waitFor();
    await page.getByText(t('means.decision.NONE')).waitFor();
    await page.getByText(t('means.resolution.UNRESOLVED')).waitFor();
    await page.getByText(t('clock.explain')).first().click();
    expect(await page.locator('.clock details[open] li').count()).toBeGreaterThan(2);
    await expectSound(page);
    await page.getByText(t('case.clocks.past', { count: 1 })).click();
    await page.getByText(t('clock.met'), { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('adds words, which are shown as text; nothing sent is nothing added', async () => {
    const { page, faults } = await open(reader, await submitted(platform));

    await go(page, 'supplement.title');
    await heading(page, t('supplement.title'));
    await press(page, 'supplement.send');
    await page.getByRole('alert').getByText(t('supplement.needed')).waitFor();
    await expectSound(page);
    await page.getByLabel(t('supplement.label')).fill(HOSTILE);
    await press(page, 'supplement.send');

    await page.getByText(t('supplement.sent')).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(t('supplement.sent'));
    await page.locator('.timeline').getByText(HOSTILE).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('sends what was typed again when the line is back, and it is added once', async () => {
    const petition = await submitted(platform);
    const { page } = await open(reader, petition, '/supplement');
    await page.getByLabel(t('supplement.label')).fill('线路断开时写的。');

    await page.context().setOffline(true);
    await press(page, 'supplement.send');
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await page.context().setOffline(false);
    await press(page, 'supplement.send');

    await page.getByText(t('supplement.sent')).waitFor();
    const { timeline } = await petition.petitioner.trackPetition();
    expect(timeline.filter(({ type }) => type === 'supplemented')).toHaveLength(1);
  });

  it('reads a reply as a sheet of its own, prints it and saves it', async () => {
    const { page, faults } = await open(reader, await withResult(platform, `公安机关已经立案。\n${HOSTILE}`));

    await page.getByRole('link', { name: `${t('reply.read')} ${t('reply.RESULT')}` }).click();
    await heading(page, t('reply.RESULT'));
    await expectSound(page);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'reply.save')]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(HOSTILE);
    expect(saved).toContain(language === 'zh' ? '沈阳市人民检察院' : 'Shenyang');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByText(HOSTILE).isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('disputes the outcome, saying why, and staff see it', async () => {
    const petition = await withResult(platform);
    const { page } = await open(reader, petition);

    await go(page, 'answer.go');
    await heading(page, t('answer.title'));
    await press(page, 'answer.send');
    await page.getByRole('alert').getByText(t('answer.choose')).waitFor();
    await page.getByLabel(t('answer.DISPUTED')).check();
    await press(page, 'answer.send');
    await page.getByRole('alert').getByText(t('answer.reason.needed')).waitFor();
    await expectSound(page);
    await page.getByLabel(t('answer.reason.DISPUTED')).fill('钱还没有退。');
    await press(page, 'answer.send');

    await page.getByText(t('answer.sent.DISPUTED')).waitFor();
    await expectSound(page);
    const { disputedAt, resolution } = await platform.as('clerk-2101').readCase({ params: petition.params });
    expect([typeof disputedAt, resolution]).toEqual(['string', 'UNRESOLVED']);
  });

  it('confirms that it is resolved, and may still say otherwise', async () => {
    const petition = await withResult(platform);
    const { page } = await open(reader, petition, '/answer');

    await page.getByLabel(t('answer.CONFIRMED')).check();
    await press(page, 'answer.send');

    await page.getByText(t('answer.sent.CONFIRMED')).waitFor();
    await heading(page, t('procedure.CLOSED'));
    await page.getByText(t('means.resolution.ACCEPTED_BY_PETITIONER')).waitFor();
    await go(page, 'answer.change');
    await heading(page, t('answer.title'));
  });

  it('rates the handling, and changes the score', async () => {
    const petition = await underHandling(platform);
    await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');
    const { page } = await open(reader, petition);

    await go(page, 'rate.title');
    await heading(page, t('rate.title'));
    await expectSound(page);
    await press(page, 'rate.send');
    await page.getByRole('alert').getByText(t('rate.choose')).waitFor();
    await page.getByLabel(t('rate.4')).check();
    await press(page, 'rate.send');
    await page.getByText(t('rate.sent')).waitFor();
    await go(page, 'rate.change');
    await page.getByLabel(t('rate.2')).check();
    await press(page, 'rate.send');

    await page.getByText(t('rate.said', { score: 2 })).waitFor();
    expect((await petition.petitioner.trackPetition()).rating).toEqual({ score: 2 });
  });

  it('withdraws only after having read what that means', async () => {
    const petition = await submitted(platform);
    const { page } = await open(reader, petition);

    await go(page, 'withdraw.title');
    await heading(page, t('withdraw.question'));
    await page.getByText(t('withdraw.means.2')).waitFor();
    await expectSound(page);
    await go(page, 'withdraw.keep');
    await heading(page, t('procedure.RECEIVED'));
    await go(page, 'withdraw.title');
    await press(page, 'withdraw.send');

    await page.getByText(t('withdraw.sent')).waitFor();
    await heading(page, t('procedure.WITHDRAWN'));
    await expectSound(page);
    expect((await petition.petitioner.trackPetition()).procedure).toBe('WITHDRAWN');
  });

  it('comes back to what was being written when the half hour is over', async () => {
    const petition = await submitted(platform);
    const { page } = await open(reader, petition, '/supplement');
    await page.getByLabel(t('supplement.label')).fill('写到一半的话。');
    await platform.control('POST', 'clock', { advance: '31m' });

    await press(page, 'supplement.send');
    await page.getByText(t('open.expired', { minutes: 30 })).waitFor();
    await expectSound(page);
    expect(await page.getByText('写到一半的话。').count()).toBe(0);
    expect(await page.getByLabel(t('done.reference')).inputValue()).toBe(petition.reference);
    await enter(page, reader, petition);

    await heading(page, t('supplement.title'));
    expect(await page.getByLabel(t('supplement.label')).inputValue()).toBe('写到一半的话。');
  });

  it('is warned before it closes, keeps it open, and finds it closed when nobody answers', async () => {
    const petition = await submitted(platform);
    const { page } = await openPage(browser, device);
    await page.clock.install();
    await page.goto(`${platform.platform.url}/#/follow`);
    await enter(page, reader, petition);
    await heading(page, t('procedure.RECEIVED'));

    await page.clock.runFor('28:00');
    const longer = page.getByRole('button', { name: t('session.longer', { minutes: 30 }) });
    await longer.waitFor();
    await expectSound(page);
    await longer.click();
    await longer.waitFor({ state: 'detached' });
    await page.clock.runFor('26:00');
    expect(await longer.count()).toBe(0);
    await page.evaluate('scrollTo(0, 500)');
    await page.clock.runFor('04:00');

    await page.getByText(t('open.expired', { minutes: 30 })).waitFor();
    expect(await page.getByText(t('case.clocks')).count()).toBe(0);
    await enter(page, reader, petition);
    await heading(page, t('procedure.RECEIVED'));
    expect(await page.evaluate('scrollY')).toBe(500);
  });

  it('closes the petition, and nothing of it is left', async () => {
    const petition = await submitted(platform);
    const { page } = await open(reader, petition);

    await go(page, 'supplement.title');
    await go(page, 'case.back');
    await press(page, 'case.close');
    await page.getByText(t('open.closed')).waitFor();

    await expectSound(page);
    await page.goBack();
    expect(await page.getByLabel(t('done.reference')).inputValue()).toBe('');
    expect(await page.locator('body').innerText()).not.toContain(petition.reference);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(
      petition.reference,
    );
  });

  it('is told what cannot be done now, what does not exist, and what could not be fetched', async () => {
    const { page } = await open(reader, await submitted(platform), '/answer');

    await page.getByText(t('closed.answer')).waitFor();
    await expectSound(page);
    await page.goto(`${platform.platform.url}/#/follow/replies/3`);
    await page.getByText(t('closed.reply')).waitFor();
    await page.goto(`${platform.platform.url}/#/follow/nowhere`);
    await heading(page, t('notFound.title'));
    await page.goto(`${platform.platform.url}/#/figures`);
    await page.locator('#figure-year').waitFor();
    await page.context().setOffline(true);
    await page.goto(`${platform.platform.url}/#/follow`);
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
    await page.context().setOffline(false);
    await press(page, 'retry');
    await heading(page, t('procedure.RECEIVED'));
  });

  it('reads all of it in the other language, and loses nothing that was typed', async () => {
    const other = readers.find((one) => one.language !== language);
    const { page } = await open(reader, await submitted(platform), '/supplement');
    await page.getByLabel(t('supplement.label')).fill('换语言之前写的。');

    await page.getByRole('button', { name: other?.language === 'en' ? 'English' : '中文' }).click();

    await heading(page, other?.t('supplement.title') ?? '');
    expect(await page.getByLabel(other?.t('supplement.label') ?? '').inputValue()).toBe('换语言之前写的。');
  });
});

it('staff see on the case that its outcome is disputed, and why', async () => {
  const petition = await withResult(platform);
  await petition.petitioner.answerResolution({
    idempotencyKey: newKey(),
    body: { answer: 'DISPUTED', reason: HOSTILE },
  });
  const { page, faults } = await openPage(browser, DESK);
  await page.goto(`${platform.platform.url}/console/`);
  await page.locator('input[name=account]').fill('supervisor-2101');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();

  await page.goto(`${platform.platform.url}/console/#/cases/${petition.reference}`);

  await page.getByRole('alert').filter({ hasText: '信访人不认可处理结果' }).waitFor();
  await page.getByText(HOSTILE).waitFor();
  await expectSound(page);
  expect(faults).toEqual([]);
});
