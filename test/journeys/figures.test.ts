import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { addDays, Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { aVisit } from '../support/an-act.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';

let platform: TestPlatform;
const leader = StaffId.parse('pg-2101');

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const today = () => shanghaiDay(platform.platform.now());
const rollUp = async () => {
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');
};
const figures = async (procuratorate = SHENYANG) =>
  platform.anyone.readFigures({ query: { period: today().slice(0, 4), procuratorate } });

const handled = async (actedOn: Day, resolvedOn?: Day) => {
  const [clerk, handler] = [platform.as('clerk-2101'), platform.as('handler-2101-1')];
  const lateReason = '补录';
  const { reference } = await clerk.registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT', receivedOn: actedOn, lateReason },
  });
  const params = { id: reference };
  const accepted = await clerk.acceptPetition({ params, version: 1, body: { acceptedOn: actedOn, lateReason } });
  const acted = await clerk.recordAct({
    params,
    version: accepted.version,
    body: { ...aVisit(actedOn, { official: leader }), lateReason },
  });
  if (resolvedOn === undefined) return { params, version: acted.version };
  const body = { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn, statement: '信访人书面确认。', lateReason } as const;
  return { params, version: (await handler.recordResolution({ params, version: acted.version, body })).version };
};

test('acts and resolutions become published figures, subtree totals included', async () => {
  const task = { official: leader, tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL', planned: 40 } as const;
  await setPlans(platform, Number(today().slice(0, 4)), [{ procuratorate: SHENYANG, tasks: [task] }]);
  for (let count = 0; count < 12; count++) await handled(today(), count < 6 ? today() : undefined);

  await rollUp();

  const city = await figures();
  expect(city.total).toMatchObject({
    received: 12,
    handled: 12,
    planned: 40,
    completionRate: 30,
    resolved: 6,
    resolutionRate: 50,
  });
  expect(city.byOfficial).toMatchObject([{ official: 'pg-2101', handled: 12, planned: 40, resolved: 6 }]);
  const province = await figures(ProcuratorateCode.parse('21'));
  expect(province.total).toEqual(city.total);
  expect(province.byLevel.find(({ level }) => level === 'CITY')).toMatchObject({ handled: 12 });
  expect(province).toMatchObject({ formulaVersion: '2', inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('the lists behind the figures hold as many cases as the figures say', async () => {
  const supervisor = platform.as('supervisor-2101');
  const [from, to] = [Day.parse(`${today().slice(0, 4)}-01-01`), Day.parse(`${today().slice(0, 4)}-12-31`)];
  const listed = async (query: Parameters<typeof supervisor.listCases>[0]['query']) =>
    (await supervisor.listCases({ query })).cases.length;

  const { total, byOfficial } = await supervisor.overseeFigures({ query: { period: today().slice(0, 4) } });

  expect(await listed({ from, to })).toBe(total.received);
  expect(await listed({ handledFrom: from, handledTo: to })).toBe(total.handled);
  expect(await listed({ resolvedFrom: from, resolvedTo: to })).toBe(total.resolved);
  expect(await listed({ official: leader, handledFrom: from, handledTo: to })).toBe(byOfficial[0]?.handled);
  expect(await listed({ official: leader, state: 'HANDLING', kind: 'ACCUSATION' })).toBe(0);
  expect(await listed({ official: leader, state: 'ACCEPTED', kind: 'ACCUSATION', channel: 'VISIT' })).toBe(12);
  expect(await listed({ handledTo: addDays(today(), -1) })).toBe(0);
  expect(await listed({ official: StaffId.parse('deputy-2101-1') })).toBe(0);
  const [first] = (await supervisor.listCases({ query: { handledFrom: from, limit: 4 } })).cases;
  const page = (await supervisor.listCases({ query: { handledFrom: from, limit: 4 } })).next;
  const rest = await supervisor.listCases({ query: { handledFrom: from, limit: 50, ...(page ? { page } : {}) } });
  expect(rest.cases).toHaveLength(8);
  expect(rest.cases).not.toContainEqual(first);
  expect(
    await problemOf(
      supervisor.listCases({ query: { resolvedFrom: to, resolvedTo: from, handledFrom: to, handledTo: from } }),
    ),
  ).toMatchObject({ issues: [{ path: 'query.handledTo' }, { path: 'query.resolvedTo' }] });
});

test('the nightly run may run three times and publishes the same', async () => {
  await rollUp();
  const first = await figures();
  await rollUp();
  await rollUp();
  const third = await figures();

  expect({ ...third, cutOff: '' }).toEqual({ ...first, cutOff: '' });
});

test('a late entry restates its day, however long ago, and a matter that recurs is taken back', async () => {
  const before = await figures();
  const day = addDays(today(), -40);
  const late = await handled(day, day);
  await rollUp();
  const restated = await figures();

  await platform.as('handler-2101-1').recordResolution({
    ...late,
    body: { resolution: 'RECURRED', resolvedOn: today(), statement: '信访人就同一事项再次来访。' },
  });
  await rollUp();
  const recurred = await figures();

  const thisYear = day.slice(0, 4) === today().slice(0, 4) ? 1 : 0;
  expect(restated.total.handled).toBe((before.total.handled ?? 0) + thisYear);
  expect(restated.total.resolved).toBe((before.total.resolved ?? 0) + thisYear);
  expect(recurred.total.resolved).toBe(before.total.resolved);
  expect(recurred.inputHash).not.toBe(restated.inputHash);
});

test('counts of one to four are withheld from publication', async () => {
  const { reference } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({ procuratorate: ProcuratorateCode.parse('2113') }),
  });
  await rollUp();

  const chaoyang = await figures(ProcuratorateCode.parse('2113'));

  expect(reference).toBeDefined();
  expect(chaoyang.total.received).toBeNull();
  const table = async (query: string) => fetch(`${platform.platform.url}/api/figures/table?${query}`);
  const answer = await table(`period=${today().slice(0, 4)}&table=procuratorates`);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
  const lines = (await answer.text()).split('\r\n');
  expect(lines.find((line) => line.includes(',2113,'))).toMatch(/^procuratorates,2113,朝阳市人民检察院,[^,]+,\*,/);
  expect(lines.filter((line) => line.startsWith('definition,'))).toHaveLength(9);
  expect((await table('period=2024&table=everything')).status).toBe(400);
});

test('those who oversee see their own subtree in full, month by month, and nothing beside it', async () => {
  const [period, office] = [today().slice(0, 4), ProcuratorateCode.parse('2113')];
  const seen = await platform.as('supervisor-2113').overseeFigures({ query: { period } });
  const above = await platform.as('pg-21').overseeFigures({ query: { period, procuratorate: office } });

  expect(seen.total).toMatchObject({ received: 1, handled: 0 });
  expect(seen.byMonth[Number(today().slice(5, 7)) - 1]).toMatchObject({ received: 1 });
  expect(seen.byMonth.reduce((sum, { received }) => sum + (received ?? 0), 0)).toBe(1);
  expect(above).toEqual(seen);
  const { total } = await platform.as('supervisor-2101').overseeFigures({ query: { period } });
  const published = await figures();
  // The one petition of a neighbour would come out if this number were published beside the province's.
  const { received, repliable, repliedInTime, replyRate, ...rest } = published.total;
  expect([received, repliable, repliedInTime, replyRate]).toEqual([null, null, null, null]);
  expect(total).toMatchObject(rest);

  const ask = (who: string, procuratorate = office) =>
    problemOf(platform.as(who).overseeFigures({ query: { period, procuratorate } }));
  expect(await ask('supervisor-2101')).toMatchObject({ code: 'not-found' });
  expect(await ask('clerk-2113')).toMatchObject({ code: 'forbidden' });
  expect(await ask('supervisor-2113', ProcuratorateCode.parse('21'))).toMatchObject({ code: 'not-found' });
  expect(await ask('supervisor-2113', ProcuratorateCode.parse('211399'))).toMatchObject({ code: 'not-found' });
});

test('what to ask a person about is counted where it happened, led to, and taken back when it is there', async () => {
  const period = today().slice(0, 4);
  const [from, to] = [Day.parse(`${period}-01-01`), Day.parse(`${period}-12-31`)];
  const supervisor = platform.as('supervisor-2101');
  const questions = async () => {
    await rollUp();
    return (await supervisor.overseeFigures({ query: { period } })).questions;
  };
  const before = await questions();
  const [clerk, handler] = [platform.as('clerk-2101'), platform.as('handler-2101-1')];
  const told = await handled(today(), today());
  const { params, version } = await handled(today());
  const unminuted = { ...aVisit(today(), { official: 'deputy-2101-1' }), record: undefined };
  const acted = await clerk.recordAct({ params, version, body: unminuted });

  const asked = await questions();

  expect(asked.total).toEqual({
    incompleteActs: before.total.incompleteActs + 1,
    unminutedActs: before.total.unminutedActs + 1,
    unheard: before.total.unheard + 1,
  });
  const [own, ...below] = asked.byProcuratorate;
  expect(own).toEqual({ code: '2101', own: true, ...asked.total });
  expect(below.every(({ incompleteActs, unheard }) => incompleteActs + unheard === 0)).toBe(true);
  const { cases } = await supervisor.listCases({ query: { resolvedFrom: from, resolvedTo: to, unheard: 'true' } });
  expect(cases).toHaveLength(asked.total.unheard);
  const { acts } = await supervisor.listActs({ query: { from, to, lacking: 'true' } });
  expect(acts).toHaveLength(asked.total.incompleteActs);
  // What is asked is no published figure.
  expect(JSON.stringify(await figures())).not.toMatch(/unheard|incompleteActs|unminutedActs/);

  await clerk.completeAct({
    params: { ...params, act: acted.act.seq },
    version: acted.version,
    body: { record: '当面听取诉求。' },
  });
  const { version: assigned } = await supervisor.assignHandler({
    ...told,
    body: { handler: StaffId.parse('handler-2101-1') },
  });
  await handler.recordReply({
    params: told.params,
    version: assigned,
    body: { reply: 'PROGRESS', service: 'POST', repliedOn: today(), text: '办理情况已书面告知。' },
  });
  expect((await questions()).total).toEqual(before.total);
});

test('the schedule fires by itself when its hour comes', async () => {
  await handled(today());
  await platform.control('POST', 'idle');
  const before = await figures();

  await platform.control('POST', 'clock', { advance: '1d' });

  await expect.poll(async () => (await figures()).cutOff, { timeout: 30_000 }).not.toBe(before.cutOff);
});
