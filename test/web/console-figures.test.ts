import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { definitions, formulas } from '../../shared/figures/formulas.ts';
import { aVisit } from '../support/an-act.ts';
import { handleSome, rollUp, todayOf } from '../support/handled.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { readXlsx, sheetsIn } from '../support/read-xlsx.ts';
import { SHENYANG } from '../support/submission.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type ConsoleReader, consoleReaders, downloaded, expectSound, signInto } from './console-reader.ts';

/** Names that a spreadsheet or a page might run. */
const FORMULA = "=cmd|' /C calc'!A0";
const MARKUP = '<img src=x onerror=alert(1)>{a|b}';

let platform: TestPlatform;
let browser: Browser;
let period: string;

const rename = async () => {
  const admin = platform.as('admin');
  const { staff } = await admin.listStaff({ query: { procuratorate: SHENYANG } });
  const { procuratorates } = await admin.readProcuratorates();
  const hostile = { 'deputy-2101-1': FORMULA, 'deputy-2101-2': MARKUP } as Record<string, string>;
  await admin.setStaff({
    body: {
      staff: staff.flatMap((person) => {
        const name = hostile[person.id];
        return name === undefined ? [] : [{ ...person, name: { zh: name, en: name } }];
      }),
    },
  });
  await admin.setProcuratorates({
    body: {
      procuratorates: procuratorates
        .filter(({ code }) => code === '210102')
        .map((office) => ({ ...office, name: { zh: `${FORMULA}院`, en: `${FORMULA} office` } })),
    },
  });
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  period = todayOf(platform).slice(0, 4);
  await rename();
  const plan = (procuratorate: string, officials: Record<string, number>) =>
    setPlans(platform, Number(period), [
      {
        procuratorate: ProcuratorateCode.parse(procuratorate),
        tasks: Object.entries(officials).map(([official, planned]) => ({
          official: StaffId.parse(official),
          tier: official.startsWith('pg') ? 'CITY_OR_COUNTY_PROCURATOR_GENERAL' : 'LEADERSHIP_TEAM',
          planned,
        })),
      },
    ]);
  await plan('2101', { 'pg-2101': 20, 'deputy-2101-1': 10, 'deputy-2101-2': 10 });
  await plan('210102', { 'pg-210102': 8 });
  await handleSome(platform, { office: '2101', official: 'pg-2101', count: 9, resolved: 6 });
  await handleSome(platform, { office: '2101', official: 'deputy-2101-1', count: 5, resolved: 1 });
  await handleSome(platform, { office: '2101', official: 'deputy-2101-2', count: 3, resolved: 3 });
  await handleSome(platform, { office: '210102', official: 'pg-210102', count: 6, resolved: 2 });
  // A further act, without its minutes.
  const clerk = platform.as('clerk-2101');
  const [first] = (await clerk.listCases({ query: { official: StaffId.parse('deputy-2101-1') } })).cases;
  if (first === undefined) throw new Error('Nothing was handled');
  const params = { id: first.reference };
  const { version } = await clerk.readCase({ params });
  const { record: _, ...unminuted } = aVisit(todayOf(platform), { official: 'deputy-2101-1' });
  await clerk.recordAct({ params, version, body: unminuted });
  await rollUp(platform);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const at = (hash: string) => `${platform.platform.url}/console/#${hash}`;

const openFigures = async (reader: ConsoleReader, who = 'supervisor-2101') => {
  const { page, faults } = await openPage(browser, reader.device);
  await signInto(page, platform.platform.url, who);
  await page.goto(at(`/figures?period=${period}`));
  await page.getByRole('heading', { level: 1, name: reader.t('menu.figures') }).waitFor();
  return { page, faults };
};

/** A part of the page by its title. */
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true }).first();

const drawn = async (page: Page) => {
  await page.locator('.drawing svg').first().waitFor();
  await expect.poll(() => page.locator('.drawing').count()).toBeGreaterThan(6);
  return page
    .locator('.drawing')
    .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('svg path').length));
};

/** Rows of the list of cases, once it shows as many as it should. */
const listed = (page: Page) => page.locator('main a[href^="#/cases/"]').count();

