import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { encodeQR } from 'qr';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { forgedReceipt } from '../support/forged-receipt.ts';
import { type Petition, submitted } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, launchBrowser, openPage, overflows } from './browser.ts';
import { readers } from './reader.ts';

let platform: TestPlatform;
let browser: Browser;
let petition: Petition;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'everyletter-verify-'));
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  petition = await submitted(platform);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};
const addressOf = (receipt: string) => `${platform.platform.url}/#/verify/${receipt}`;
const changed = (receipt: string) => receipt.replace(/\.(.)/, (_, first) => `.${first === 'e' ? 'f' : 'e'}`);

/** Gives the browser a camera, which it lacks here: it sees one picture all the time, or is not allowed. */
const seeing = (picture: string | undefined) => `
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => {
    if (${picture === undefined}) throw new DOMException('', 'NotAllowedError');
    const image = new Image();
    image.src = '${picture}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    setInterval(() => {
      const context = canvas.getContext('2d');
      context.fillStyle = '#888';
      context.fillRect(0, 0, 640, 480);
      context.drawImage(image, 120, 40, 400, 400);
    }, 50);
    const stream = canvas.captureStream(20);
    globalThis.filmed = stream;
    return stream;
  } } })`;

describe.each(readers)('with $who, a receipt', ({ t, device }) => {
  const open = async (address = addressOf('').replace(/\/$/, '')) => {
    const opened = await openPage(browser, device);
    await opened.page.goto(address);
    return opened;
  };
  const verdict = (page: Page, name: 'good' | 'unregistered' | 'bad') =>
    page.locator('.verdict').getByRole('heading', { name: t(`verify.${name}`) });
  const paste = async (page: Page, text: string) => {
    await page.getByLabel(t('verify.paste')).fill(text);
    await page.getByRole('button', { name: t('verify.verify'), exact: true }).click();
  };

  it('is checked at once when its code led here', async () => {
    const { page, faults } = await open(addressOf(petition.receipt));

    await verdict(page, 'good').waitFor();
    await page.getByText(petition.reference).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: t('verify.another') }).click();
    await page.getByLabel(t('verify.paste')).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('is found in whatever is pasted, broken into lines or not', async () => {
    const { page } = await open();
    const lines = petition.receipt.match(/.{1,60}/g)?.join('\n');

    await paste(page, `${petition.reference}\n\n${lines}\n\n12309`);

    await verdict(page, 'good').waitFor();
  });

  it('is read from a picture of its code', async () => {
    const { page, faults } = await open();
    const buffer = Buffer.from(encodeQR(addressOf(petition.receipt), 'gif', { scale: 3 }));

    await page.locator('#picture').setInputFiles({ name: '二维码.gif', mimeType: 'image/gif', buffer });

    await verdict(page, 'good').waitFor();
    expect(faults).toEqual([]);
  });

  it('is read from the text file that was saved', async () => {
    const { page } = await open();
    const buffer = Buffer.from(`回执：\r\n${petition.receipt}\r\n`);

    await page.locator('#picture').setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer });

    await verdict(page, 'good').waitFor();
  });

  it('is not ours when a character of it was changed', async () => {
    const { page } = await open(addressOf(changed(petition.receipt)));

    await verdict(page, 'bad').waitFor();
    await page.getByText(t('verify.bad.2')).waitFor();
    expect(await page.getByText(petition.reference).count()).toBe(0);
    await expectSound(page);
  });

  it('raises an alarm when it is signed by us and the register lacks it', async () => {
    const { page } = await open(addressOf(await forgedReceipt(platform)));

    await verdict(page, 'unregistered').waitFor();
    await page.getByRole('alert').getByText(t('verify.unregistered.2')).waitFor();
    await expectSound(page);
  });

  it('is asked for again when there is none in what was given, and when the line is down', async () => {
    const { page } = await open();
    const nothing = Buffer.from(encodeQR('https://example.org', 'gif', { scale: 4 }));

    await paste(page, '这里没有签名');
    await page.getByRole('alert').getByText(t('verify.nothing')).waitFor();
    await expectSound(page);
    await page.locator('#picture').setInputFiles({ name: 'a.gif', mimeType: 'image/gif', buffer: nothing });
    await page.getByRole('alert').getByText(t('verify.picture.nothing')).waitFor();
    await expectSound(page);
    await page.context().setOffline(true);
    await paste(page, petition.receipt);
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: t('retry') }).click();

    await verdict(page, 'good').waitFor();
  });

  it('can be checked without this site, by the keys and the command that the page gives', async () => {
    const { page } = await open();
    await page.getByText(t('verify.offline'), { exact: true }).click();
    const save = page.getByRole('button', { name: t('verify.offline.save') });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    await expectSound(page);
    const command = await page.locator('pre').last().innerText();
    const cwd = mkdtempSync(join(folder, 'by-hand-'));
    await copyFile(await download.path(), join(cwd, 'keys.json'));
    const run = async (receipt: string) => {
      writeFileSync(join(cwd, 'receipt.txt'), `${receipt}\n`);
      return (await promisify(execFile)('bash', ['-c', command.replace(/^node/, process.execPath)], { cwd })).stdout;
    };

    expect(await run(petition.receipt)).toMatch(new RegExp(`^true\n.*${petition.reference}`));
    expect(await run(changed(petition.receipt))).toMatch(/^false\n/);
  });

  it('can be scanned only where there is a camera', async () => {
    const { page } = await open();

    await page.getByRole('button', { name: t('verify.scan') }).click();

    await page.getByText(t('verify.scan.none')).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: t('verify.scan.stop') }).click();
    await page.getByRole('button', { name: t('verify.scan') }).waitFor();
  });
});

describe('with a camera', () => {
  const [{ t, device }] = readers;
  const scan = async (picture?: string) => {
    const { page, faults } = await openPage(browser, device);
    await page.addInitScript(seeing(picture));
    await page.goto(addressOf('').replace(/\/$/, ''));
    await page.getByRole('button', { name: t('verify.scan') }).click();
    return { page, faults };
  };

  it('a code that is held before it is checked, and the camera is let go', async () => {
    const code = encodeQR(addressOf(petition.receipt), 'data-url', { scale: 4, border: 4 });

    const { page, faults } = await scan(code);

    await page
      .locator('.verdict')
      .getByRole('heading', { name: t('verify.good') })
      .waitFor();
    expect(await page.evaluate('filmed.getTracks().map(({ readyState }) => readyState)')).toEqual(['ended']);
    expect(faults).toEqual([]);
  });

  it('that sees no code, it goes on until somebody stops it', async () => {
    const { page } = await scan('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');

    await page.getByText(t('verify.scan.hint')).waitFor();
    await page.waitForTimeout(500);
    await expectSound(page);
    await page.getByRole('button', { name: t('verify.scan.stop') }).click();

    await page.getByRole('button', { name: t('verify.scan') }).waitFor();
    expect(await page.evaluate('filmed.getTracks().map(({ readyState }) => readyState)')).toEqual(['ended']);
  });

  it('that the reader does not allow, other ways are named', async () => {
    const { page } = await scan();

    await page.getByText(t('verify.scan.denied')).waitFor();
  });
});
