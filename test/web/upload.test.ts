import { createHash } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { FileToUpload } from '../../infra/operate/upload.ts';
import { PIECE_BYTES } from '../../shared/domain/media.ts';
import { aFilm, aPdf, aPetitioner, type Petitioner, storedKeys } from '../support/evidence.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, DESK, launchBrowser, openPage, overflows, PHONE } from './browser.ts';

const PIECES = 10;
const CUT_AFTER = 6;

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

const enter = async (page: Page, { reference, queryCode }: Petitioner) => {
  await page.getByLabel('信访编号').fill(reference);
  await page.getByLabel('查询码').first().fill(queryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page.getByText('选择文件上传').waitFor();
};

/** A page on which the petition is open; `sent` fills with the numbers of the pieces that storage is asked to take. */
const open = async (petitioner: Petitioner, options: BrowserContextOptions) => {
  const { page, faults } = await openPage(browser, options);
  const sent: number[] = [];
  // What the line does: lets so many more pieces through.
  const line = { left: Number.POSITIVE_INFINITY };
  await page.route(
    (url) => url.port !== new URL(platform.platform.url).port && !url.pathname.startsWith('/api/'),
    async (route) => {
      const request = route.request();
      if (request.method() !== 'POST') return route.continue();
      const key = /quarantine\/[^/]+\/[0-9a-f]{32}\/(\d+)/.exec(request.postDataBuffer()?.toString('latin1') ?? '');
      if (line.left <= 0) return route.abort('connectionreset');
      line.left -= 1;
      sent.push(Number(key?.[1]));
      return route.continue();
    },
  );
  await page.goto(`${platform.platform.url}/#/follow`);
  await enter(page, petitioner);
  return { page, faults, sent, line, rows: page.locator('.file-list .files > li') };
};

const asInput = ({ name, media, bytes }: FileToUpload) => ({ name, mimeType: media, buffer: Buffer.from(bytes) });
const choose = (page: Page, ...files: FileToUpload[]) => page.locator('#files').setInputFiles(files.map(asInput));
const inOrder = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);
const linkedOf = ({ reference }: Petitioner) => storedKeys(platform.data, `linked/${reference}/`).all;

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s, a file', (_, device) => {
  it('whose upload was cut goes on after the tab was closed, with what is missing alone, and is stored once', async () => {
    const petitioner = await aPetitioner(platform);
    const film = aFilm((PIECES - 1) * PIECE_BYTES + 777, `cut ${device.viewport?.width}`);

    const first = await open(petitioner, device);
    first.line.left = CUT_AFTER;
    await choose(first.page, film);
    await first.rows.getByText('连接断了').waitFor({ timeout: 30_000 });
    await expect
      .poll(() => first.rows.getByRole('progressbar').getAttribute('aria-valuetext'))
      .toContain('不会从头开始');
    await expectSound(first.page);
    expect(first.faults).toEqual([]);
    await first.page.context().close();

    const second = await open(petitioner, device);
    const row = second.rows.first();
    await row.getByText('没有传完，已收到 6').waitFor();
    await expectSound(second.page);
    const again = row.locator('input[type=file]');
    await again.setInputFiles(asInput(aFilm(film.bytes.length, 'another')));
    await second.rows.getByText('内容不一样').waitFor({ timeout: 30_000 });
    await expectSound(second.page);
    expect(await second.rows.count()).toBe(1);
    await second.page.getByRole('button', { name: '返回，重新选择' }).click();
    await again.setInputFiles(asInput(film));
    await row.getByText('已收下').waitFor({ timeout: 30_000 });

    expect(await second.rows.count()).toBe(1);
    expect(inOrder([...first.sent, ...second.sent])).toEqual(Array.from({ length: PIECES }, (__, number) => number));
    expect(second.sent).toHaveLength(PIECES - CUT_AFTER);
    const sha256 = createHash('sha256').update(film.bytes).digest('hex');
    expect(linkedOf(petitioner)).toEqual([`linked/${petitioner.reference}/${sha256}`]);
    await expectSound(second.page);
    expect(second.faults).toEqual([]);
    await second.page.context().close();
  }, 90_000);
});

