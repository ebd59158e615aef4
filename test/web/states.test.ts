import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { aPetitioner, type Petitioner } from '../support/evidence.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, DESK, launchBrowser, openPage, overflows, PHONE } from './browser.ts';

let platform: TestPlatform;
let browser: Browser;
let petitioner: Petitioner;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  petitioner = await aPetitioner(platform);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

interface Shown {
  readonly name: string;
  readonly path: () => string;
  /** The call whose answer the page shows. */
  readonly call: string | RegExp;
  /** What stands on the page when the answer came. */
  readonly ready: string;
}

const inPortal: readonly Shown[] = [
  {
    name: 'the choice of a procuratorate',
    path: () => '/#/submit/where',
    call: '**/api/procuratorates',
    ready: 'select',
  },
  {
    name: 'the public figures',
    path: () => '/#/figures',
    call: '**/api/figures?*',
    ready: 'main table, main .notice:not(.bad)',
  },
  { name: 'a petition', path: () => '/#/follow', call: '**/api/receipts/petition', ready: '.petition' },
  { name: 'the files of a petition', path: () => '/#/follow', call: '**/api/documents', ready: '.file-list .quiet' },
];
const inConsole: readonly Shown[] = [
  { name: 'what needs doing next', path: () => '/console/#/', call: '**/api/cases?*', ready: '.waiting-card .count' },
  { name: 'the queue', path: () => '/console/#/cases', call: '**/api/cases?*', ready: '[data-case]' },
  {
    name: 'a case',
    path: () => `/console/#/cases/${petitioner.reference}`,
    call: /\/api\/cases\/[^/]+$/,
    ready: '.case-head',
  },
  { name: 'the figures', path: () => '/console/#/figures', call: '**/api/oversight/figures?*', ready: '.ant-empty' },
  {
    name: 'the administration',
    path: () => '/console/#/administration',
    call: '**/api/administration/staff*',
    ready: '.ant-table-row',
  },
];

/** Fresh from the network: nothing of the page before is left. */
const visit = async (page: Page, path: string) => {
  await page.goto('about:blank');
  await page.goto(`${platform.platform.url}${path}`);
};

