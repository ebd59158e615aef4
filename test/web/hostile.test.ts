import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { uploadFile } from '../../infra/operate/upload.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { cleanText } from '../../shared/domain/text.ts';
import { inDrawnText } from '../../web/console/figures/look.ts';
import { aPdf } from '../support/evidence.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';
import { DESK, launchBrowser, openPage, PHONE } from './browser.ts';
import { hostile } from './hostile.ts';

/** So many texts a petition: as many as a group has members whose names can be told. */
const EACH = 6;
const HARMLESS = Array.from({ length: EACH }, (_, index) => `平常的话${index + 1}`);
const groups = Array.from({ length: hostile.length / EACH }, (_, index) =>
  hostile.slice(index * EACH, (index + 1) * EACH),
);

let platform: TestPlatform;
let browser: Browser;

interface Told {
  readonly texts: readonly string[];
  readonly reference: string;
  readonly queryCode: string;
}

const handler = StaffId.parse('handler-2101-1');

/** A petition of which every part that somebody typed is one of these texts, and to which staff answered with them. */
const petitionOf = async (texts: readonly string[], number: number): Promise<Told> => {
  const all = texts.join('\n');
  const [first = '', ...others] = texts;
  const { reference, queryCode } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({
      text: all,
      request: all,
      petitioner: { name: first, address: first },
      representatives: others.slice(0, 5).map((name) => ({ name, address: name })),
      accused: texts.map((name) => ({ name, unit: name, position: name })),
      relatedCaseNumber: texts[number % texts.length] ?? '',
    }),
  });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  const petitioner = platform.withToken(token);
  for (const [index, text] of texts.entries()) await uploadFile(petitioner, aPdf(`${number} ${index}`, `${text}.pdf`));
  await platform.control('POST', 'idle');
  await petitioner.supplementPetition({ idempotencyKey: newKey(), body: { text: all } });

  const [supervisor, params] = [platform.as('supervisor-2101'), { id: reference }];
  const today = shanghaiDay(platform.platform.now());
  const { version } = await supervisor.readCase({ params });
  const accepted = await supervisor.acceptPetition({ params, version, body: { handler } });
  const replied = await supervisor.recordReply({
    params,
    version: accepted.version,
    body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today, text: all },
  });
  await supervisor.recordResolution({
    params,
    version: replied.version,
    body: { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: today, statement: all },
  });
  const answer = { answer: 'DISPUTED', reason: all } as const;
  await petitioner.answerResolution({ idempotencyKey: newKey(), body: answer });
  await petitioner.ratePetition({ idempotencyKey: newKey(), body: { score: 1, comment: all } });
  return { texts: texts.map(cleanText), reference, queryCode };
};

