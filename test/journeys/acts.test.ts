import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { signIn } from '../../infra/operate/sign-in.ts';
import { createClient } from '../../shared/contract/client.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { aLetterRead, aVisit } from '../support/an-act.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const clerk = () => platform.as('clerk-2101');
const today = () => shanghaiDay(platform.platform.now());
const ago = (days: number): Day => addDays(today(), -days);
const year = () => ({ from: today().slice(0, 4).concat('-01-01'), to: today().slice(0, 4).concat('-12-31') });
const LATE = '补录台账';

/** A case that Shenyang has accepted, received some days ago. */
const aCase = async () => {
  const body = { ...aSubmission(), channel: 'LETTER', receivedOn: ago(6), postmark: ago(6) } as const;
  const { reference } = await clerk().registerPetition({ idempotencyKey: newKey(), body });
  const params = { id: reference };
  const { version } = await clerk().acceptPetition({ params, version: 1, body: {} });
  return { params, reference, version };
};
/** The case of another procuratorate in the subtree of Shenyang. */
const aCaseBelow = async () => {
  const below = platform.as('clerk-210102');
  const body = { ...aSubmission(), procuratorate: ProcuratorateCode.parse('210102'), channel: 'VISIT' } as const;
  const { reference } = await below.registerPetition({
    idempotencyKey: newKey(),
    body: { ...body, receivedOn: today() },
  });
  return { below, params: { id: reference }, reference };
};
const published = async () => {
  await platform.control('POST', 'idle');
  await platform.control('POST', 'schedules/roll-up-days');
  await platform.control('POST', 'idle');
  const { byOfficial } = await platform.as('pg-2101').overseeFigures({ query: { period: today().slice(0, 4) } });
  const none = { 'pg-2101': 0, 'deputy-2101-1': 0 };
  return { ...none, ...Object.fromEntries(byOfficial.map(({ official, handled }) => [official, handled])) };
};

test('an act counts once its evidence is complete, is corrected by another entry only, and the figures follow each time', async () => {
  const { params, reference, version } = await aCase();
  const pg = StaffId.parse('pg-2101');

  const recorded = await clerk().recordAct({
    params,
    version,
    body: { act: 'LETTER_INSTRUCTED', official: pg, actedOn: ago(2), instruction: '请七日内拿出意见。' },
  });
  expect(recorded.act).toEqual({
    seq: version + 1,
    state: 'INCOMPLETE',
    missing: [
      { code: 'NO_ADDRESSEE', message: '批示未指明由谁落实' },
      { code: 'NO_DUE_DAY', message: '批示未定落实期限' },
    ],
  });
  expect((await clerk().readCase({ params })).handled).toBeUndefined();
  expect((await published())['pg-2101']).toBe(0);

  const act = { ...params, act: recorded.act.seq };
  const completed = await clerk().completeAct({
    params: act,
    version: recorded.version,
    body: { instructed: 'handler-2101-1', dueOn: today() },
  });
  expect(completed.act).toEqual({ seq: act.act, state: 'COUNTS', missing: [] });
  expect((await published())['pg-2101']).toBe(1);

  // What the instruction led to is entered by whoever carried it out.
  const executed = await platform.as('handler-2101-1').recordExecution({
    params: act,
    version: completed.version,
    body: { executedOn: ago(1), how: '已调卷审查，拿出初步意见。' },
  });

  // It was the deputy, and a day earlier.
  const corrected = await clerk().correctAct({
    params: act,
    version: executed.version,
    body: { replacement: aLetterRead(ago(3), { official: 'deputy-2101-1' }), reason: '经办人笔误，实为副检察长批示。' },
  });
  expect(corrected.act).toEqual({ seq: corrected.version, state: 'COUNTS', missing: [] });
  expect(await published()).toMatchObject({ 'pg-2101': 0, 'deputy-2101-1': 1 });

  const read = await clerk().readCase({ params });
  expect(read.handled).toMatchObject({ official: 'deputy-2101-1', actedOn: ago(3) });
  expect(read.acts).toMatchObject([
    {
      seq: act.act,
      state: 'REPLACED',
      replacedBy: corrected.version,
      instruction: '请七日内拿出意见。',
      executedOn: ago(1),
      execution: '已调卷审查，拿出初步意见。',
    },
    {
      seq: corrected.version,
      state: 'COUNTS',
      replaces: act.act,
      reason: '经办人笔误，实为副检察长批示。',
      by: 'clerk-2101',
    },
  ]);
  const timeline = await clerk().readTimeline({ params });
  expect(timeline.intact).toBe(true);
  expect(timeline.entries.at(-1)).toMatchObject({ type: 'act-corrected', text: expect.stringContaining('笔误') });
  expect(JSON.stringify(timeline.entries)).not.toContain('\\"');

  const voided = await clerk().correctAct({
    params: { ...params, act: corrected.version },
    version: corrected.version,
    body: { reason: '该件系另案批示。' },
  });
  expect(voided.act.state).toBe('VOIDED');
  expect((await clerk().readCase({ params })).handled).toBeUndefined();
  expect(await published()).toMatchObject({ 'pg-2101': 0, 'deputy-2101-1': 0 });

  const { acts } = await platform.as('pg-2101').listActs({ query: year() });
  const own = acts.filter((row) => row.reference === reference);
  expect(own.map(({ official, state }) => [official, state])).toEqual([
    ['deputy-2101-1', 'VOIDED'],
    ['pg-2101', 'REPLACED'],
  ]);
}, 60_000);

