import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { en as consoleEn } from '../../web/console/catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../../web/console/catalogue/zh.ts';
import { en as queueEn } from '../../web/console/queue/catalogue/en.ts';
import { type QueueKey, zh as queueZh } from '../../web/console/queue/catalogue/zh.ts';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';
import { barriers, DESK, launchBrowser, openPage, overflows, PHONE } from './browser.ts';

const catalogues = {
  zh: { ...kitZh, ...consoleZh, ...queueZh },
  en: { ...kitEn, ...consoleEn, ...queueEn },
} as const;
type Key = keyof typeof kitZh | ConsoleKey | QueueKey;

const reader = (who: string, device: BrowserContextOptions, language: 'zh' | 'en') => ({
  who,
  device: { ...device, locale: language === 'zh' ? 'zh-CN' : 'en-GB' },
  t: (key: Key, values?: Values) => fill(catalogues[language][key], values),
});
const atPhone = reader('on a phone, in Chinese', PHONE, 'zh');
const atDesk = reader('at a desk, in English', DESK, 'en');
const readers = [atPhone, atDesk] as const;

const [ONE, OTHER] = [StaffId.parse('handler-2101-1'), StaffId.parse('handler-2101-2')];
const IDENTITY = '110105491231002';
const CASE = '（2024）辽01刑终123号';

let platform: TestPlatform;
let browser: Browser;
let found: Reference;

const inTurn = async (count: number, act: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index++) await act(index);
};

const submit = async (change: Partial<Submission> = {}) =>
  (await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) })).reference;

const accept = async (reference: Reference, handler?: StaffId) =>
  platform.as('clerk-2101').acceptPetition({
    params: { id: reference },
    version: 1,
    body: handler === undefined ? {} : { handler },
  });

/** A visit some weeks ago, of which nothing came: overdue. */
const registerLate = async (daysAgo: number) => {
  const receivedOn = addDays(shanghaiDay(platform.platform.now()), -daysAgo);
  const body = { ...aSubmission({ kind: 'SUGGESTION' }), channel: 'VISIT', receivedOn, lateReason: '补录' } as const;
  return (await platform.as('clerk-2101').registerPetition({ idempotencyKey: newKey(), body })).reference;
};