/** Every text that a person can see below a place. */
const seenBelow = (page: Page, place: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(place)})].flatMap((root) => {
    const [seen, walk] = [[], document.createTreeWalker(root, NodeFilter.SHOW_TEXT)];
    while (walk.nextNode())
      if (walk.currentNode.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        seen.push(walk.currentNode.nodeValue);
    return seen;
  })`);

const unseen = async (page: Page, texts: readonly string[], place: string): Promise<string[]> => {
  const seen = await seenBelow(page, place);
  return texts.filter((text) => !seen.some((line) => line.includes(text)));
};

/** How many elements of each kind the page has, its head included; files of our own are fetched ahead at any time. */
const elements = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(`[...document.querySelectorAll('*:not(link[href*="/assets/"])')].reduce(
    (counts, { nodeName }) => ({ ...counts, [nodeName]: (counts[nodeName] ?? 0) + 1 }), {})`);

/** What no text may bring about, beyond the faults that every page is watched for. */
const watch = (page: Page): string[] => {
  const strange: string[] = [];
  const own = [new URL(platform.platform.url).hostname, ''];
  page.on('request', (request) => {
    if (!own.includes(new URL(request.url()).hostname)) strange.push(`asked for ${request.url()}`);
  });
  page.on('popup', () => strange.push('opened a window'));
  page.on('download', (file) => strange.push(`saved ${file.suggestedFilename()}`));
  page.on('frameattached', (frame) => strange.push(`framed ${frame.url()}`));
  return strange;
};

/** What a page's own names and addresses mean, which a named element or an odd key could change. */
const untouched = (page: Page): Promise<unknown> =>
  page.evaluate(`[Object.keys(Object.prototype), typeof document.cookie, typeof document.getElementById,
    document.baseURI.startsWith(location.origin)]`);
const UNTOUCHED = [[], 'string', 'function', true];

/** The same place with harmless texts and with hostile ones: the same elements, and every text in sight, on paper too. */
const expectText = async (page: Page, texts: readonly string[], below: string, like: Record<string, number>) => {
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await unseen(page, texts, below), `${below} on ${media}`).toEqual([]);
  }
  await page.emulateMedia({ media: 'screen' });
  expect(await elements(page), below).toEqual(like);
};

let told: readonly Told[];
let harmless: Told;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  [harmless, ...told] = (await Promise.all([HARMLESS, ...groups].map(petitionOf))) as [Told, ...Told[]]; // as many as groups, and one
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

it('sixty texts, no two alike', () => {
  expect(new Set(hostile).size).toBe(60);
  expect(groups.flat()).toEqual(hostile);
});

const openFollowed = async (page: Page, { reference, queryCode }: Told) => {
  await page.goto(`${platform.platform.url}/#/follow`);
  await page.reload();
  await page.getByLabel('信访编号').fill(reference);
  await page.getByLabel('查询码').first().fill(queryCode);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await page
    .locator('.file-list .files > li')
    .nth(EACH - 1)
    .waitFor();
  for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
};

describe('what a petitioner typed is text in the portal', { timeout: 120_000 }, () => {
  it('on the page of the petition, and in its replies', async () => {
    const { page, faults } = await openPage(browser, PHONE);
    const strange = watch(page);
    const places = ['.timeline', '.file-list', '.reply'];
    const read = async () => {
      await page.locator('.reply a').first().click();
      await page.locator('.letter').waitFor();
    };

    await openFollowed(page, harmless);
    const [overview, titles] = [await elements(page), await page.title()];
    await read();
    const letter = await elements(page);
    for (const petition of told) {
      await openFollowed(page, petition);
      for (const place of places) await expectText(page, petition.texts, place, overview);
      expect(await page.title()).toBe(titles);
      await read();
      await expectText(page, petition.texts, '.letter', letter);
      expect(new URL(page.url()).hash).toBe('#/follow/replies/1');
    }

    expect(await untouched(page)).toEqual(UNTOUCHED);
    expect([...faults, ...strange]).toEqual([]);
  });
});

const signIn = async (page: Page, account: string) => {
  await page.goto(`${platform.platform.url}/console/#/cases`);
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: '案件列表' }).waitFor();
};

describe('what a petitioner typed is text in the console', { timeout: 180_000 }, () => {
  it('on the page of the case: what was submitted, who the persons are, timeline and documents, also behind a form', async () => {
    const { page, faults } = await openPage(browser, DESK);
    const strange = watch(page);
    await signIn(page, 'supervisor-2101');
    const places = ['.submitted', '.timeline', '.case-files', '.case-side'];
    const look = async ({ reference }: Told, check: (at: string, places: readonly string[]) => Promise<void>) => {
      await page.goto(`${platform.platform.url}/console/#/cases/${reference}`);
      await page.locator('.timeline > li').first().waitFor();
      await page.getByRole('button', { name: '查看身份信息' }).click();
      await page.getByLabel('督查督办').check();
      await page.getByRole('button', { name: '记录并查看' }).click();
      await page
        .locator('.person')
        .nth(EACH - 1)
        .waitFor();
      await page.locator('.openings li').first().waitFor();
      await page.getByText('正在读取…').first().waitFor({ state: 'detached' });
      await check('sheet', places);
      await page.getByRole('button', { name: '分派承办人', exact: true }).click();
      await page.getByRole('dialog').getByRole('complementary').waitFor();
      // A select that has the focus says for screen readers what is chosen, in an element that comes with the focus.
      await page.locator('#step_handler:focus').waitFor();
      await check('form', []);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };

    const like: Record<string, Record<string, number>> = {};
    await look(harmless, async (at) => {
      like[at] = await elements(page);
    });
    for (const petition of told)
      await look(petition, async (at, shown) => {
        for (const place of shown) await expectText(page, petition.texts, place, like[at] ?? {});
        expect(await elements(page), at).toEqual(like[at]);
      });

    expect(await untouched(page)).toEqual(UNTOUCHED);
    expect([...faults, ...strange]).toEqual([]);
  });
});