describe.each(consoleReaders)('the figures of the console on $who', { timeout: 120_000 }, (reader) => {
  const { t } = reader;
  const row = (page: Page, title: string, name: string) =>
    part(page, title)
      .getByRole('row')
      .filter({ has: page.getByText(name, { exact: true }) });

  it('are drawn, and stand in tables with the same numbers', async () => {
    const { page, faults } = await openFigures(reader);

    expect((await drawn(page)).filter((marks) => marks < 5)).toEqual([]);
    const summary = await page.locator('.summary').innerText();
    for (const shown of ['47.92%', '52.17%', '48', '23', '12']) expect(summary).toContain(shown);
    expect(await row(page, t('figures.byOfficial'), MARKUP).getByRole('cell').allInnerTexts()).toEqual([
      MARKUP,
      '3',
      '10',
      '30.00%',
      '3',
      '100.00%',
    ]);
    const month = part(page, t('figures.byMonth'))
      .getByRole('row')
      .nth(Number(todayOf(platform).slice(5, 7)));
    expect((await month.getByRole('cell').allInnerTexts()).slice(1)).toEqual(['23', '23', '12']);
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('lead from a number of the own procuratorate to a list of as many cases', async () => {
    const { page } = await openFigures(reader);
    const own = part(page, t('figures.byOffice')).getByRole('row').nth(1);
    for (const [column, count] of [
      [1, 17],
      [2, 17],
      [5, 10],
    ] as const) {
      await own
        .getByRole('cell')
        .nth(column)
        .getByRole('link', { name: String(count), exact: true })
        .focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: t('menu.cases') }).waitFor();
      await expect.poll(() => listed(page)).toBe(count);
      await page.goBack();
      await own.waitFor();
    }

    await row(page, t('figures.byOfficial'), FORMULA).getByRole('link', { name: '5', exact: true }).click();
    await expect.poll(() => listed(page)).toBe(5);

    expect(page.url()).toContain('official=deputy-2101-1');
    await expectSound(page);
  });

  it('lead from a bar or a row to the procuratorate below, by pointer and by keyboard', async () => {
    const { page, faults } = await openFigures(reader);
    await drawn(page);
    const chart = part(page, t('figures.byOffice')).locator('.drawing').first();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();

    // The second bar, where it is surely drawn.
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.4, (box?.y ?? 0) + 36 + 34 * 1.5);
    await expect.poll(() => page.url()).toContain('office=210102');
    await page
      .getByRole('navigation', { name: t('figures.place') })
      .getByRole('link')
      .last()
      .press('Enter');
    await expect.poll(() => page.url()).toContain('office=2101');
    await row(page, t('figures.byOffice'), `${FORMULA}${reader.language === 'zh' ? '院' : ' office'}`)
      .getByRole('link')
      .press('Enter');

    await expect.poll(() => page.url()).toContain('office=210102');
    await page.locator('.summary').getByText('6').first().waitFor();
    expect(await page.locator('.summary').getByRole('link').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('show a typed name beside the pointer as text', async () => {
    const { page, faults } = await openFigures(reader);
    await drawn(page);
    const chart = part(page, t('figures.byOfficial')).locator('.drawing').first();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();

    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.5, (box?.y ?? 0) + 36 + 34 * 1.5, { steps: 5 });

    await expect
      .poll(() => chart.locator('svg text').allTextContents())
      .toContain('<img src=x onerror=alert(1)>｛a|b｝');
    expect(await page.locator('.drawing img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('ask about what stands out, and lead to the acts and the cases behind it', async () => {
    const { page, faults } = await openFigures(reader);
    const look = part(page, t('figures.look'));
    await look.getByText(t('figures.look.acts', { count: 1, unminuted: 1 })).waitFor();
    await look.getByText(t('figures.look.unheard', { count: 12, of: 12 })).waitFor();
    await expectSound(page);
    const own = (count: number) =>
      look.getByRole('link', { name: new RegExp(`${reader.language === 'zh' ? '本级）：' : '\\(own\\): '}${count}`) });

    await own(10).press('Enter');
    await page.getByRole('heading', { level: 1, name: t('menu.cases') }).waitFor();
    await expect.poll(() => listed(page)).toBe(10);
    await page.goBack();
    await own(1).last().waitFor();
    await look.getByRole('link', { name: /\D2( 件)?$/ }).waitFor();
    await own(1).first().press('Enter');

    await page.getByText(FORMULA).first().waitFor();
    expect(page.url()).toContain('lacking=true');
    await expect.poll(() => page.locator('.ledger tbody tr.ant-table-row').count()).toBe(1);
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('are exported as a workbook whose text stays text and whose numbers are numbers', async () => {
    const { page, faults } = await openFigures(reader);

    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: t('figures.export') }).click(),
    );

    expect(name).toBe(`everyletter-figures-${period}-2101.xlsx`);
    const sheets = sheetsIn(await readXlsx(bytes));
    const titles = [
      ...(['figures.byOffice', 'figures.byOfficial', 'figures.byTier', 'figures.byLevel'] as const),
      ...(['figures.byKind', 'figures.byChannel', 'figures.byMonth'] as const),
      ...(['sheet.pace', 'sheet.ages', 'sheet.monthEnds', 'sheet.questions'] as const),
      ...(['figures.repeatRate', 'sheet.base', 'sheet.about'] as const),
    ];
    expect(Object.keys(sheets)).toEqual(titles.map((title) => t(title)));
    expect(sheets[t('figures.byOfficial')]).toContainEqual(['deputy-2101-1', `'${FORMULA}`, 5, 10, 50, 1, 20]);
    expect(sheets[t('figures.byOffice')]?.[2]?.slice(0, 4)).toEqual([
      '210102',
      `'${FORMULA}${reader.language === 'zh' ? '院' : ' office'}`,
      6,
      6,
    ]);
    expect(sheets[t('figures.byOffice')]?.at(-1)?.slice(0, 8)).toEqual([
      ...['2101', t('sheet.total'), 23, 23, 48, 47.92, 12, 52.17],
    ]);
    const find = (title: (typeof titles)[number], name: string) => sheets[t(title)]?.find((row) => row.includes(name));
    expect(find('figures.byChannel', t('channel.VISIT'))?.slice(2, 6)).toEqual([23, 23, 12, 52.17]);
    expect(sheets[t('figures.byKind')]).toHaveLength(15);
    expect(sheets[t('figures.byMonth')]).toHaveLength(13);
    expect(find('sheet.pace', 'deputy-2101-1')?.slice(1, 3)).toEqual([`'${FORMULA}`, 10]);
    expect(find('sheet.pace', t('sheet.total'))).toEqual([
      '2101',
      t('sheet.total'),
      48,
      ...Array(4).fill(expect.any(Number)),
    ]);
    expect(find('sheet.ages', t('sheet.total'))).toEqual([t('sheet.total'), 0]);
    // Everything was resolved today: whether that is at the end of a month, the day decides.
    expect(sheets[t('sheet.monthEnds')]).toHaveLength(2);
    expect(find('sheet.questions', t('sheet.total'))).toEqual(['2101', t('sheet.total'), 1, 1, 12, 12]);
    expect(find('figures.repeatRate', t('sheet.total'))).toEqual(['2101', t('sheet.total'), 0, 0]);
    expect(find('sheet.base', t('level.COUNTY'))).toEqual([t('level.COUNTY'), 6, 2, 33.33, 16.67]);
    const about = sheets[t('sheet.about')] ?? [];
    for (const name of definitions)
      expect(about).toContainEqual([t(`figures.${name}`), formulas[name][reader.language]]);
    expect(about).toContainEqual([t('sheet.hash'), expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(about).toContainEqual([t('sheet.version'), '2']);
    expect(about).toContainEqual([t('sheet.cutOff'), expect.stringMatching(/^\d{4}-.*Z$/)]);
    expect(about).toContainEqual([t('sheet.kind'), t('sheet.kind.full')]);
    expect(faults).toEqual([]);
  });

  it('are saved as CSV whose rows say how they were counted', async () => {
    const { page } = await openFigures(reader);

    const { bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: t('figures.csv.of', { title: t('figures.byOfficial') }) }).click(),
    );

    const [head = '', ...lines] = bytes.toString().split('\r\n');
    expect(head.startsWith('\ufeff')).toBe(true);
    expect(lines.some((line) => line.startsWith(`deputy-2101-1,'${FORMULA},5,10,50,1,20,${period},`))).toBe(true);
    expect(lines[0]).toMatch(/,2,[0-9a-f]{64}$/);
  });

  it('are those that the public sees for who does not oversee the procuratorate', async () => {
    const { page } = await openFigures(reader, 'clerk-2101');
    await page.getByText(t('figures.published')).waitFor();

    expect(await row(page, t('figures.byOfficial'), MARKUP).innerText()).toContain(t('figures.withheld'));
    expect(await page.getByRole('heading', { name: t('figures.byMonth') }).count()).toBe(0);
    await page.goto(at(`/figures?period=${period}&office=2113`));
    await page
      .getByRole('navigation', { name: t('figures.place') })
      .getByText('›')
      .or(page.locator('.place'))
      .first()
      .waitFor();
    await expectSound(page);
  });

  it('say when there are none, when the procuratorate is unknown, when they are awaited and when they cannot be had', async () => {
    const { page } = await openFigures(reader);
    await page.goto(at('/figures?period=2024-Q1'));
    await page.getByText(t('figures.none')).waitFor();
    await expectSound(page);
    await page.goto(at('/figures?office=219999'));
    await page.getByText(t('figures.unknown'), { exact: true }).waitFor();
    await expectSound(page);

    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/oversight/**', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(at(`/figures?period=${period}-H2`));
    await page.locator('.figures .ant-skeleton').waitFor();
    await expectSound(page);
    answer();
    await page.getByRole('alert').getByText(t('error.network')).waitFor({ timeout: 30_000 });
    await expectSound(page);
    await page.unroute('**/api/oversight/**');
    await page.getByRole('button', { name: t('retry') }).click();
    await page.locator('.summary').waitFor();
  });
});
