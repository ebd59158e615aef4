import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { monthEnds, plannedBy } from '../../shared/domain/plans/pace.ts';
import type { PlanNode } from '../../shared/domain/plans/plan.ts';
import { problemOf } from '../support/expect-problem.ts';
import { handleSome, todayOf } from '../support/handled.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';

let platform: TestPlatform;
let year: number;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  year = Number(todayOf(platform).slice(0, 4));
  const chaoyang = {
    id: StaffId.parse('admin-2113'),
    name: { zh: '管理员', en: 'Administrator' },
    post: { zh: '系统管理员', en: 'Administrator' },
    procuratorate: ProcuratorateCode.parse('2113'),
    roles: ['administrator'],
  } as const;
  await platform.control('POST', 'accounts', [{ id: chaoyang.id, name: chaoyang.id, password: DEMO_PASSWORD }]);
  await admin().setStaff({ body: { staff: [{ ...chaoyang, roles: ['administrator'] }] } });
});
afterAll(() => platform.stop());

const admin = () => platform.as('admin');
const at = () => ({ params: { year } });
const HEADS = 'CITY_OR_COUNTY_PROCURATOR_GENERAL';
/** What a procuratorate gets for its heads and its team, and the tasks of its officials. */
const node = (code: string, heads: number, team: number, tasks: Record<string, number> = {}): PlanNode => ({
  procuratorate: ProcuratorateCode.parse(code),
  whole: { PROVINCIAL_PROCURATOR_GENERAL: 0, CITY_OR_COUNTY_PROCURATOR_GENERAL: heads, LEADERSHIP_TEAM: team },
  tasks: Object.entries(tasks).map(([official, planned]) => ({
    official: StaffId.parse(official),
    tier: official.startsWith('pg-') ? HEADS : 'LEADERSHIP_TEAM',
    planned,
  })),
});
const draft = async (...nodes: PlanNode[]) => {
  const { version } = await admin().readDraft(at());
  return admin().setDraft({ ...at(), version, body: { nodes } });
};
const enact = (version: number, reason = '年度任务分解') => admin().enactPlan({ ...at(), version, body: { reason } });

test('a plan is drafted from the province down, is in force only when it adds up, and says what is missing until then', async () => {
  expect(await admin().readDraft(at())).toMatchObject({ version: 0, nodes: [], differences: [], inForce: 0 });
  const first = await draft(node('21', 40, 20), node('2101', 30, 20, { 'pg-2101': 20 }));
  expect(first.differences.map(({ procuratorate, tier, whole, parts }) => [procuratorate, tier, whole, parts])).toEqual(
    [
      ['21', HEADS, 40, 30],
      ['2101', HEADS, 30, 20],
      ['2101', 'LEADERSHIP_TEAM', 20, 0],
    ],
  );
  const refused = await problemOf(enact(first.version));
  expect(refused).toMatchObject({ status: 422, code: 'rule-broken' });
  expect(refused.issues).toContainEqual({
    path: `draft.2101.${HEADS}`,
    code: 'does-not-add-up',
    message: expect.stringMatching(/任务数 30，分解合计 20，还差 10/),
  });
  expect((await platform.as('pg-2101').readPlan({ ...at(), query: {} })).inForce).toBeUndefined();

  const tasks = { 'pg-2101': 20, 'deputy-2101-1': 12, 'deputy-2101-2': 8 };
  const whole = await draft(
    node('2101', 30, 20, tasks),
    node('210102', 10, 0, { 'pg-210102': 10 }),
    node('2113', 10, 0, { 'pg-2113': 10 }),
  );
  expect(whole.differences).toEqual([]);
  expect(await enact(whole.version)).toMatchObject({ version: 1, planned: 60, by: 'admin', reason: '年度任务分解' });
});