const codes = hostile.map((_, index) => ProcuratorateCode.parse(`2101${index + (index < 50 ? 30 : 35)}`));
const people = hostile.map((_, index) => StaffId.parse(`typed-${index + 1}`));
const plain = hostile.map((_, index) => `平常的名字${index + 1}`);

/** Gives sixty procuratorates and sixty officials of the city these names. */
const nameAll = async (names: readonly string[], version: number) => {
  const [admin, named] = [platform.as('admin'), names.map((name) => ({ zh: name, en: name }))];
  const of = <T extends string>(ids: readonly T[]) =>
    ids.map((id, index) => ({ id, name: named[index] ?? { zh: '', en: '' } }));
  const procuratorates = of(codes).map(({ id: code, name }) => ({ code, name, level: 'COUNTY' as const, version }));
  const staff = of(people).map(({ id, name }) => ({
    ...{ id, name, post: name, procuratorate: SHENYANG, tier: 'LEADERSHIP_TEAM' as const, version },
    roles: ['leader' as const, 'handler' as const],
  }));
  const { results } = await admin.setProcuratorates({ body: { procuratorates } });
  const { results: others } = await admin.setStaff({ body: { staff } });
  expect([...results, ...others].filter(({ status }) => status !== 'set')).toEqual([]);
};

/** A plan for each official, and a case of each handler. */
const employ = async () => {
  const [year, admin, supervisor] = [
    Number(shanghaiDay(platform.platform.now()).slice(0, 4)),
    platform.as('admin'),
    platform.as('supervisor-2101'),
  ];
  const tasks = people.map((official) => ({ official, tier: 'LEADERSHIP_TEAM' as const, planned: 1 }));
  const below = codes.map((procuratorate) => ({
    ...{ id: StaffId.parse(`leader-${procuratorate}`), procuratorate, tier: 'LEADERSHIP_TEAM' as const },
    ...{ name: { zh: '某某', en: 'Somebody' }, post: { zh: '副检察长', en: 'Deputy' }, roles: ['leader' as const] },
  }));
  await admin.setStaff({ body: { staff: below } });
  await setPlans(platform, year, [
    { procuratorate: SHENYANG, tasks },
    ...below.map(({ id, tier, procuratorate }) => ({ procuratorate, tasks: [{ official: id, tier, planned: 1 }] })),
  ]);
  for (const id of people) {
    const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
    await supervisor.acceptPetition({ params: { id: reference }, version: 1, body: { handler: id } });
  }
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');
};

type Check = (page: Page, at: string, place: string) => Promise<void>;

/** Every page of the queue, one after the other. */
const leaf = async (page: Page, each: (number: number) => Promise<void>) => {
  const next = page.getByRole('button', { name: '下一页' });
  for (let number = 1; ; number++) {
    await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
    await page.getByRole('table').getByRole('link').first().waitFor();
    await each(number);
    if (!(await next.isVisible())) return;
    await Promise.all([page.waitForResponse(/\/api\/cases\?/), next.click()]);
  }
};

/** A chart by its own measures: what stands above and below its bars, and how tall each is. */
const [ABOVE, BELOW, ROW] = [36, 12, 34];
/** The line below a name: how many tasks are planned. */
const NUMBERS = /^全年任务\s+\d+$/;