/** An account that can sign in, and the staff record behind it where there is one. */
const addAccount = async (id: string, role?: 'partner' | 'editor') => {
  await platform.control('POST', 'accounts', [{ id, name: id, password: DEMO_PASSWORD }]);
  if (role === undefined) return;
  const name = { zh: '某某', en: 'Somebody' };
  await platform.as('admin').setStaff({
    body: { staff: [{ id: StaffId.parse(id), name, post: name, procuratorate: SHENYANG, roles: [role] }] },
  });
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  await addAccount('partner-2101', 'partner');
  await addAccount('stranger');
  await inTurn(3, (index) => registerLate(20 + index));
  await inTurn(24, () => submit());
  await inTurn(30, async () => accept(await submit({ kind: 'STATE_COMPENSATION' })));
  await inTurn(2, async () => accept(await submit(), ONE));
  found = await submit({
    kind: 'JUDICIAL_ASSISTANCE',
    petitioner: { name: '甲', identity: { type: 'RESIDENT_ID', number: IDENTITY }, phone: '13900000001' },
    relatedCaseNumber: CASE,
  });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const fillSignIn = async (page: Page, account: string) => {
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
};

const enter = async (device: BrowserContextOptions, account: string, address = '/') => {
  const opened = await openPage(browser, device);
  await opened.page.goto(`${platform.platform.url}/console/#${address}`);
  await fillSignIn(opened.page, account);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
};

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

const storage = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href');

describe.each(readers)('the first page $who', { timeout: 60_000 }, ({ device, t }) => {
  it.each([
    ['clerk-2101', ['home.toTriage']],
    ['supervisor-2101', ['home.overdue', 'home.toTriage', 'home.toAssign']],
    ['handler-2101-1', ['home.mySoon', 'home.myDecide', 'home.myAnswer', 'home.myResolve']],
    ['pg-2101', ['home.toAct']],
    ['admin', ['home.directory']],
    ['auditor-21', ['home.overdue', 'home.audit']],
    ['editor-21', ['home.editor']],
    ['partner-2101', ['home.partner']],
  ] as const)('shows %s what waits for them', async (account, titles) => {
    const { page, faults } = await enter(device, account);

    for (const title of titles) await page.getByRole('heading', { level: 2, name: t(title) }).waitFor();
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('counts honestly, names the clock that runs out first, and leads to all of them', async () => {
    const { page } = await enter(device, 'supervisor-2101');
    const card = (title: Key) => page.locator('.ant-card', { has: page.getByRole('heading', { name: t(title) }) });
    await card('home.toTriage').getByRole('listitem').first().waitFor();

    expect(await card('home.toTriage').locator('.count').innerText()).toBe(t('home.atLeast', { count: 25 }));
    expect(await card('home.toTriage').getByRole('listitem').count()).toBe(5);
    expect(await card('home.overdue').locator('.count').innerText()).toBe('3');
    expect(await card('home.overdue').locator('.nearest .late').count()).toBe(1);
    await card('home.overdue')
      .getByRole('link', { name: t('home.all') })
      .click();
    await page.getByRole('heading', { level: 1, name: t('menu.cases') }).waitFor();
    await page.locator('[data-case]').first().waitFor();
    expect(await page.locator('[data-case]').count()).toBe(3);
  });

  it('says in each part for itself that nothing waits, or that it could not be read', async () => {
    const { page } = await openPage(browser, device);
    await page.route('**/api/cases?*stage=TO_ANSWER*', (route) => route.abort());
    await page.goto(`${platform.platform.url}/console/`);
    await fillSignIn(page, 'handler-2101-1');

    await page.getByText(t('home.nothing')).first().waitFor();
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expect.poll(() => page.locator('.ant-skeleton').count()).toBe(0);
    await expectSound(page);
    const nothing = await page.getByText(t('home.nothing')).count();
    await page.unroute('**/api/cases?*stage=TO_ANSWER*');
    await page.getByRole('button', { name: t('retry') }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText(t('home.nothing')).count()).toBe(nothing + 1);
  });
});

describe.each(readers)('pages that are none $who', { timeout: 60_000 }, ({ device, t }) => {
  it('say so, and which role may use what this one may not', async () => {
    const { page, faults } = await enter(device, 'pg-2101', '/nowhere');
    await page.getByRole('heading', { level: 1, name: t('notFound.title') }).waitFor();
    await expectSound(page);

    await page.goto(`${platform.platform.url}/console/#/register`);
    await page.getByRole('heading', { level: 1, name: t('notAllowed.title') }).waitFor();
    await page.getByText(`${t('role.clerk')}${t('list.and')}${t('role.supervisor')}`).waitFor();
    await expectSound(page);
    expect(await page.getByRole('link', { name: t('menu.register'), exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: t('home.open') }).click();
    await page.getByRole('heading', { level: 2, name: t('home.toAct') }).waitFor();
    expect(faults).toEqual([]);
  });

  it('are all pages for an account without a record in the directory', async () => {
    const { page } = await enter(device, 'stranger');

    await page.getByRole('heading', { level: 1, name: t('stranger.title') }).waitFor();
    await expectSound(page);
  });
});

describe.each(readers)('the list $who', { timeout: 60_000 }, ({ device, t }) => {
  it('keeps filters in the address and under a name, renames and deletes them, and takes that back', async () => {
    const { page, faults } = await enter(device, 'supervisor-2101', '/cases?kind=STATE_COMPENSATION');
    const views = page.getByRole('navigation', { name: t('views.label') });
    await page.locator('[data-case]').first().waitFor();
    await expectSound(page);

    await page.getByRole('button', { name: t('views.save') }).click();
    await page.getByRole('button', { name: t('views.ok'), exact: true }).click();
    await page.getByText(t('views.needed')).waitFor();
    await expectSound(page);
    await page.getByRole('textbox', { name: t('views.name'), exact: true }).fill('国家赔偿');
    await page.keyboard.press('Enter');
    await views.getByRole('link', { name: '国家赔偿' }).waitFor();

    await page.reload();
    await views.getByRole('link', { name: t('views.all') }).click();
    await views.getByRole('link', { name: '国家赔偿' }).click();
    await expect.poll(() => page.url()).toContain('kind=STATE_COMPENSATION');
    await page.getByRole('button', { name: t('views.rename') }).click();
    await page.getByRole('textbox', { name: t('views.name'), exact: true }).fill(t('views.open'));
    await page.keyboard.press('Enter');
    await page.getByText(t('views.taken')).waitFor();
    await page.getByRole('textbox', { name: t('views.name'), exact: true }).fill('赔偿');
    await page.keyboard.press('Enter');
    await views.getByRole('link', { name: '赔偿', exact: true }).waitFor();
    await page.getByRole('button', { name: t('views.delete') }).click();
    await views.getByRole('link', { name: '赔偿', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('views.undo') }).click();
    await views.getByRole('link', { name: '赔偿', exact: true }).waitFor();

    expect(JSON.parse(await page.evaluate("localStorage.getItem('everyletter.views.supervisor-2101')"))).toEqual([
      { name: '赔偿', filters: 'kind=STATE_COMPENSATION' },
    ]);
    expect(faults).toEqual([]);
  });

  it('turns pages forth and back, also by the browser', async () => {
    const { page } = await enter(device, 'clerk-2101', '/cases');
    const first = await page.locator('[data-case]').first().innerText();
    await page.getByRole('button', { name: t('queue.next') }).click();
    await page.getByRole('button', { name: t('list.previous') }).waitFor();
    await expect.poll(() => page.locator('[data-case]').first().innerText()).not.toBe(first);

    await page.getByRole('button', { name: t('list.previous') }).click();
    await expect.poll(() => page.locator('[data-case]').first().innerText()).toBe(first);
    await page.goBack();
    await expect.poll(() => page.locator('[data-case]').first().innerText()).not.toBe(first);
    await page.getByRole('button', { name: t('queue.first') }).click();
    await expect.poll(() => page.locator('[data-case]').first().innerText()).toBe(first);
  });

  it('shows the columns that were chosen, from then on', async () => {
    const { page } = await enter(device, 'clerk-2101', '/cases?stage=OPEN');
    const channels = page.locator('[data-column=channel], .channel-cell');
    await channels.first().waitFor();
    await page.getByText(t('columns.label')).click();
    await page.getByRole('checkbox', { name: t('queue.channel') }).uncheck();
    await expectSound(page);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('checkbox', { name: t('queue.channel') }).isVisible()).toBe(false);
    expect(await channels.count()).toBe(0);

    await page.reload();

    await page.locator('[data-case]').first().waitFor();
    expect(await channels.count()).toBe(0);
  });

  it('says when nothing fits, and how to see more; and when it could not be read', async () => {
    const { page } = await enter(device, 'clerk-2101', '/cases?state=TERMINATED');
    await page.getByText(t('list.none')).waitFor();
    await expectSound(page);
    await page.route('**/api/cases?*', (route) => route.abort());
    await page
      .getByRole('button', { name: t('filters.clear') })
      .last()
      .click();
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
    await page.unroute('**/api/cases?*');
    await page.getByRole('button', { name: t('retry') }).click();

    await page.locator('[data-case]').first().waitFor();
    expect(await page.locator('[data-case]').count()).toBe(25);
  });

  it('finds by reference, person and case number, and leaves no trace of the number', async () => {
    const { page, faults } = await enter(device, 'clerk-2101', '/search');
    const find = async (way: 'reference' | 'person' | 'case', text: string) => {
      await page.getByRole('combobox', { name: t('find.by') }).press('ArrowDown');
      await page
        .getByTitle(t(`find.by.${way}`), { exact: true })
        .last()
        .click();
      await page.locator('#find').fill(text);
      await page.locator('#find').press('Enter');
    };
    await page.getByText(t('find.start')).waitFor();
    await expectSound(page);

    for (const [way, text] of [
      ['person', ' 139 0000 0001 '],
      ['person', '11010519491231002x'],
      ['case', '(2024) 辽01刑终123号'],
    ] as const) {
      await find(way, text);
      await page.getByText(t('find.found', { count: 1 })).waitFor();
      await page.getByRole('link', { name: found }).waitFor();
      expect(await storage(page)).not.toMatch(/139|1101|%E8%BE%BD|辽/);
    }
    await expectSound(page);
    await find('person', '13900009999');
    await page.getByText(t('find.none')).waitFor();
    await find('person', '110105194912310021');
    await page.getByText(t('find.checksum')).waitFor();
    await find('person', '张三丰');
    await page.getByRole('alert').waitFor();
    await expectSound(page);
    await find('reference', '2026-XXXX');
    await page.getByText(t('queue.find.wrong')).waitFor();
    await expectSound(page);
    await find('reference', found.toLowerCase().replaceAll('-', ' '));
    await expect.poll(() => page.url()).toContain(`#/cases/${found}`);
    expect(faults).toEqual([]);
  });
});

describe('giving many cases away', { timeout: 90_000 }, () => {
  const toAssign = async () =>
    (await platform.as('clerk-2101').listCases({ query: { stage: 'TO_ASSIGN', limit: 100 } })).cases;
  const { t } = atDesk;

  it('shows how it goes on and what became of each, and tries only the others again', async () => {
    const { page, faults } = await enter(atDesk.device, 'supervisor-2101', '/cases?stage=TO_ASSIGN');
    const before = await toAssign();
    await page.getByRole('checkbox', { name: t('list.selectAll') }).check();
    await page.getByText(t('picked.count', { count: 25 })).waitFor();
    await page.getByRole('button', { name: t('queue.next') }).click();
    await page.getByRole('button', { name: t('list.previous') }).waitFor();
    await page.getByRole('checkbox', { name: t('list.select', { reference: before[25]?.reference ?? '' }) }).check();
    await page.getByText(t('picked.count', { count: 26 })).waitFor();
    await expectSound(page);

    const taken = before.slice(0, 3).map(({ reference }) => ({ reference }));
    await platform.as('pg-2101').assignCases({ body: { handler: OTHER, cases: taken } });
    await page.getByRole('button', { name: t('picked.assign') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('assign.title', { count: 26 })).waitFor();
    await expectSound(page);
    await dialog.getByRole('combobox', { name: t('assign.handler') }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: t('assign.send') }).click();
    await dialog.getByText(t('assign.done', { done: 23, failed: 3 })).waitFor();
    await expectSound(page);
    expect(await dialog.getByText(t('assign.refused'), { exact: true }).count()).toBe(3);
    await dialog.getByRole('button', { name: t('assign.retry', { count: 3 }) }).click();
    await dialog.getByText(t('assign.done', { done: 26, failed: 0 })).waitFor();
    await dialog.getByRole('button', { name: t('assign.close') }).click();

    await expect.poll(async () => (await toAssign()).length).toBe(before.length - 26);
    expect(await page.getByRole('button', { name: t('picked.assign') }).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('says when the line broke, keeps what was done, and goes on', async () => {
    const { page } = await enter(atPhone.device, 'supervisor-2101', '/cases?stage=TO_ASSIGN');
    const say = atPhone.t;
    const [first] = await toAssign();
    await page.getByRole('checkbox', { name: say('list.select', { reference: first?.reference ?? '' }) }).check();
    await page.getByRole('button', { name: say('picked.assign') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: say('assign.handler') }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.route('**/api/cases/assignments', (route) => route.abort());
    await dialog.getByRole('button', { name: say('assign.send'), exact: true }).click();
    await dialog.getByRole('alert').getByText(say('error.network')).waitFor();
    await dialog.getByText(say('assign.lost')).waitFor();
    await expectSound(page);
    await page.unroute('**/api/cases/assignments');

    await dialog.getByRole('button', { name: say('assign.retry', { count: 1 }) }).click();

    await dialog.getByText(say('assign.done', { done: 1, failed: 0 })).waitFor();
    const { handler } = await platform.as('clerk-2101').readCase({ params: { id: first?.reference ?? found } });
    expect(handler).toMatch(/^handler-2101-/);
  });

  it('needs no mouse', async () => {
    const { page, faults } = await enter(atDesk.device, 'supervisor-2101', '/');
    await page.keyboard.press('q');
    await page.locator('[data-case]').first().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('find');
    await page.goto(`${platform.platform.url}/console/#/cases?stage=TO_ASSIGN`);
    const [first, , third] = await toAssign();
    await page.getByRole('link', { name: first?.reference ?? '' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click(); // out of the box

    await page.keyboard.press('l');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await page.getByText(t('picked.count', { count: 2 })).waitFor();
    expect(await page.evaluate('document.activeElement.dataset.case')).toBe(third?.reference);
    await page.keyboard.press('a');
    const focused = (attribute: string) => page.evaluate(`document.activeElement.${attribute}`);
    await expect.poll(() => focused("getAttribute('role')")).toBe('combobox');
    await page.keyboard.press('ArrowDown');
    await page.getByTitle(/·/).first().waitFor();
    await page.keyboard.press('Enter');
    // While the options are still in sight, a Tab is a choice among them.
    await expect.poll(() => focused('ariaExpanded')).toBe('false');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused('innerText')).toBe(t('assign.send'));
    await page.keyboard.press('Enter');
    await page.getByText(t('assign.done', { done: 2, failed: 0 })).waitFor();

    const left = await toAssign();
    expect(left.map(({ reference }) => reference)).not.toContain(third?.reference);
    expect(faults).toEqual([]);
  });

  it('is not offered to those who may not', async () => {
    const { page } = await enter(atDesk.device, 'clerk-2101', '/cases?stage=TO_ASSIGN');
    await page.locator('[data-case]').first().waitFor();

    expect(await page.getByRole('button', { name: t('picked.assign') }).count()).toBe(0);
    expect(await page.locator('.case-list').getByRole('checkbox').count()).toBe(0);
  });
});

describe.each(readers)('a session $who', { timeout: 60_000 }, ({ device, t }) => {
  it('ends by itself after half an hour, not without a warning', async () => {
    const { page } = await openPage(browser, device);
    await page.clock.install({ time: platform.platform.now() });
    await page.goto(`${platform.platform.url}/console/`);
    await fillSignIn(page, 'clerk-2101');
    await page.getByRole('heading', { level: 2, name: t('home.toTriage') }).waitFor();

    await page.clock.fastForward('29:01');
    const warning = page.getByRole('dialog').getByText(t('idle.title'));
    await warning.waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: t('idle.stay') }).click();
    await warning.waitFor({ state: 'hidden' });
    await page.clock.fastForward('29:01');
    await warning.waitFor();
    await page.clock.fastForward('01:00');

    await page.getByRole('heading', { level: 1, name: t('left.idle') }).waitFor();
    await expectSound(page);
    // The issuer still knows the person; the password is asked for all the same.
    await page.getByRole('button', { name: t('signIn.again') }).click();
    await page.locator('input[name=password]').waitFor();
  });

  it('ends when the person signs out, here and at the issuer', async () => {
    const { page } = await enter(device, 'clerk-2101');
    await page.getByRole('button', { name: t('signOut') }).click();
    await page.locator('button[name=logout]').click();

    await page.getByRole('heading', { level: 1, name: t('left.signed-out') }).waitFor();
    await expectSound(page);
    expect(await storage(page)).not.toMatch(/token|eyJ/);
  });

  it('does not begin when the issuer cannot be reached, and says what to do', async () => {
    const { page } = await openPage(browser, device);
    await page.route('**/.well-known/openid-configuration', (route) => route.abort());
    await page.goto(`${platform.platform.url}/console/`);

    await page.getByRole('heading', { level: 1, name: t('signIn.failed') }).waitFor();
    await expectSound(page);
    await page.unroute('**/.well-known/openid-configuration');
    await page.getByRole('button', { name: t('signIn.again') }).click();
    await fillSignIn(page, 'clerk-2101');
    await page.getByRole('heading', { level: 2, name: t('home.toTriage') }).waitFor();
  });

  it('goes on past the life of a token', async () => {
    const { page } = await openPage(browser, device);
    await page.clock.install({ time: platform.platform.now() });
    await page.goto(`${platform.platform.url}/console/`);
    await fillSignIn(page, 'clerk-2101');
    await page.getByRole('heading', { level: 2, name: t('home.toTriage') }).waitFor();
    let renewed = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('grant_type=refresh_token') === true) renewed += 1;
    });

    for (let minutes = 0; minutes < 60; minutes += 20) {
      await page.clock.fastForward('20:00');
      await page.locator('body').press('Shift');
    }
    await page.goto(`${platform.platform.url}/console/#/cases`);
    await page.locator('[data-case]').first().waitFor();

    expect(renewed).toBe(1);
  });
});

describe('the keys', { timeout: 60_000 }, () => {
  it('are listed on ?, and can be turned off for those who strike them by accident', async () => {
    const { page } = await enter(atDesk.device, 'clerk-2101');
    const { t } = atDesk;
    await page.keyboard.press('?');
    await page.getByText(t('keys.n')).waitFor();
    await expectSound(page);
    await page.getByRole('checkbox', { name: t('keys.on') }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByText(t('keys.n')).waitFor({ state: 'hidden' });

    await page.keyboard.press('n');
    expect(page.url()).not.toContain('register');
    await page.getByRole('button', { name: t('keys.title') }).click();
    await page.getByRole('checkbox', { name: t('keys.on') }).check();
    await page.keyboard.press('Escape');
    await page.getByText(t('keys.n')).waitFor({ state: 'hidden' });
    await page.keyboard.press('n');
    await expect.poll(() => page.url()).toContain('#/register');
  });
});
