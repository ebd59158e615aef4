import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { en as ledgerEn } from '../../web/console/ledger/catalogue/en.ts';
import { type LedgerKey, zh as ledgerZh } from '../../web/console/ledger/catalogue/zh.ts';
import { fill, type Values } from '../../web/kit/words.ts';
import { aLetterRead, aVisit } from '../support/an-act.ts';
import { handleSome } from '../support/handled.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { readXlsx, sheetsIn } from '../support/read-xlsx.ts';
import { aSubmission } from '../support/submission.ts';
import { launchBrowser } from './browser.ts';
import { downloaded, expectSound } from './console-reader.ts';
import { staffPage, staffReaders } from './staff-reader.ts';

/** A name and a post that a spreadsheet might run. */
const FORMULA = "=cmd|' /C calc'!A0";
const POST = '@SUM(1+1)';
const CHAOYANG = ProcuratorateCode.parse('2113');
/** More than a page of 25. */
const VISITS = 27;

let platform: TestPlatform;
let browser: Browser;
const today = () => shanghaiDay(platform.platform.now());

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  const admin = platform.as('admin');
  const { staff } = await admin.listStaff({ query: { procuratorate: CHAOYANG } });
  const hostile = staff.filter(({ id }) => id === 'deputy-2113-1');
  await admin.setStaff({
    body: {
      staff: hostile.map((person) => ({
        ...person,
        name: { zh: FORMULA, en: FORMULA },
        post: { zh: POST, en: POST },
      })),
    },
  });
  for (let count = 0; count < VISITS; count += 9)
    await handleSome(platform, { office: CHAOYANG, official: 'pg-2113', count: 9, resolved: 0 });
  const clerk = platform.as('clerk-2113');
  const { reference } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({ procuratorate: CHAOYANG }),
  });
  const params = { id: reference };
  const { record: _, ...unminuted } = aVisit(today(), { official: 'deputy-2113-1', place: '信访人家中，某小区' });
  const acted = await clerk.recordAct({ params, version: 1, body: unminuted });
  await clerk.recordAct({
    params,
    version: acted.version,
    body: aLetterRead(today(), { official: 'deputy-2113-1', instructed: 'handler-2113-1' }),
  });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

describe.each(staffReaders)('the ledger, exported on $who', { timeout: 90_000 }, (reader) => {
  const { t, language } = reader;
  const say = (key: LedgerKey, values?: Values) => fill({ zh: ledgerZh, en: ledgerEn }[language][key], values);
  const open = (to = '#/ledger') => staffPage(browser, platform, reader, 'supervisor-2113', to);
  const time = () => today().slice(0, 4);

  it('holds every act that the filters find, in sheets whose text stays text and whose numbers are numbers', async () => {
    const { page, faults } = await open();
    await page.getByText(say('ledger.count', { count: 25 })).waitFor();
    await page.getByText(say('ledger.export.what')).waitFor();
    await expectSound(page);

    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: say('ledger.export') }).click(),
    );

    expect(name).toBe(`everyletter-ledger-${time()}-2113.xlsx`);
    await page.getByText(say('ledger.export.done', { count: VISITS + 2 })).waitFor();
    const sheets = sheetsIn(await readXlsx(bytes));
    expect(Object.keys(sheets)).toEqual([t('menu.ledger'), say('ledger.about')]);
    const [head = [], ...rows] = sheets[t('menu.ledger')] ?? [];
    expect(rows).toHaveLength(VISITS + 2);
    const titles = (['day', 'official', 'post', 'tier', 'act', 'place', 'duration', 'record', 'written'] as const).map(
      (key) => say(`ledger.${key}`),
    );
    expect(head.slice(0, 9)).toEqual(titles);
    const own = rows.filter((row) => row.includes(`'${FORMULA}`));
    const begin = [today(), `'${FORMULA}`, `'${POST}`, t('tier.LEADERSHIP_TEAM')];
    const [there, missing, notAsked] = (['there', 'missing', 'notAsked'] as const).map((key) =>
      say(`ledger.part.${key}`),
    );
    const counts = own.find((row) => row.includes(t('acts.state.COUNTS')));
    expect(own.find((row) => row.includes(t('acts.state.INCOMPLETE')))?.slice(0, 9)).toEqual([
      ...begin,
      ...[t('act.VISIT_RECEIVED'), there, 40, missing, notAsked],
    ]);
    expect(counts?.slice(0, 6)).toEqual([...begin, t('act.LETTER_INSTRUCTED'), there]);
    expect(counts).toContain(say('ledger.yes'));
    expect(sheets[say('ledger.about')]).toContainEqual([say('ledger.rows'), VISITS + 2]);
    // Where the petitioner lives is sealed in the case, and no part of what is written there leaves it.
    expect([...(await readXlsx(bytes)).values()].join()).not.toContain('某小区');
    expect(faults).toEqual([]);
  });

  it('is saved as CSV of one official, and says how far it has come', async () => {
    const { page, faults } = await open('#/ledger?official=pg-2113');
    await page.getByText(say('ledger.count', { count: 25 })).waitFor();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/api/acts?**page=**', async (route) => {
      await held;
      await route.continue();
    });

    const { name, bytes } = await downloaded(page, async () => {
      await page.getByRole('button', { name: say('ledger.csv') }).click();
      await page.getByText(say('ledger.export.reading', { count: 25 })).waitFor();
      await expectSound(page);
      go();
    });

    expect(name).toBe(`everyletter-ledger-${time()}-2113-pg-2113.csv`);
    const lines = bytes.toString().trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + VISITS);
    expect(lines[0]?.startsWith(`\ufeff${say('ledger.day')},`)).toBe(true);
    expect(lines[1]).toMatch(new RegExp(`^${today()},.*,40,${say('ledger.part.there')},`));
    expect(faults).toEqual([]);
  });

  it('says that there is nothing to export, and saves nothing by half when the line breaks', async () => {
    const other = today().slice(5, 7) === '01' ? '2' : '1';
    const { page } = await open(`#/ledger?period=${time()}-0${other}`);
    await page.getByText(say('ledger.none')).waitFor();
    await page.getByRole('button', { name: say('ledger.export') }).click();
    await page.getByText(say('ledger.export.none')).waitFor();
    await expectSound(page);

    const broken = await open();
    await broken.page.getByText(say('ledger.count', { count: 25 })).waitFor();
    await broken.page.route('**/api/acts?**page=**', (route) => route.abort());
    await broken.page.getByRole('button', { name: say('ledger.export') }).click();
    await broken.page.getByText(say('ledger.export.failed')).waitFor();
    await expectSound(broken.page);
    await broken.page.unroute('**/api/acts?**page=**');
    await downloaded(broken.page, () => broken.page.getByRole('button', { name: say('ledger.export') }).click());
  });
});
