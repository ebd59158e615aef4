import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Reference } from '../../shared/domain/code.ts';
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
  rmSync(folder, { recursive: true });
});

/** Files of a folder: chosen twice, they are the same. */
const folder = mkdtempSync(join(tmpdir(), 'everyletter-files-'));
const file = (name: string, content?: Buffer): string => {
  const path = join(folder, name);
  const pdf = `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  if (!existsSync(path)) writeFileSync(path, content ?? pdf);
  return path;
};

const open = async (path: string, options: BrowserContextOptions = PHONE) => {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${platform.platform.url}/#${path}`);
  return { ...opened, pages: submitPages(opened.page, options.locale?.startsWith('en') ? 'en' : 'zh') };
};

/** Anonymous, up to the list of answers. */
const answerAll = async (page: Page, pages = submitPages(page)) => {
  await pages.at('who');
  await pages.choose('who.anonymous');
  await pages.next('where');
  await answerTheRest(page, pages);
  await pages.next('check');
};

const petitions = async () => (await platform.as('supervisor-2101').listCases({ query: {} })).cases.length;

/** Who the platform says the petitioner is, and what of. */
const openedBy = async (reference: string) => {
  const supervisor = platform.as('supervisor-2101');
  const params = { id: Reference.parse(reference) };
  const { kind, submission } = await supervisor.readCase({ params });
  const { petitioner, representatives } = await supervisor.openPetitioner({ params, body: { purpose: 'CONTACT' } });
  return { kind, request: submission.request, petitioner, representatives };
};

const phone = { device: 'a phone', options: PHONE };
const desk = { device: 'a desktop', options: DESK };
const journeys = [
  { who: 'anonymous', ...phone, language: 'zh' },
  { who: 'anonymous', ...desk, language: 'en' },
  { who: 'named', ...phone, language: 'en' },
  { who: 'named', ...desk, language: 'zh' },
  { who: 'group', ...phone, language: 'zh' },
  { who: 'group', ...desk, language: 'en' },
] as const;

