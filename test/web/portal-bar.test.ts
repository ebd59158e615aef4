import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { DESK, launchBrowser, openPage, PHONE } from './browser.ts';
import { answerTheRest, expectSound, submitPages } from './submit-pages.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const open = async (path: string, options: BrowserContextOptions = PHONE) => {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${platform.platform.url}/#${path}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...opened, pages: submitPages(opened.page) };
};

const NEUTRAL = 'https://www.gov.cn/';
const withNeutralSite = (page: Page) =>
  page.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Elsewhere</h1>' }),
  );

/** What the browser still holds of this site: everything in its stores, and every page that the history leads to. */
const traces = async (page: Page): Promise<string> => {
  const other = await page.context().newPage();
  await other.goto(`${platform.platform.url}/#/nowhere`);
  const stores = await other.evaluate(`new Promise((done) => {
    const opening = indexedDB.open('everyletter');
    opening.onsuccess = () => {
      const keys = opening.result.transaction('kept').objectStore('kept').getAllKeys();
      keys.onsuccess = () => done(JSON.stringify([keys.result, { ...localStorage, ...sessionStorage }]));
    };
  })`);
  await other.close();
  return String(stores);
};

const active = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const one = document.activeElement;
    const own = one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '';
    return own.trim().replace(/\\s*（选填）$/, '');
  })()`);

/** Presses Tab until what is wanted has the focus; the focus is always to be seen and never under the exit button. */
const tabTo = async (page: Page, wanted: string): Promise<void> => {
  const passed: string[] = [];
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    const here = await active(page);
    passed.push(here);
    const isSeen = await page.evaluate(`(() => {
      const one = document.activeElement;
      const { left, right, top, bottom } = (one.type === 'file' ? one.parentElement : one).getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return y >= 0 && y <= innerHeight && (one.closest('.exit') !== null || document.elementFromPoint(x, y)?.closest('.exit') == null);
    })()`);
    expect([here, isSeen]).toEqual([here, true]);
    if (here === wanted) return;
  }
  expect.fail(`Tab never reached “${wanted}”, but ${passed.join(', ')}`);
};

describe('by keyboard alone', { timeout: 90_000 }, () => {
  it('a petition goes from the start page to the confirmation', async () => {
    const { page, faults, pages } = await open('/', DESK);
    const { t, at } = pages;
    const { keyboard } = page;
    const next = async (name: Parameters<typeof at>[0]) => {
      await tabTo(page, t('continue'));
      await keyboard.press('Enter');
      await at(name);
    };
    const type = async (label: string, text: string) => {
      await tabTo(page, label);
      await keyboard.type(text);
    };

    await tabTo(page, t('header.skip'));
    await keyboard.press('Enter');
    await tabTo(page, t('start.submit'));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('welcome.title') }).waitFor();
    await tabTo(page, t('welcome.start'));
    await keyboard.press('Enter');
    await at('who');
    await tabTo(page, t('who.named'));
    await keyboard.press('Space');
    await next('group');
    await tabTo(page, t('group.self'));
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await next('you');
    await next('you');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    await tabTo(page, t('step.you.choose'));
    await keyboard.press('Enter');
    await keyboard.type('张三');
    await next('representatives');
    await tabTo(page, t('representatives.me'));
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('representatives-0-name');
    await next('where');
    await page.getByLabel(t('where.city')).waitFor();
    await tabTo(page, t('where.city'));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await tabTo(page, t('where.procuratorate'));
    await keyboard.press('ArrowDown');
    await next('kind');
    await tabTo(page, t('kind.ACCUSATION'));
    await keyboard.press('Space');
    await next('against');
    await type(t('against.name'), '某公司');
    await next('what');
    await type(t('step.what.title'), '某公司拖欠工资三个月，我们去要过好几次。');
    await next('ask');
    await next('case');
    await next('evidence');
    await tabTo(page, t('evidence.choose'));
    await next('check');
    await tabTo(page, t('check.send'));
    await keyboard.press('Enter');
    await at('done');
    await tabTo(page, t('done.saved'));
    await keyboard.press('Enter');
    await tabTo(page, t('done.saved.act'));
    await keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: t('finished.title') }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a quick exit', { timeout: 60_000 }, () => {
  it('replaces the page and leaves nothing on screen, in memory, on the device, or one step back', async () => {
    const { page, pages } = await open('/');
    const { t, field, press, at } = pages;
    await withNeutralSite(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('start.submit'), exact: true })
      .click();
    await page.getByRole('link', { name: t('welcome.start') }).click();
    await pages.choose('who.named');
    await pages.next('group');
    await pages.choose('group.self');
    await pages.next('you');
    await field('you.name').fill('欧阳秘密');
    await page.getByText('草稿已加密保存').waitFor();
    await at('you');
    expect(await traces(page)).toContain('draft');

    await press('exit.leave');
    await page.waitForURL(NEUTRAL);

    expect(await traces(page)).not.toContain('draft');
    await page.goBack().catch(() => {});
    await page.waitForTimeout(500);
    expect(await page.content()).not.toContain('欧阳秘密');
    await page.goForward().catch(() => {});
    await page.goForward().catch(() => {});
    await page.waitForTimeout(500);
    expect(await page.content()).not.toContain('欧阳秘密');
    expect(page.url()).not.toContain('submit');
  });

  it('is at hand by Escape pressed three times, tells screen readers how far it is, and keeps a draft if asked to', async () => {
    const { page, pages } = await open('/submit/what');
    const { t, field } = pages;
    await withNeutralSite(page);
    await field('step.what.title').fill('写到一半的事情经过。');
    await page.getByText('草稿已加密保存').click();
    await page.getByLabel(t('draft.stays')).check();
    await expectSound(page);

    await page.keyboard.press('Escape');
    await page
      .getByRole('status')
      .getByText(t('exit.again', { count: 2 }))
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page
      .getByRole('status')
      .getByText(t('exit.again', { count: 1 }))
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.waitForURL(NEUTRAL);

    expect(await traces(page)).toContain('draft');
    await page.goto(`${platform.platform.url}/#/submit/what`);
    await expect.poll(() => field('step.what.title').inputValue()).toBe('写到一半的事情经过。');
  });

  it('takes reference and code along after submitting', async () => {
    const { page, pages } = await open('/submit/who');
    await withNeutralSite(page);
    await pages.choose('who.anonymous');
    await pages.next('where');
    await answerTheRest(page, pages);
    await pages.next('check');
    await pages.press('check.send');
    await pages.at('done');
    const { reference, queryCode } = await pages.codes();
    await expect.poll(() => traces(page)).toContain('done');

    await pages.press('exit.leave');
    await page.waitForURL(NEUTRAL);

    expect(await traces(page)).not.toContain('done');
    await page.goto(`${platform.platform.url}/#/submit/done`);
    await page.getByRole('heading', { level: 1, name: pages.t('finished.title') }).waitFor();
    expect(await page.content()).not.toContain(reference);
    expect(await page.content()).not.toContain(queryCode);
  });
});