test('leaders see their subtree against the pace line, as the published figures say what is done', async () => {
  await handleSome(platform, { office: '2101', official: 'pg-2101', count: 5, resolved: 0 });
  await handleSome(platform, { office: '210102', official: 'pg-210102', count: 2, resolved: 0 });
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');

  const plan = await platform.as('pg-2101').readPlan({ ...at(), query: {} });
  const day = todayOf(platform);
  expect(plan).toMatchObject({
    day,
    terms: { from: `${year}-01-08`, to: `${year}-12-31` },
    total: { planned: 50, done: 7, byNow: plannedBy(50, plan.terms, day) },
    inForce: { version: 1 },
  });
  expect(plan.total.forecast).toBeGreaterThanOrEqual(7);
  expect(plan.byProcuratorate.map(({ code, own, planned, done }) => [code, own, planned, done]).slice(0, 2)).toEqual([
    ['2101', true, 40, 5],
    ['210102', false, 10, 2],
  ]);
  expect(plan.byOfficial).toMatchObject([
    { official: 'pg-2101', planned: 20, done: 5, tier: HEADS },
    { official: 'deputy-2101-1', planned: 12, done: 0 },
    { official: 'deputy-2101-2', planned: 8, done: 0 },
  ]);
  expect(plan.months.at(-1)).toMatchObject({ month: 12, planned: 50 });
  expect(plan.months.find(({ month }) => month === Number(day.slice(5, 7)))?.done).toBe(7);
  const above = platform.as('pg-2101').readPlan({ ...at(), query: { procuratorate: ProcuratorateCode.parse('21') } });
  expect(await problemOf(above)).toMatchObject({ status: 404 });
  for (const who of ['clerk-2101', 'handler-2101-1'])
    expect(await problemOf(platform.as(who).readPlan({ ...at(), query: {} }))).toMatchObject({ status: 403 });
});

