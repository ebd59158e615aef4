import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { median, printTable } from '../support/table.ts';
import { DESK, launchBrowser, PHONE } from '../web/browser.ts';
import { startPlatform } from './targets.ts';

const KILOBIT = 1000 / 8;

/** Networks by bytes a second and milliseconds of latency: WebPageTest's "3G Slow", and the line of an office. */
const networks = {
  slow3g: { downloadThroughput: 400 * KILOBIT, uploadThroughput: 400 * KILOBIT, latency: 400, offline: false },
  office: { downloadThroughput: 20_000 * KILOBIT, uploadThroughput: 20_000 * KILOBIT, latency: 20, offline: false },
} as const;

/** A page of a browser that has seen nothing yet, on a network, with a processor so many times slower than this one. */
const onNetwork = async (
  browser: Browser,
  options: BrowserContextOptions,
  network: keyof typeof networks,
  slowdown: number,
): Promise<Page> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', networks[network]);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
};

interface FirstView {
  /** Milliseconds until something could be read, and until it could be used. */
  readonly seen: number;
  readonly usable: number;
}

const portal = async (browser: Browser, url: string): Promise<FirstView> => {
  const page = await onNetwork(browser, PHONE, 'slow3g', 4);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'English' }).first().waitFor();
  const usable = performance.now() - start;
  const seen = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
  await page.context().close();
  return { seen, usable };
};

const desk = async (browser: Browser, url: string): Promise<FirstView> => {
  const page = await onNetwork(browser, DESK, 'office', 1);
  await page.goto(`${url}/console/`);
  await page.locator('input[name=account]').fill('supervisor-2101');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  const start = performance.now();
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const seen = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const usable = performance.now() - start;
  await page.context().close();
  return { seen, usable };
};

/** Times the first view of the portal on a slow phone and of the console at a desk, each with an empty cache. */
export const measureFirstViews = async (assembly: string, rounds: number): Promise<void> => {
  const target = await startPlatform('platform', assembly);
  const browser = await launchBrowser();
  const timed = async (name: string, look: typeof portal) => {
    const views: FirstView[] = [];
    for (let round = 0; round < rounds; round++) views.push(await look(browser, target.url));
    const middle = (part: keyof FirstView) => `${median(views.map((view) => view[part])).toFixed(0)} ms`;
    return [name, middle('seen'), middle('usable')];
  };
  try {
    printTable([
      ['first view, nothing cached', 'seen', 'usable'],
      await timed('portal: slow 3G (400 kbit/s, 400 ms), processor slowed down 4 times', portal),
      await timed('console: from the password on, line of an office (20 Mbit/s, 20 ms)', desk),
    ]);
  } finally {
    await browser.close();
    await target.stop();
  }
};