describe('files on their way', () => {
  it('go on by themselves when the connection comes back', async () => {
    const petitioner = await aPetitioner(platform);
    const { page, rows, line, sent, faults } = await open(petitioner, PHONE);
    line.left = 1;
    await choose(page, aFilm(4 * PIECE_BYTES, 'by itself'));
    await rows.getByText('连接断了').waitFor({ timeout: 30_000 });

    line.left = Number.POSITIVE_INFINITY;
    await page.evaluate('dispatchEvent(new Event("online"))');
    await rows.getByText('已收下').waitFor({ timeout: 30_000 });

    expect(inOrder(sent)).toEqual([0, 1, 2, 3]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('wait while the petition is closed, and go on by themselves when it is opened again', async () => {
    const petitioner = await aPetitioner(platform);
    const { page, rows, line, sent, faults } = await open(petitioner, PHONE);
    line.left = 1;
    await choose(page, aFilm(4 * PIECE_BYTES, 'closed'));
    await rows.getByText('连接断了').waitFor({ timeout: 30_000 });

    await platform.control('POST', 'clock', { advance: '31m' });
    line.left = Number.POSITIVE_INFINITY;
    await rows.getByRole('button', { name: '现在重试' }).click();
    await rows.getByText('会自动接着传').waitFor({ timeout: 30_000 });
    await page.evaluate('location.hash = "#/"');
    await page.getByRole('heading', { level: 1, name: '每一件都有回音' }).waitFor();
    await page.evaluate('location.hash = "#/follow"');
    await enter(page, petitioner);
    await rows.getByText('已收下').waitFor({ timeout: 30_000 });

    expect(inOrder(sent)).toEqual([0, 1, 2, 3]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are read off the main thread, under the policy of the page', async () => {
    const { page, rows, faults } = await open(await aPetitioner(platform), PHONE);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));

    await choose(page, aPdf('by a worker'));
    await rows.getByText('已收下').waitFor({ timeout: 30_000 });

    expect(workers).toEqual([expect.stringContaining('/assets/hash-worker')]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('pause, go on, and are taken back after they were cancelled, by keyboard alone', async () => {
    const petitioner = await aPetitioner(platform);
    const { page, rows, line, sent, faults } = await open(petitioner, DESK);
    line.left = 2;
    await choose(page, aFilm(4 * PIECE_BYTES, 'by hand'));
    await rows.getByText('连接断了').waitFor({ timeout: 30_000 });
    const press = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      // The button is gone; what may be done now has the focus.
      await expect.poll(() => page.evaluate('document.activeElement.closest("li")?.matches(".files > li")')).toBe(true);
    };

    await press('暂停');
    await rows.getByText('已暂停，已上传').waitFor();
    await expectSound(page);
    line.left = 1;
    await press('继续');
    await rows.getByText('连接断了').waitFor({ timeout: 30_000 });
    await press('取消上传');
    await rows.getByText('已取消').waitFor();
    await expectSound(page);
    await expect.poll(async () => (await petitioner.client.listDocuments()).documents).toEqual([]);
    line.left = Number.POSITIVE_INFINITY;
    await press('恢复上传');
    await rows.getByText('已收下').waitFor({ timeout: 30_000 });

    expect(inOrder(sent)).toEqual([0, 1, 2, 3]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are refused one by one, each for its own reason, while the others arrive', async () => {
    const petitioner = await aPetitioner(platform);
    const { page, rows, faults } = await open(petitioner, PHONE);
    const locked = aPdf('locked', '有密码.pdf');
    const encrypted = {
      ...locked,
      bytes: new Uint8Array(
        Buffer.from(Buffer.from(locked.bytes).toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1'),
      ),
    };

    await choose(
      page,
      { name: '程序.exe', media: 'application/pdf', bytes: new Uint8Array(10) },
      { name: '空的.pdf', media: 'application/pdf', bytes: new Uint8Array(0) },
      encrypted,
      aPdf('good', '判决书.pdf'),
      { ...aPdf('a pdf'), name: '其实不是照片.png' },
    );
    const row = (name: string) => rows.filter({ hasText: name });
    await row('判决书.pdf').getByText('已收下').waitFor({ timeout: 30_000 });
    await row('其实不是照片.png').getByText('内容与类型不符').waitFor({ timeout: 30_000 });

    await row('程序.exe').getByText('可上传 PDF').waitFor();
    await row('空的.pdf').getByText('文件是空的').waitFor();
    await row('有密码.pdf').getByText('文件带有密码').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '不再显示 程序.exe' }).click();
    expect(await row('程序.exe').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that are already there are not sent again, and unfinished ones can be removed', async () => {
    const petitioner = await aPetitioner(platform);
    const film = aFilm(3 * PIECE_BYTES, 'removed');
    const first = await open(petitioner, DESK);
    await choose(first.page, aPdf('there'));
    await first.rows.getByText('已收下').waitFor({ timeout: 30_000 });
    first.line.left = 1;
    await choose(first.page, film);
    await first.rows.getByText('连接断了').waitFor({ timeout: 30_000 });
    await first.page.context().close();

    const { page, rows, sent, faults } = await open(petitioner, PHONE);
    await choose(page, aPdf('there', '换了名字.pdf'));
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: '移除' }).click();
    await page.getByText('不要这个没传完的文件了').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '保留' }).click();
    await page.getByRole('button', { name: '移除' }).click();
    await page.locator('.file-sure').getByRole('button', { name: '移除' }).click();
    await expect.poll(() => rows.count()).toBe(1);

    expect(sent).toEqual([]);
    expect(linkedOf(petitioner)).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
