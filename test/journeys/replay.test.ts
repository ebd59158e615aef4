import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { Day } from '../../shared/domain/day.ts';
import type { ReckoningChange } from '../../shared/domain/reckoning-change.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aHoliday, approve, aYear, propose, replay } from '../support/reckoning.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';

// Each waits for the job more than once.
vi.setConfig({ testTimeout: 90_000 });

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const springFestival = aYear(2027, aHoliday('2027-02-05', '2027-02-11', '2027-01-31', '2027-02-20'));

const register = async (receivedOn: string) => {
  const { reference, queryCode } = await platform.as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT', receivedOn: Day.parse(receivedOn), lateReason: '补录台账' },
  });
  return { id: reference, queryCode };
};
type Registered = Awaited<ReturnType<typeof register>>;

const clockOf = async ({ id }: Registered, clock: string) =>
  (await platform.as('clerk-2101').readCase({ params: { id } })).clocks.find((one) => one.id === clock);
const restatedIn = async ({ id }: Registered) => {
  const { entries, intact } = await platform.as('clerk-2101').readTimeline({ params: { id } });
  expect(intact).toBe(true);
  return entries.filter(({ type }) => type === 'clocks-restated');
};
const followed = async ({ id, queryCode }: Registered) => {
  const { token } = await platform.anyone.openReceipt({ body: { reference: id, queryCode } });
  return platform.withToken(token).trackPetition();
};
const decide = (who: string, number: number, version: number, decision: 'APPROVE' | 'DROP') =>
  platform.as(who).decideChange({ params: { number }, version, body: { decision } });
const movesOf = (number: number) =>
  platform.as('admin-21').previewChange({ params: { number }, query: { office: SHENYANG } });

test('a calendar waits for a second person, says what it will move, and then moves that, with both days on record', async () => {
  const [near, far] = [await register('2026-11-10'), await register('2026-08-10')];
  const { number, version } = await propose(platform, springFestival);

  expect(await problemOf(decide('admin', number, version, 'APPROVE'))).toMatchObject({
    status: 422,
    issues: [{ path: 'body.decision', code: 'own-change' }],
  });
  expect(await problemOf(propose(platform, springFestival, 'admin-21'))).toMatchObject({
    issues: [{ path: 'body.change', code: 'change-pending' }],
  });
  expect(await problemOf(decide('clerk-2101', number, version, 'APPROVE'))).toMatchObject({ status: 403 });
  expect(await problemOf(decide('admin-21', number, version + 1, 'APPROVE'))).toMatchObject({
    status: 412,
    current: { version, changes: [{ by: 'admin' }] },
  });
  expect(await problemOf(decide('admin-21', 99, 1, 'APPROVE'))).toMatchObject({ status: 404 });

  const preview = await movesOf(number);
  expect(preview).toMatchObject({ looked: 2, cases: 1, kept: [] });
  expect(preview.moves).toEqual([
    {
      reference: near.id,
      clock: 'SUBSTANTIVE_REPLY_3M',
      name: '三个月内办理过程或结果答复',
      formerly: '2027-02-10',
      dueOn: '2027-02-12',
      provisional: false,
      overdue: false,
    },
  ]);
  expect(preview.totals).toMatchObject([
    { clock: 'SUBSTANTIVE_REPLY_3M', later: 1, earlier: 0, confirmed: 0, kept: 0 },
  ]);
  expect(await clockOf(near, 'SUBSTANTIVE_REPLY_3M')).toMatchObject({ dueOn: '2027-02-10', provisional: true });

  await decide('admin-21', number, version, 'APPROVE');
  expect(await problemOf(decide('admin', number, version + 1, 'DROP'))).toMatchObject({
    issues: [{ code: 'decided-before' }],
  });
  expect(await restatedIn(near)).toEqual([]);
  await replay(platform);

  const moved = await clockOf(near, 'SUBSTANTIVE_REPLY_3M');
  expect(moved).toMatchObject({ dueOn: '2027-02-12', provisional: false });
  expect(moved?.explanation.join()).toContain('由 2027-02-10 改为 2027-02-12；第 1 号变更，批准人 admin-21');
  expect(await restatedIn(near)).toMatchObject([
    {
      by: 'replay-clocks',
      summary:
        '2027 年放假安排有公布或更正：“三个月内办理过程或结果答复”由 2027-02-10 改为 2027-02-12（第 1 号变更，批准人 admin-21）',
    },
  ]);
  expect(await restatedIn(far)).toEqual([]);
  const { timeline, clocks } = await followed(near);
  expect(timeline.at(-1)?.summary).toBe(
    '2027 年放假安排有公布或更正：“三个月内办理过程或结果答复”由 2027-02-10 改为 2027-02-12',
  );
  expect(clocks.flatMap(({ explanation }) => explanation).join()).toContain('由 2027-02-10 改为 2027-02-12');
  expect(JSON.stringify({ timeline, clocks })).not.toContain('admin-21');

  expect(await movesOf(number)).toMatchObject({ looked: 2, cases: 0, moves: [] });
  await replay(platform);
  expect(await restatedIn(near)).toHaveLength(1);
  const { changes } = await platform.as('clerk-2101').listChanges({ query: {} });
  expect(changes).toMatchObject([
    { number, state: 'APPLIED', proposedBy: 'admin', decidedBy: 'admin-21', replay: { moved: 1 } },
  ]);
});

