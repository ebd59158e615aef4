import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const DEBIAN = '/usr/bin/chromium';

const packages = join(import.meta.dirname, '../../node_modules');
/** Where the packaged browser stands once it is unpacked: it goes with the packages that it came with. */
const UNPACKED = join(packages, '.cache/everyletter-chromium');

/** Chinese is drawn on every machine: with its own fonts, and else with the one of the letters. */
const fonts = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <dir>${join(packages, '@expo-google-fonts/noto-serif-sc/400Regular')}</dir>
  <cachedir>${join(UNPACKED, 'fontconfig')}</cachedir>
</fontconfig>
`;

/** The browser inside an npm package, which unpacks into the folder for temporary files: unpacked once for all tests. */
const packaged = async (): Promise<string> => {
  const { TMPDIR } = process.env;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  process.env.FONTCONFIG_FILE = join(UNPACKED, 'fonts.conf');
  // The package takes the folder of its libraries from here when it is loaded, and the one of the browser when it is asked.
  process.env.TMPDIR = UNPACKED;
  const { default: archive } = await import('@sparticuz/chromium');
  try {
    if (!existsSync(UNPACKED)) {
      mkdirSync(dirname(UNPACKED), { recursive: true });
      process.env.TMPDIR = mkdtempSync(`${UNPACKED}-`);
      await archive.executablePath();
      writeFileSync(join(process.env.TMPDIR, 'fonts.conf'), fonts);
      // Several files of tests may unpack at once: the first one stays.
      await rename(process.env.TMPDIR, UNPACKED).catch(() => rm(process.env.TMPDIR ?? '', { recursive: true }));
      process.env.TMPDIR = UNPACKED;
    }
    return await archive.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
};

/** A real browser: Debian's where there is one, else the one inside a package. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: existsSync(DEBIAN) ? DEBIAN : await packaged(), args: FLAGS });

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'zh-CN' };
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };

/** A page, and what went wrong in it that a person would not see: refused scripts and styles, exceptions, dialogs. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions,
  now?: number,
): Promise<{ page: Page; faults: string[] }> => {
  const page = await (await browser.newContext(options)).newPage();
  // A clock that moves under a session ends it: whoever lives on another day does so from the start.
  if (now !== undefined) await page.clock.setFixedTime(now);
  // Shorter than a test may last: what never appears is named.
  page.setDefaultTimeout(25_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser reports every answer of 400 and above by itself; the pages show those to the reader.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, faults };
};

/** Milliseconds in which a drawer has closed and a button has its colour. */
const PASSING = 1_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA on the page as it is, one line each. */
const found = async (page: Page): Promise<string[]> => {
  // What fades in is pale until it stands; what turns for ever is not waited for.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime)).map((one) => one.finished))`,
  );
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // Put there by the line above; the page's own types do not know it.
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};

/** What stays in the way of somebody: what was only passing by while the page moved is gone at the second look. */
export const barriers = async (page: Page): Promise<string[]> => {
  if ((await found(page)).length === 0) return [];
  await page.waitForTimeout(PASSING);
  return found(page);
};

/** Whether something sticks out to the side of the screen. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