test('the ledger goes page by page, by official and month, without what its reader must not see', async () => {
  const official = 'deputy-2101-2';
  const days = [ago(5), ago(4), ago(3), ago(2), ago(1)];
  const references: string[] = [];
  for (const day of days) {
    const { params, reference, version } = await aCase();
    await clerk().recordAct({ params, version, body: aVisit(day, { official }) });
    references.push(reference);
  }
  const query = { ...year(), official: StaffId.parse(official) };
  const pages: (string | undefined)[][] = [];
  for (let page: string | undefined, count = 0; count < 3; count++) {
    const answer = await clerk().listActs({ query: { ...query, limit: 2, ...(page === undefined ? {} : { page }) } });
    pages.push(answer.acts.map(({ reference }) => reference));
    page = answer.next;
  }
  expect(pages).toEqual([references.slice(0, 2), references.slice(2, 4), references.slice(4)]);
  const some = await clerk().listActs({ query: { ...query, from: ago(4), to: ago(3) } });
  expect(some.acts).toMatchObject([
    { actedOn: ago(4), minutes: 40, has: ['PLACE', 'RECORD'], state: 'COUNTS' },
    { actedOn: ago(3) },
  ]);

  // Of those that lack evidence only such that still do.
  const unminuted = { ...aVisit(ago(1), { official }), record: undefined };
  const lacking = async () => (await clerk().listActs({ query: { ...query, lacking: 'true' } })).acts;
  expect(await lacking()).toEqual([]);
  const open = await aCase();
  const { act, version: seen } = await clerk().recordAct({
    params: open.params,
    version: open.version,
    body: unminuted,
  });
  expect(await lacking()).toMatchObject([{ reference: open.reference, state: 'INCOMPLETE', has: ['PLACE'] }]);
  const of = { ...open.params, act: act.seq };
  await clerk().completeAct({ params: of, version: seen, body: { record: '当面听取诉求，记录在卷。' } });
  expect(await lacking()).toEqual([]);

  // Who is recused does not find the case here either.
  const [first] = references;
  const params = { id: (await clerk().listActs({ query })).acts[0]?.reference ?? expect.fail('no reference') };
  const { version } = await clerk().readCase({ params });
  await platform.as('supervisor-2101').recuseStaff({
    params,
    version,
    body: { staff: StaffId.parse('pg-2101'), ground: 'INTEREST', reason: '与信访人有利害关系。' },
  });
  expect((await platform.as('pg-2101').listActs({ query })).acts.map(({ reference }) => reference)).not.toContain(
    first,
  );
  expect((await clerk().listActs({ query })).acts).toHaveLength(6);

  // A superior sees that it was done and by whom, and not in which case.
  const { below, params: there } = await aCaseBelow();
  await below.recordAct({ params: there, version: 1, body: aVisit(today(), { official: 'pg-210102' }) });
  const office = ProcuratorateCode.parse('210102');
  const [row] = (await platform.as('supervisor-2101').listActs({ query: { ...year(), office } })).acts;
  expect(row).toMatchObject({ official: 'pg-210102', state: 'COUNTS' });
  expect(row?.reference).toBeUndefined();
  expect(await problemOf(below.listActs({ query: { ...year(), office: SHENYANG } }))).toMatchObject({ status: 404 });
  expect(await problemOf(platform.as('handler-2101-1').listActs({ query }))).toMatchObject({ status: 403 });
}, 60_000);