const SOURCE = { zh: '《辽宁省检察机关信访工作细则》第12条', en: 'Liaoning petition rules, art. 12' };
const sevenWorkingDays = (from: string, version = '2025-02'): ReckoningChange => ({
  rules: {
    version,
    from: Day.parse(from),
    clocks: [{ id: 'TRIAGE_7D', length: { unit: 'workingDays', count: 7 }, flag: 'P', source: SOURCE }],
  },
});

test('what a province counts otherwise holds for petitions from its first day on, and never for earlier ones', async () => {
  const [before, after] = [await register('2026-11-02'), await register('2026-11-16')];
  expect(await clockOf(after, 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-11-23' });

  await approve(platform, sevenWorkingDays('2026-11-10'));
  const pinnedEarly = await register('2026-11-16');
  expect(await clockOf(pinnedEarly, 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-11-23' });
  await replay(platform);

  expect(await clockOf(before, 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-11-09' });
  expect(await restatedIn(before)).toEqual([]);
  const moved = await clockOf(after, 'TRIAGE_7D');
  expect(moved).toMatchObject({ dueOn: '2026-11-25' });
  expect(moved?.explanation[0]).toContain(SOURCE.zh);
  expect(moved?.explanation.join()).toContain('期限规则调整（版本 2025-02.1），由 2026-11-23 改为 2026-11-25');
  expect(await restatedIn(after)).toHaveLength(1);
  expect(await clockOf(pinnedEarly, 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-11-25' });

  const later = await register('2026-11-16');
  expect(await clockOf(later, 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-11-25' });
  expect(await restatedIn(later)).toEqual([]);
  const { versions } = await platform.as('clerk-2101').readRules();
  expect(versions.map(({ id, inForceFrom }) => [id, inForceFrom])).toEqual([
    ['2019-12-30', '2019-12-30'],
    ['2025-02', '2025-02-01'],
    ['2025-02.1', '2026-11-10'],
  ]);
  expect(versions.at(-1)?.clocks[0]).toMatchObject({ length: { unit: 'workingDays', count: 7 }, source: SOURCE.zh });
});

test('a change of the rules is refused with every fault in its place, and a proposal may be dropped by either', async () => {
  const wrong: ReckoningChange = {
    rules: {
      version: '2025-02.1',
      from: Day.parse('2026-11-01'),
      clocks: [
        { id: 'REVIEW_REQUEST_30D', length: { unit: 'calendarDays', count: 20 } },
        { id: 'ART117_15D', length: { unit: 'workingDays', count: 15 } },
      ],
    },
  };
  expect(await problemOf(propose(platform, wrong))).toMatchObject({
    status: 422,
    issues: [
      { path: 'body.change.rules.from', code: 'before-last-version' },
      { path: 'body.change.rules.clocks[0].length', code: 'shortens-right' },
      { path: 'body.change.rules.clocks[1].source', code: 'longer-without-source' },
    ],
  });
  expect(await problemOf(propose(platform, sevenWorkingDays('2026-11-20')))).toMatchObject({
    issues: [{ path: 'body.change.rules.version', code: 'not-last-version' }],
  });

  for (const who of ['admin', 'admin-21']) {
    const { number, version } = await propose(platform, springFestival);
    expect(await decide(who, number, version, 'DROP')).toMatchObject({ state: 'DROPPED', decidedBy: who });
  }
});