const mostPages = ['/', '/guides', '/guides/kinds', '/submit', '/submit/done', '/follow', '/verify', '/nowhere'];
const otherPages = [
  ...['write', 'next', 'visit', 'rights', 'anonymous', 'privacy', 'refused', 'nowhere'].map(
    (name) => `/guides/${name}`,
  ),
  '/submit/deleted',
  '/%E0%A4%A',
];

describe('every page', { timeout: 90_000 }, () => {
  it.each([
    ['on a phone, in Chinese', PHONE, 'normal'],
    ['on a desktop, in English', { ...DESK, locale: 'en-GB' }, 'normal'],
    ['on a phone, in English, in large text and high contrast', { ...PHONE, locale: 'en-GB' }, 'strong'],
    ['at 200 % zoom', { ...DESK, viewport: { width: 720, height: 450 } }, 'normal'],
    ['in forced colours, with reduced motion', { ...PHONE, forcedColors: 'active', reducedMotion: 'reduce' }, 'normal'],
  ] as const)('has no barrier and fits %s', async (_, options, look) => {
    const { page, faults } = await openPage(browser, options);
    if (look === 'strong')
      await page.addInitScript(
        "localStorage.setItem('everyletter.text', 'large'); localStorage.setItem('everyletter.contrast', 'high')",
      );
    await page.goto(`${platform.platform.url}/#/submit/deleted`);
    for (const path of options === PHONE ? [...mostPages, ...otherPages] : mostPages) {
      const before = await page.getByRole('heading', { level: 1 }).elementHandle();
      await page.evaluate(`location.hash = '${path}'`);
      await expect.poll(() => before?.isVisible()).toBe(false);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectSound(page);
    }
    expect(faults).toEqual([]);
  });

  it('keeps language, text size and contrast on the device, and nothing else', async () => {
    const { page, pages } = await open('/guides/write');
    await pages.press('header.text');
    await pages.press('header.contrast');
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(`${platform.platform.url}/#/submit`);
    await page.reload();

    await page.getByRole('heading', { level: 1, name: 'Before you begin' }).waitFor();
    expect(await page.evaluate('({ ...document.documentElement.dataset })')).toEqual({
      text: 'large',
      contrast: 'high',
    });
    expect(await page.evaluate('({ ...localStorage })')).toEqual({
      'everyletter.language': 'en',
      'everyletter.text': 'large',
      'everyletter.contrast': 'high',
    });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectSound(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Guides' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guides' }).waitFor();
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
  });
});

