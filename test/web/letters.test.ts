import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { en as letterEn } from '../../web/console/letter/catalogue/en.ts';
import { zh as letterZh } from '../../web/console/letter/catalogue/zh.ts';
import { type Petition, withResult } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { docxParagraphs } from '../support/read-docx.ts';
import { openPdf } from '../support/read-pdf.ts';
import { barriers, launchBrowser, openPage, overflows } from './browser.ts';
import { readers } from './reader.ts';

const HOSTILE = '<img src=x onerror=alert(1)>{{7*7}}公安机关已经立案。';

let platform: TestPlatform;
let browser: Browser;
let petition: Petition;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  petition = await withResult(platform, HOSTILE);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};
const bytesOf = async (download: Download) => readFile(await download.path());
const saved = async (page: Page, press: () => Promise<void>) =>
  (await Promise.all([page.waitForEvent('download'), press()]))[0];

describe.each(readers)('with $who, a petitioner', ({ t, device }) => {
  it('saves the official letter of a reply, and of the acceptance', async () => {
    const { page, faults } = await openPage(browser, device);
    await page.goto(`${platform.platform.url}/#/follow/replies/1`);
    await page.getByLabel(t('done.reference')).fill(petition.reference);
    await page.getByLabel(t('done.code')).first().fill(petition.queryCode);
    await page.getByRole('button', { name: t('open.open'), exact: true }).click();

    const pdf = await saved(page, () => page.getByRole('button', { name: t('letter.pdf') }).click());
    await page.getByText(t('letter.saved', { name: pdf.suggestedFilename() })).waitFor();
    await expectSound(page);
    const docx = await saved(page, () => page.getByRole('button', { name: t('letter.docx') }).click());
    await page.goto(`${platform.platform.url}/#/follow`);
    const acceptance = await saved(page, () =>
      page
        .getByRole('button', { name: t('letter.pdf') })
        .last()
        .click(),
    );
    await expectSound(page);

    expect(pdf.suggestedFilename()).toMatch(/^信访事项办理结果答复书-.+\.pdf$/);
    expect(docx.suggestedFilename()).toMatch(/\.docx$/);
    expect(acceptance.suggestedFilename()).toMatch(/^信访事项受理通知书-.+\.pdf$/);
    expect(await (await openPdf(await bytesOf(pdf))).text()).toContain(HOSTILE.replaceAll(' ', ''));
    expect(await docxParagraphs(await bytesOf(docx))).toContain(HOSTILE);
    expect(faults).toEqual([]);
  });
});

const consoles = readers.map((reader) => ({ ...reader, words: reader.language === 'zh' ? letterZh : letterEn }));

describe.each(consoles)('with $who, a supervisor', ({ device, words }) => {
  const name = (kind: 'RESULT_REPLY' | 'ACCEPTANCE') => `${words['letter.open']} ${words[`letter.kind.${kind}`]}`;

  it('sees a letter as it goes out, and saves it', async () => {
    const { page, faults } = await openPage(browser, device);
    await page.goto(`${platform.platform.url}/console/#/cases/${petition.reference}`);
    await page.locator('input[name=account]').fill('supervisor-2101');
    await page.locator('input[name=password]').fill(DEMO_PASSWORD);
    await page.locator('button[type=submit]').click();
    const before = (await platform.as('supervisor-2101').listOpenings({ params: petition.params })).openings.length;

    await page.getByRole('button', { name: name('RESULT_REPLY') }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(words['letter.logged'], { exact: true }).waitFor();
    await expectSound(page);
    const untouched = (await platform.as('supervisor-2101').listOpenings({ params: petition.params })).openings.length;
    await drawer.getByRole('button', { name: words['letter.show'], exact: true }).click();
    const first = drawer.getByRole('region').first();
    await first.getByText('公安机关已经立案', { exact: false }).waitFor({ state: 'attached' });
    await expect.poll(() => inked(page)).toBeGreaterThan(0.01);
    await expectSound(page);
    const pdf = await saved(page, () => drawer.getByRole('button', { name: words['letter.pdf'] }).click());
    const docx = await saved(page, () => drawer.getByRole('button', { name: words['letter.docx'] }).click());
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    expect(untouched).toBe(before);
    expect(await (await openPdf(await bytesOf(pdf))).text()).toContain('䶮小明：');
    expect(await docxParagraphs(await bytesOf(docx))).toContain('䶮小明：');
    // Shown and, in another format, fetched again; the PDF that was shown is the one that was saved.
    const { openings } = await platform.as('supervisor-2101').listOpenings({ params: petition.params });
    expect(openings.length).toBe(before + 2);
    expect(faults).toEqual([]);
  });
});

/** How much of the first page of a preview is not white. */
const inked = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const canvas = document.querySelector('.pdf-page canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 1] < 128 && data[at + 3] > 0) dark += 1;
    return dark / (data.length / 4);
  })()`);