describe('submitting a petition', { timeout: 60_000 }, () => {
  it.each(journeys)('as $who, on $device, in $language', async ({ who, options, language }) => {
    const { page, faults, pages } = await open('/', { ...options, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
    const { t, at, field, choose, press, next, codes } = pages;
    const look = () => expectSound(page);

    await page
      .getByRole('main')
      .getByRole('link', { name: t('start.submit'), exact: true })
      .click();
    await look();
    await page.getByRole('link', { name: t('welcome.start') }).click();
    await at('who');
    await look();
    if (who === 'anonymous') {
      await choose('who.anonymous');
      await next('where');
    } else {
      await choose('who.named');
      await next('group');
      await look();
      await choose(who === 'group' ? 'group.group' : 'group.self');
      await next('you');
      await field('you.name').fill('欧阳䶮');
      await field('you.phone').fill('＋８６ 138－0013—8000');
      await field('you.identityNumber').fill('１１０１０５ 19491231 002x');
      await look();
      await next(who === 'group' ? 'representatives' : 'where');
    }
    if (who === 'group') {
      await press('representatives.me');
      await press('representatives.add');
      await field('you.name', 1).fill('李四');
      await field('you.phone', 1).fill('0421 234 5678');
      await look();
      await press('representatives.remove', { number: 2 });
      await look();
      await press('undo');
      await next('where');
    }
    await answerTheRest(page, pages, look);
    await next('check');
    await look();
    await press('check.send');
    await at('done');
    await page.locator('.qr path').last().waitFor();
    await look();

    const { reference, queryCode } = await codes();
    const { token } = await platform.anyone.openReceipt({
      body: { reference: Reference.parse(reference), queryCode },
    });
    const petition = await platform.withToken(token).trackPetition();
    const me = {
      name: '欧阳䶮',
      phone: '13800138000',
      identity: { type: 'RESIDENT_ID', number: '11010519491231002X' },
    };
    expect(petition.kind).toBe('FILING_SUPERVISION');
    if (who !== 'anonymous')
      expect(await openedBy(reference)).toEqual({
        kind: 'FILING_SUPERVISION',
        request: '请求说明为什么不立案。',
        petitioner: me,
        representatives: who === 'group' ? [me, { name: '李四', phone: '04212345678' }] : [],
      });
    expect(faults).toEqual([]);
  });

  it('says what is wrong with each representative, and lets no group go without one', async () => {
    const { page, pages } = await open('/submit/who');
    const { t, field, choose, next, press, at } = pages;
    await choose('who.named');
    await next('group');
    await press('continue');
    await page.getByRole('alert').getByText(t('step.group.choose')).waitFor();
    await choose('group.group');
    await next('you');
    await field('you.name').fill('张三');
    await next('representatives');

    await press('continue');
    await page.getByRole('alert').getByText(t('step.representatives.choose')).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('representatives-0-name');
    await page.keyboard.type('李四');
    await press('representatives.add');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('representatives-1-name');
    await page.keyboard.type('王五');
    await field('you.phone', 1).fill('12345');
    await press('continue');
    await expect.poll(() => page.getByRole('alert').getByRole('listitem').count()).toBe(1);
    await expectSound(page);
    await field('you.phone', 1).fill('138 0013 8000');
    for (const number of [3, 4, 5]) {
      await press('representatives.add');
      await field('you.name', number - 1).fill(`代表${number}`);
    }
    expect(await page.getByRole('button', { name: t('representatives.add') }).count()).toBe(0);
    await press('continue');
    await at('where');
  });

  it('goes to an answer and back to the list, and asks what a change opens', async () => {
    const { page, pages } = await open('/submit/who');
    const { t, at, field, choose, press } = pages;
    await answerAll(page, pages);
    const change = (key: Parameters<typeof t>[0]) =>
      page.getByRole('link', { name: `${t('check.change')} ${t(key)}` }).click();

    await change('check.what');
    await at('what');
    await field('step.what.title').fill('改过的经过，写得更清楚一些。');
    await press('continue');
    await at('check');
    await page.getByText('改过的经过').waitFor();
    await change('check.who');
    await choose('who.named');
    await press('continue');
    await at('group');
    await choose('group.self');
    await press('continue');
    await at('you');
    await field('you.name').fill('张三');
    await press('continue');
    await at('check');

    await page.getByText('张三').waitFor();
    await page.goBack();
    await at('you');
    expect(await field('you.name').inputValue()).toBe('张三');
  });

  it('keeps the draft through a reload, a change of language and of text size, until it is deleted', async () => {
    const { page, pages } = await open('/submit/what');
    const { t, field, press } = pages;
    const other = submitPages(page, 'en');
    await field('step.what.title').fill('写到一半的事情经过。');

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: other.t('header.text') }).click();
    expect(await other.field('step.what.title').inputValue()).toBe('写到一半的事情经过。');
    await page.getByText('Draft kept, encrypted, until').click();
    await page.reload();
    await expect.poll(() => other.field('step.what.title').inputValue()).toBe('写到一半的事情经过。');
    expect(await page.evaluate('document.documentElement.dataset.text')).toBe('large');
    const stored = await page.evaluate(`new Promise((done) => {
      const opening = indexedDB.open('everyletter');
      opening.onsuccess = () => {
        const all = opening.result.transaction('kept').objectStore('kept').getAll();
        all.onsuccess = () => done(all.result.map((one) => one instanceof CryptoKey ? one.extractable : new TextDecoder().decode(one.sealed)).join());
      };
    })`);
    expect(stored).toContain('false');
    expect(stored).not.toContain('写到一半');
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('写到一半');
    await expectSound(page);

    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('草稿已加密保存').click();
    await press('draft.delete');
    await expectSound(page);
    await press('draft.delete.act');
    await page.getByRole('heading', { level: 1, name: t('deleted.title') }).waitFor();
    await page.goto(`${platform.platform.url}/#/submit/what`);
    await page.reload();
    await field('step.what.title').waitFor();
    expect(await field('step.what.title').inputValue()).toBe('');
  });

  it('refuses files at once and says what to do, and sends the others when it is registered', async () => {
    const { page, faults, pages } = await open('/submit/who');
    const { t, at, press } = pages;
    await answerAll(page, pages);
    const before = await page.evaluate('location.hash');
    await page.goto(`${platform.platform.url}/#/submit/evidence`);
    await at('evidence');
    expect(before).toBe('#/submit/check');

    await page
      .locator('#files')
      .setInputFiles([
        file('病历.pdf'),
        file('工资条.doc'),
        file('现场.mov'),
        file('空.pdf', Buffer.alloc(0)),
        file('太大.pdf', Buffer.alloc(50_000_001)),
        file('合同.pdf'),
      ]);
    const refused = page.locator('.notice.bad li');
    await expect.poll(() => refused.count()).toBe(4);
    expect(await refused.allInnerTexts()).toEqual([
      expect.stringContaining(t('fault.TYPE.office')),
      expect.stringContaining(t('fault.TYPE.video')),
      expect.stringContaining(t('fault.EMPTY')),
      expect.stringContaining('50 MB'),
    ]);
    await expectSound(page);
    await page.locator('#files').setInputFiles([file('病历.pdf')]);
    await page.getByRole('button', { name: `${t('evidence.remove')} 合同.pdf` }).click();
    await page.getByText(t('removed', { what: '合同.pdf' })).waitFor();
    await press('undo');
    await page.getByRole('button', { name: `${t('evidence.remove')} 合同.pdf` }).waitFor();

    await page.waitForTimeout(500);
    await page.reload();
    await at('evidence');
    expect(await page.getByText(t('evidence.missing'), { exact: true }).count()).toBe(2);
    await expectSound(page);
    await press('continue');
    await page.getByRole('alert').getByText(t('step.evidence.choose')).waitFor();
    await page.locator('#files').setInputFiles([file('病历.pdf'), file('合同.pdf')]);
    await expect.poll(() => page.getByText(t('evidence.ready'), { exact: true }).count()).toBe(2);
    await press('continue');
    await at('check');
    await press('check.send');
    await at('done');

    await expect.poll(() => page.locator('.files').getByText('已收下').count(), { timeout: 40_000 }).toBe(2);
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('registers one petition however often the button is pressed', async () => {
    const { page, pages } = await open('/submit/who');
    await answerAll(page, pages);
    const before = await petitions();
    let sent = 0;
    await page.route('**/api/petitions', async (route) => {
      sent++;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });

    await page.evaluate(
      `(() => { const button = document.querySelector('.button.large'); button.click(); button.click(); })()`,
    );
    await page.getByRole('button', { name: pages.t('check.sending') }).click({ force: true });
    await pages.at('done');

    expect([sent, await petitions()]).toEqual([1, before + 1]);
  });

  it('registers one petition when the answer is lost and the text is changed before it is sent again', async () => {
    const { page, pages } = await open('/submit/who');
    const { t, at, field, press } = pages;
    await answerAll(page, pages);
    const before = await petitions();
    await page.route(
      '**/api/petitions',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );

    await press('check.send');
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
    await page.reload();
    await at('check');
    await page.getByRole('link', { name: `${t('check.change')} ${t('check.what')}` }).click();
    await field('step.what.title').fill('改过的经过，写得更清楚一些。');
    await press('continue');
    await at('check');
    await press('check.send');
    await at('done');

    await page.getByText(t('done.asFirstSent')).waitFor();
    await expectSound(page);
    expect(await petitions()).toBe(before + 1);
    const { reference } = await pages.codes();
    const { submission } = await platform
      .as('supervisor-2101')
      .readCase({ params: { id: Reference.parse(reference) } });
    expect(submission.text).toContain('二〇二六年三月');
  });

  it('gives a receipt to scan, to print on one sheet, to save, and lets go of the code when it is saved', async () => {
    const { page, faults, pages } = await open('/submit/who', { ...DESK, acceptDownloads: true });
    const { t, at, press } = pages;
    await answerAll(page, pages);
    await press('check.send');
    await at('done');
    await page.locator('.qr path').last().waitFor();

    const pixels = (await page.evaluate(`new Promise((done) => {
      const image = new Image();
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 600 });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0, 600, 600);
        done([...context.getImageData(0, 0, 600, 600).data]);
      };
      const svg = document.querySelector('.qr svg').cloneNode(true);
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      svg.setAttribute('width', '600');
      svg.setAttribute('height', '600');
      image.src = 'data:image/svg+xml,' + encodeURIComponent(svg.outerHTML);
    })`)) as number[];
    const link = decodeQR({ width: 600, height: 600, data: Uint8ClampedArray.from(pixels) });
    const [origin, receipt = ''] = link.split('/#/verify/');
    const { reference } = await pages.codes();
    expect(origin).toBe(platform.platform.url);
    expect(await platform.anyone.verifyReceipt({ body: { receipt } })).toMatchObject({
      genuine: true,
      registered: true,
      reference,
    });

    const sheets = await page.pdf({ preferCSSPageSize: true });
    expect(sheets.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    const saving = page.waitForEvent('download');
    await press('done.pdf');
    expect((await saving).suggestedFilename()).toBe(`信访回执-${reference}.pdf`);

    await page.reload();
    await at('done');
    expect((await pages.codes()).reference).toBe(reference);
    await press('done.saved');
    await page.getByText(t('done.saved.question')).waitFor();
    await expectSound(page);
    await press('cancel');
    await press('done.saved');
    await press('done.saved.act');
    await page.getByRole('heading', { level: 1, name: t('finished.title') }).waitFor();
    await expectSound(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: t('finished.title') }).waitFor();
    expect(await page.content()).not.toContain(reference);
    expect(faults).toEqual([]);
  });
});