test('what is wrong with an entry is said with its place, in both languages, and changes nothing', async () => {
  const { params, version } = await aCase();
  const bad = await problemOf(
    clerk().recordAct({
      params,
      version,
      body: aLetterRead(addDays(today(), 1), { official: 'handler-2101-1', instructed: 'nobody', dueOn: ago(9) }),
    }),
  );
  expect(bad).toMatchObject({
    status: 422,
    issues: [
      { path: 'body.official', code: 'not-a-leader' },
      { path: 'body.actedOn', code: 'in-the-future' },
      { path: 'body.dueOn', code: 'before-act' },
      { path: 'body.instructed', code: 'unknown-staff' },
    ],
  });
  const late = aVisit(ago(6), { record: '不' });
  expect(await problemOf(clerk().recordAct({ params, version, body: late }))).toMatchObject({
    status: 400,
    issues: [{ path: 'body.record', code: 'too-short' }],
  });

  const recorded = await clerk().recordAct({
    params,
    version,
    body: aVisit(ago(1), { minutes: 5, lateReason: LATE } as object),
  });
  expect(recorded.act.missing).toMatchObject([{ code: 'TOO_BRIEF' }]);
  const act = { ...params, act: recorded.act.seq };
  const at = recorded.version;
  const signedIn = await signIn({ url: platform.url, id: 'clerk-2101', password: DEMO_PASSWORD });
  const english = createClient({ url: platform.url, token: signedIn.accessToken, language: 'en' });
  const refusals: [() => Promise<unknown>, string, string][] = [
    [() => english.completeAct({ params: act, version: at, body: {} }), 'body', 'nothing-added'],
    [() => english.completeAct({ params: act, version: at, body: { minutes: 40 } }), 'body.minutes', 'there-already'],
    [
      () => english.completeAct({ params: { ...act, act: 2 }, version: at, body: { minutes: 40 } }),
      'params.act',
      'unknown-act',
    ],
    [
      () => english.recordExecution({ params: act, version: at, body: { how: '已经办结。' } }),
      'params.act',
      'no-instruction',
    ],
    [
      () =>
        english.correctAct({
          params: act,
          version: at,
          body: { reason: '有误', replacement: aVisit(addDays(today(), 2)) },
        }),
      'body.replacement.actedOn',
      'in-the-future',
    ],
  ];
  for (const [call, path, code] of refusals) {
    const { issues } = await problemOf(call());
    expect(issues).toMatchObject([{ path, code }]);
    expect(issues?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
  }
  expect(await problemOf(clerk().correctAct({ params: act, version: at - 1, body: { reason: '有误' } }))).toMatchObject(
    {
      status: 412,
    },
  );
  expect(
    await problemOf(platform.as('handler-2101-1').correctAct({ params: act, version: at, body: { reason: '有误' } })),
  ).toMatchObject({
    status: 403,
  });
  expect((await clerk().readCase({ params })).version).toBe(at);

  const voided = await clerk().correctAct({ params: act, version: at, body: { reason: '重复录入' } });
  expect(
    await problemOf(clerk().correctAct({ params: act, version: voided.version, body: { reason: '再次' } })),
  ).toMatchObject({
    issues: [{ path: 'params.act', code: 'act-replaced' }],
  });
  const other = await problemOf(clerk().listActs({ query: { from: '2025-01-01', to: '2026-01-31', page: 'x' } }));
  expect(other).toMatchObject({
    status: 400,
    issues: [{ path: 'query.to', code: 'other-year' }, { path: 'query.page' }],
  });
}, 60_000);