/** Points at each bar and reads what is written beside it: a name on a line of its own, its numbers below. */
const hover = async (page: Page, names: readonly string[]) => {
  for (const part of ['byOffice', 'byOfficial']) {
    const drawing = page.locator(`section[aria-labelledby=part-${part}] .drawing`).first();
    const { width, height } = (await drawing.boundingBox()) ?? { width: 0, height: 0 };
    const bars = Math.round((height - ABOVE - BELOW) / ROW);
    const tips: string[] = [];
    for (let bar = 0; bar < bars; bar++) {
      const y = ABOVE + (bar + 0.5) * ROW;
      // A pointer moves over a bar, it does not appear there.
      for (const x of [width * 0.7, width * 0.6]) await drawing.hover({ position: { x, y }, force: true });
      await page.waitForTimeout(60);
      const lines = await drawing.locator('text').allTextContents();
      tips.push(...lines.filter((_, at) => NUMBERS.test(lines[at + 1] ?? '')));
    }
    expect(names.filter((name) => !tips.includes(inDrawnText(name)))).toEqual([]);
  }
};

/** The places that show names of procuratorates and of staff. */
const lookAtNames = async (check: Check, names: readonly string[]) => {
  const { page, faults } = await openPage(browser, DESK);
  const strange = watch(page);
  await signIn(page, 'supervisor-2101');
  const queue: string[] = [];
  await leaf(page, async (number) => {
    queue.push(...(await seenBelow(page, 'table')));
    await check(page, `queue ${number}`, 'h1');
  });
  expect(names.filter((name) => !queue.includes(name))).toEqual([]);

  await page.goto(`${platform.platform.url}/console/#/figures`);
  await page.locator('.figure-table').nth(1).getByRole('row').nth(hostile.length).waitFor();
  const [charts, drawn] = [page.locator('.drawing'), page.locator('.drawing > div > svg')];
  await expect.poll(async () => (await drawn.count()) - (await charts.count()), { timeout: 30_000 }).toBe(0);
  const tables = ['byOffice', 'byOfficial'].map((of) => `section[aria-labelledby=part-${of}] .figure-table`);
  for (const table of tables) await check(page, 'figures', table);
  await hover(page, names);
  for (const table of tables) await check(page, 'figures, pointed at', table);

  await page.goto(`${platform.platform.url}/#/figures?office=${SHENYANG}`);
  await page.locator('details.as-table').nth(3).waitFor();
  for (const table of await page.locator('details.as-table > summary').all()) await table.click();
  await check(page, 'public figures', 'main');

  expect(await untouched(page)).toEqual(UNTOUCHED);
  expect([...faults, ...strange]).toEqual([]);
  await page.context().close();
};

/** The functions keep the tree of procuratorates for a minute, each for itself: the minute passes at once. */
const renamed = async (name: string) => {
  await platform.control('POST', 'clock', { advance: '61s' });
  const query = { period: shanghaiDay(platform.platform.now()).slice(0, 4), procuratorate: SHENYANG };
  const answers = [
    async () => (await platform.as('supervisor-2101').overseeFigures({ query })).byProcuratorate.map((row) => row.name),
    async () => (await platform.anyone.readFigures({ query })).byProcuratorate.map((row) => row.name),
    async () => (await platform.anyone.listProcuratorates()).procuratorates.map((one) => one.name.zh),
  ];
  for (const namesNow of answers) await expect.poll(namesNow, { timeout: 30_000 }).toContain(name);
};

describe('names that an administrator typed are text', { timeout: 300_000 }, () => {
  it('in the tables and the charts of the figures, and in the queue', async () => {
    const like: Record<string, Record<string, number>> = {};
    await nameAll(plain, 0);
    await employ();
    await renamed(plain[0] ?? '');
    await lookAtNames(async (page, at) => {
      like[at] = await elements(page);
    }, plain);
    await nameAll(hostile, 1);
    await renamed(cleanText(hostile[0] ?? ''));
    const shown = hostile.map(cleanText);
    await lookAtNames(
      (page, at, place) =>
        place === 'h1' ? expectText(page, [], place, like[at] ?? {}) : expectText(page, shown, place, like[at] ?? {}),
      shown,
    );
  });
});