describe('without a connection', { timeout: 60_000 }, () => {
  it('says what is kept, and goes on where it was', async () => {
    const { page, pages } = await open('/submit/who');
    const { t, at, press } = pages;
    await pages.choose('who.anonymous');
    await pages.next('where');
    await answerTheRest(page, pages);
    await pages.next('check');

    await page.context().setOffline(true);
    await page.getByText(t('offline')).waitFor();
    await press('check.send');
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
    await page.context().setOffline(false);
    await expect.poll(() => page.getByText(t('offline')).count()).toBe(0);
    await press('check.send');
    await at('done');
  });

  it('offers to fetch a page again that could not be had', async () => {
    const { page, pages } = await open('/');
    await page.route('**/assets/guides-*.js', (route) => route.abort(), { times: 1 });
    await page.goto(`${platform.platform.url}/#/guides`);
    await page.getByRole('alert').waitFor();
    await expectSound(page);

    await pages.press('retry');
    await page.getByRole('heading', { level: 1, name: pages.t('menu.guides') }).waitFor();
  });

  it('says so while there is nothing to choose from, and asks again', async () => {
    const { page, faults } = await openPage(browser, PHONE);
    const { t, press } = submitPages(page);
    await page.route('**/api/procuratorates', (route) => route.fulfill({ json: { procuratorates: [] } }), { times: 1 });
    await page.goto(`${platform.platform.url}/#/submit/where`);
    await page.getByRole('alert').getByText(t('where.none')).waitFor();
    await expectSound(page);

    await press('retry');
    await page.getByLabel(t('where.city')).selectOption('2101');
    expect(faults).toEqual([]);
  });

  it('shows a page of its own when one cannot be drawn', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.route('**/api/procuratorates', (route) =>
      route.fulfill({ json: { procuratorates: [{ code: '2101' }] } }),
    );
    await page.goto(`${platform.platform.url}/#/submit/where`);

    await page.getByRole('heading', { level: 1, name: submitPages(page).t('broken.title') }).waitFor();
    await expectSound(page);
  });
});
