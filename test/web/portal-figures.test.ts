import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { liaoning } from '../../shared/directory/liaoning.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { formulas } from '../../shared/figures/formulas.ts';
import { rowNames } from '../../shared/figures/row-names.ts';
import { resolve, underHandling } from '../support/petitions.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { barriers, launchBrowser, openPage, overflows } from './browser.ts';
import { readers } from './reader.ts';

const LIAONING = ProcuratorateCode.parse('21');
const SHENYANG = ProcuratorateCode.parse('2101');
const DALIAN = ProcuratorateCode.parse('2102');
const [HANDLED, RESOLVED, PLANNED] = [12, 6, 20];

let platform: TestPlatform;
let browser: Browser;
let year: string;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  year = shanghaiDay(platform.platform.now()).slice(0, 4);
  await setPlans(platform, Number(year), [
    {
      procuratorate: SHENYANG,
      tasks: [
        { official: StaffId.parse('pg-2101'), tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL', planned: PLANNED },
        { official: StaffId.parse('deputy-2101-1'), tier: 'LEADERSHIP_TEAM', planned: 4 },
      ],
    },
  ]);
  const petitions = await Promise.all(Array.from({ length: HANDLED }, () => underHandling(platform)));
  // One alone could be worked out from the total: it is withheld, and a neighbour with it.
  await underHandling(platform, 'deputy-2101-1');
  for (const petition of petitions.slice(0, RESOLVED)) await resolve(platform, petition, 'ACCEPTED_BY_PETITIONER');
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const expectSound = async (page: Page) => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

const nameOf = (code: ProcuratorateCode, language: 'zh' | 'en') =>
  liaoning.find((one) => one.code === code)?.name[language] ?? '';

describe.each(readers)('with $who, the public figures', ({ t, device, language }) => {
  const open = async (query: string) => {
    const opened = await openPage(browser, device);
    await opened.page.goto(`${platform.platform.url}/#/figures?${query}`);
    return opened;
  };
  const place = (page: Page, name: string) => page.getByRole('heading', { level: 2 }).filter({ hasText: name });

  it('are shown as pictures and as tables, with what makes them checkable', async () => {
    const figures = await platform.anyone.readFigures({ query: { period: year, procuratorate: SHENYANG } });
    const { page, faults } = await open(`period=${year}&office=2101`);

    await place(page, nameOf(SHENYANG, language)).waitFor();
    await page
      .getByText(`${figures.total.completionRate?.toFixed(2)}%`)
      .first()
      .waitFor();
    expect(await page.locator('.ring').count()).toBe(2);
    await expectSound(page);
    for (const section of await page.locator('.report-section').all())
      if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click();
    for (const summary of await page.locator('.as-table summary').all()) await summary.click();
    await page.getByText(t('figures.definitions')).click();
    await page.getByText(formulas.completionRate[language]).waitFor();
    await page.getByText(figures.inputHash).waitFor();
    await expectSound(page);
    expect(await page.getByRole('table').count()).toBe(7);
    const levels = page.getByRole('region', { name: t('figures.byLevel') }).getByRole('row');
    const [all, planned] = [HANDLED + 1, PLANNED + 4];
    const rates = [(100 * all) / planned, (100 * RESOLVED) / all].map((rate) => `${rate.toFixed(2)}%`);
    expect((await levels.nth(2).innerText()).split('	').slice(0, 7)).toEqual([
      t('level.CITY'),
      ...[all, all, planned].map(String),
      rates[0],
      `${RESOLVED}`,
      rates[1],
    ]);
    // Too wide for a phone: it scrolls by itself, with the keyboard too.
    expect(await page.getByRole('region', { name: t('figures.byProcuratorate') }).getAttribute('tabindex')).toBe('0');
    expect(faults).toEqual([]);
  });

  it('lead from the province down to a city and back, by links that can be passed on', async () => {
    const { page } = await open(`period=${year}-H2`);
    const shenyang = page.getByRole('link', { name: nameOf(SHENYANG, language), exact: true });

    await shenyang.click();
    await page.waitForURL(/office=2101$/);
    expect(page.url()).toContain(`period=${year}-H2`);
    const up = page.getByRole('link', { name: t('figures.superior', { name: '' }).trim() });
    await up.click();

    await page.waitForURL(/office=21$/);
    await shenyang.waitFor();
  });

  it('say why small counts are withheld', async () => {
    const { page } = await open(`period=${year}&office=2101`);

    await page.getByText(t('figures.suppressed')).waitFor();
    expect(await page.getByText(t('figures.withheld.rate')).count()).toBeGreaterThan(0);
  });

  it('are saved table by table for a spreadsheet, with what makes them checkable', async () => {
    const { cutOff, inputHash, byKind } = await platform.anyone.readFigures({
      query: { period: year, procuratorate: LIAONING },
    });
    const { page } = await open(`period=${year}`);

    const link = page.getByRole('link', { name: `${t('figures.byProcuratorate')}：CSV` });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const [head, ...rows] = (await readFile(await download.path(), 'utf8')).split('\r\n');

    expect(download.suggestedFilename()).toBe(`everyletter-procuratorates-${year}-21.csv`);
    expect(head?.startsWith('\ufefftable,code,name_zh,name_en,received,handled,')).toBe(true);
    const offices = rows.filter((row) => row.startsWith('procuratorates,'));
    expect(offices).toHaveLength(15);
    for (const row of offices)
      expect(row.endsWith([year, '21', cutOff, formulas.version, inputHash].join(','))).toBe(true);
    expect(rows.join()).toContain(formulas.satisfactionRate.zh);
    for (const row of byKind) expect(rowNames[row.kind][language]).toBe(t(`kind.${row.kind}`));
  });

  it('are chosen by year, part of the year and procuratorate', async () => {
    const { page } = await open(`period=${year}`);
    await place(page, t('period.year')).waitFor();

    await page.getByLabel(t('figures.part')).selectOption({ label: t('period.month', { month: 1 }) });
    await page.getByText(t('figures.empty')).waitFor();
    await expectSound(page);
    await page.getByLabel(t('case.office')).selectOption('2102');

    await place(page, nameOf(DALIAN, language)).waitFor();
    expect(page.url()).toContain(`period=${year}-01&office=2102`);
  });

  it('say when there are none, when there is no such place, and when the line is down', async () => {
    const { page } = await open('period=2024&office=21');

    await page.getByText(t('figures.none')).waitFor();
    await expectSound(page);
    await page.goto(`${platform.platform.url}/#/figures?period=${year}&office=99`);
    await page.getByText(t('figures.noOffice')).waitFor();
    await expectSound(page);
    await page.context().setOffline(true);
    await page.goto(`${platform.platform.url}/#/figures?period=${year}-Q4&office=2102`);
    await page.getByRole('alert').getByText(t('error.network')).waitFor();
    await expectSound(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: t('retry') }).click();

    await place(page, t('period.Q4')).waitFor();
  });
});