test('a change says which figures it moves, keeps the version before, and the public sees it after the night', async () => {
  const { version } = await draft(
    node('2101', 30, 20, { 'pg-2101': 10, 'deputy-2101-1': 12, 'deputy-2101-2': 8 }),
    node('210102', 20, 0, { 'pg-210102': 20 }),
  );
  const { moved } = await admin().previewPlan(at());
  expect(moved.map((row) => [row.official ?? row.procuratorate, row.done, row.before, row.after])).toEqual([
    ['pg-2101', 5, 20, 10],
    ['210102', 2, 10, 20],
    ['pg-210102', 2, 10, 20],
  ]);
  expect(moved.find(({ official }) => official === 'pg-2101')).toMatchObject({ rateBefore: 25, rateAfter: 50 });
  expect(await problemOf(enact(version - 1))).toMatchObject({ status: 412, current: { version } });
  const both = await Promise.allSettled([enact(version, '调整'), enact(version, '调整')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await problemOf(enact(version))).toMatchObject({ issues: [{ code: 'no-change' }] });

  const { versions } = await admin().listPlanVersions(at());
  expect(versions).toMatchObject([
    { version: 2, reason: '调整' },
    { version: 1, reason: '年度任务分解', planned: 60 },
  ]);
  const before = await platform.as('pg-2101').readPlanVersion({ params: { year, version: 1 } });
  expect(before.nodes.map(({ procuratorate }) => procuratorate)).toEqual(['2101', '210102']); // its subtree alone
  expect(before.nodes[0]?.tasks[0]).toEqual({ official: 'pg-2101', tier: HEADS, planned: 20 });
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');
  const query = { period: String(year), procuratorate: ProcuratorateCode.parse('210102') };
  expect((await platform.anyone.readFigures({ query })).total.planned).toBe(20);
});

test('the months of a draft make up the year, and the pace line follows them once they are in force', async () => {
  const shares = [0, 50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 100];
  const span = { from: `${year}-02-01`, to: `${year}-12-31` };
  const { version } = await admin().readDraft(at());
  const set = (terms: object, seen = version) =>
    admin().setDraft({ ...at(), version: seen, body: { terms: { ...span, ...terms }, nodes: [] } });
  expect(await problemOf(set({ weights: shares.with(0, 10) }))).toMatchObject({
    code: 'rule-broken',
    issues: [
      { path: 'body.terms.weights[0]', code: 'outside-terms' },
      { path: 'body.terms.weights', code: 'weights-not-whole', message: expect.stringContaining('1010') },
    ],
  });
  expect(await problemOf(set({ weights: shares.slice(1) }))).toMatchObject({ status: 400 });
  expect(await problemOf(set({ to: `${year + 1}-01-31` }))).toMatchObject({
    issues: [{ path: 'body.terms.to', code: 'other-year' }],
  });

  const before = await platform.as('pg-21').readPlan({ ...at(), query: {} });
  const drafted = await set({ weights: shares });
  const { months, moved } = await admin().previewPlan(at());
  expect(moved).toEqual([]);
  expect(months).toHaveLength(11);
  expect(months.find(({ month }) => month === 6)).toMatchObject({
    planned: 24, // 400 thousandths of 60
    inForce: before.months.find(({ month }) => month === 6)?.planned,
  });
  expect(months.map(({ done }) => done)).toEqual(before.months.slice(1).map(({ done }) => done));
  await enact(drafted.version, '按季节调整');
  const after = await platform.as('pg-21').readPlan({ ...at(), query: {} });
  expect(after.months.map(({ planned }) => planned)).toEqual(months.map(({ planned }) => planned));

  const even = await set({}, drafted.version);
  expect(even.terms).toEqual(span);
  const february = monthEnds(year)[1] ?? expect.fail('no February');
  expect((await admin().previewPlan(at())).months.at(0)?.planned).toBe(plannedBy(60, even.terms, february));
});

test('what is wrong with a draft is said with its place; who may change what follows the tree', async () => {
  const { version } = await admin().readDraft(at());
  const chaoyang = platform.as('admin-2113');
  const set = (client: ReturnType<typeof admin>, nodes: PlanNode[], seen = version) =>
    problemOf(client.setDraft({ ...at(), version: seen, body: { nodes } }));

  expect(
    await set(admin(), [
      node('219999', 0, 0),
      node('2101', 1, 0, { 'clerk-2101': 1 }),
      node('2113', 1, 0, { nobody: 1 }),
      node('2113', 1, 0),
      node('31', 1, 0),
    ]),
  ).toMatchObject({
    code: 'rule-broken',
    issues: [
      { path: 'body.nodes[0].procuratorate', code: 'unknown-procuratorate' },
      { path: 'body.nodes[1].tasks[0].official', code: 'not-a-leader' },
      { path: 'body.nodes[2].tasks[0].official', code: 'unknown-staff' },
      { path: 'body.nodes[3].procuratorate', code: 'named-twice' },
      { path: 'body.nodes[4].procuratorate', code: 'outside-subtree' },
    ],
  });
  expect(await set(admin(), [node('2101', -1, 0)])).toMatchObject({ status: 400 });
  expect(await set(admin(), [], version - 1)).toMatchObject({ status: 412, current: { version } });

  // A city splits what it was given, and cannot give itself more.
  expect(await set(chaoyang, [node('2113', 12, 0, { 'pg-2113': 12 })])).toMatchObject({
    issues: [{ path: 'body.nodes[0].whole', code: 'whole-of-superior' }],
  });
  const terms = { from: `${year}-03-01`, to: `${year}-12-31` };
  const later = chaoyang.setDraft({ ...at(), version, body: { terms, nodes: [] } });
  expect(await problemOf(later)).toMatchObject({ issues: [{ path: 'body.terms', code: 'terms-of-province' }] });
  const split = await chaoyang.setDraft({
    ...at(),
    version,
    body: { nodes: [node('2113', 10, 0, { 'pg-2113': 4 }), node('211302', 6, 0)] },
  });
  expect(split.nodes.map(({ procuratorate }) => procuratorate)).toEqual(['2113', '211302']);
  expect(split.differences).toMatchObject([{ procuratorate: '211302', whole: 6, parts: 0 }]);
  expect(
    await problemOf(chaoyang.enactPlan({ ...at(), version: split.version, body: { reason: '越权' } })),
  ).toMatchObject({
    status: 403,
  });
  for (const who of ['pg-2101', 'supervisor-2101', 'auditor-21']) {
    expect(await set(platform.as(who), [])).toMatchObject({ status: 403 });
    expect(await problemOf(platform.as(who).readDraft(at()))).toMatchObject({ status: 403 });
  }
});