/** A page that a person could be on: words to read, a way on, nothing in the way of anybody. */
const expectSound = async (page: Page) => {
  expect(await page.locator('main').innerText()).toMatch(/\p{Script=Han}{2}/u);
  expect(await page.locator('a:visible, button:visible').count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

type Arrive = (page: Page, shown: Shown) => Promise<void>;

const open: Arrive = (page, { path }) => visit(page, path());

/** The petition is opened by hand, whatever happens to what it shows. */
const openPetition: Arrive = async (page, shown) => {
  await open(page, shown);
  if (shown.path() !== '/#/follow') return;
  await page.getByLabel('信访编号').fill(petitioner.reference);
  await page.getByLabel('查询码').first().fill(petitioner.queryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
};

const WAITING = '[role=status]:visible, [aria-busy=true]:visible, .ant-skeleton:visible, .ant-spin-spinning:visible';

/** Says so while the answer is on its way, and shows it when it came. */
const waits = async (page: Page, shown: Shown, arrive: Arrive) => {
  const held: Route[] = [];
  let closed = true;
  await page.route(shown.call, async (route) => {
    if (!closed) return route.continue();
    held.push(route);
  });
  await arrive(page, shown);
  await expect.poll(() => held.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.locator(WAITING).first().waitFor();
  await expectSound(page);
  closed = false;
  await Promise.all(held.map((route) => route.continue()));
  await page.locator(shown.ready).first().waitFor();
};

/** Says what went wrong, and goes on when it is asked to and the fault has passed. */
const recovers = async (page: Page, shown: Shown, arrive: Arrive, disturb: (route: Route) => Promise<void>) => {
  await page.route(shown.call, disturb);
  await arrive(page, shown);
  const alert = page
    .getByRole('alert')
    .filter({ has: page.getByRole('button') })
    .first();
  await alert.waitFor({ timeout: 30_000 });
  await expectSound(page);
  await page.unroute(shown.call);
  await alert.getByRole('button').first().click();
  await page.locator(shown.ready).first().waitFor();
};

const states = {
  'waits for its answer': waits,
  'says that the platform failed, and tries again': (page: Page, shown: Shown, arrive: Arrive) =>
    recovers(page, shown, arrive, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    ),
  'says that the line is down, and tries again': (page: Page, shown: Shown, arrive: Arrive) =>
    recovers(page, shown, arrive, (route) => route.abort('internetdisconnected')),
} as const;

const signedIn = async (account: string, path: string) => {
  const opened = await openPage(browser, PHONE);
  await visit(opened.page, path);
  await opened.page.locator('input[name=account]').fill(account);
  await opened.page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await opened.page.locator('button[type=submit]').click();
  await opened.page.locator('main#main').waitFor();
  return opened;
};

describe.each(Object.entries(states))('on a phone, each page of the portal %s', { timeout: 60_000 }, (_, state) => {
  it.each(inPortal)('$name', async (shown) => {
    const { page, faults } = await openPage(browser, PHONE);
    await state(page, shown, openPetition);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.each(Object.entries(states))('on a phone, each page of the console %s', { timeout: 60_000 }, (_, state) => {
  let opened: Awaited<ReturnType<typeof signedIn>>;
  beforeAll(async () => {
    opened = await signedIn('supervisor-2101', '/console/#/register');
  });
  afterAll(() => opened.page.context().close());

  it.each(inConsole)('$name', async (shown) => {
    const { page, faults } = opened;
    await state(page, shown, open);
    await page.unrouteAll();
    expect(faults).toEqual([]);
  });
});

describe('without a connection', { timeout: 60_000 }, () => {
  it('a page of the console that is gone to says so, and is there when the line is back', async () => {
    const { page } = await signedIn('supervisor-2101', '/console/#/register');

    await page.context().setOffline(true);
    await page.evaluate('location.hash = "#/cases"');
    await page.getByRole('alert').getByText('连不上服务器').waitFor({ timeout: 30_000 });
    await expectSound(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).first().click();

    await page.locator('[data-case]').first().waitFor();
    await page.context().close();
  });
});

describe('a page that there is not', { timeout: 60_000 }, () => {
  it.each(['/#/nowhere', '/#/guides/nowhere', '/#/submit/nowhere', '/#/figures?office=999999', '/#/verify/nothing'])(
    'in the portal says so: %s',
    async (path) => {
      const { page, faults } = await openPage(browser, PHONE);
      await visit(page, path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectSound(page);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('in the console says so, whatever is missing', async () => {
    const { page, faults } = await signedIn('supervisor-2101', '/console/#/nowhere');
    for (const path of ['nowhere', 'cases/2026-00000000-0', 'cases/nothing', 'cases/a/b', 'figures?office=999999']) {
      await visit(page, `/console/#/${path}`);
      await page.locator('main h1, main [role=alert]').first().waitFor();
      await page.locator('.ant-skeleton').waitFor({ state: 'detached' });
      await expectSound(page);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the pages beside the two front ends', { timeout: 60_000 }, () => {
  it.each([
    ['on a phone, in Chinese', PHONE],
    ['at a desk, in English', { ...DESK, locale: 'en-GB' }],
  ] as const)('have no barrier and fit %s: the sign-in, its refusal, and the API document', async (_, device) => {
    const { page, faults } = await openPage(browser, device);
    const look = async () => {
      await page.locator('h1').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    };

    await visit(page, '/console/');
    await page.locator('input[name=account]').fill('supervisor-2101');
    await look();
    await page.locator('input[name=password]').fill('not the password');
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await look();
    await visit(page, '/api/docs');
    await look();

    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a page that somebody may not use', { timeout: 60_000 }, () => {
  it.each([
    ['editor-21', 'cases'],
    ['admin', 'register'],
    ['handler-2101-1', 'register'],
  ])('says to %s who may: %s', async (account, path) => {
    const { page, faults } = await signedIn(account, `/console/#/${path}`);
    await page.getByRole('heading', { level: 1, name: '您的角色不能使用这一页' }).waitFor();
    await expectSound(page);
    await page.locator('main').getByRole('link').or(page.locator('main').getByRole('button')).first().click();
    await page.waitForURL(/#\/$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('where there is nothing yet', { timeout: 60_000 }, () => {
  it.each(['', 'cases', 'figures'])('the console says so: %s', async (path) => {
    const { page, faults } = await signedIn('supervisor-2113', `/console/#/${path}`);
    await page.locator('.nothing, .ant-empty, .no-cases').first().waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
