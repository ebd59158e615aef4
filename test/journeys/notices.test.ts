import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { dayOf, moveTo, type stepsOf } from '../support/sweep.ts';

type Step = ReturnType<typeof stepsOf>[number]['step'];
const HANDLER = StaffId.parse('handler-2101-1');
const PEOPLE = ['clerk-2101', 'handler-2101-1', 'supervisor-2101', 'pg-2101', 'supervisor-21'] as const;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const today = () => shanghaiDay(platform.platform.now());
const submit = async () =>
  (await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() })).reference;
const inbox = async (who: string, limit = 100) => platform.as(who).listNotices({ query: { limit } });
/** Who was told what about one petition, in the order of time. */
const told = async (reference: string) => {
  const found: Record<string, Step[]> = {};
  for (const who of PEOPLE) {
    const { notices } = await inbox(who);
    const steps = notices.filter((each) => each.reference === reference).map(({ step }) => step);
    if (steps.length > 0) found[who] = steps.reverse();
  }
  return found;
};
/** To the working day on which a step about the triage of a petition received today comes. */
const until = async (step: Step, received = today()) => moveTo(platform, dayOf(step, 'TRIAGE_7D', received), 12);

test('each step is told to those whom it is for, once, up to the superior procuratorate', async () => {
  const received = today();
  const reference = await submit();
  await platform.as('clerk-2101').acceptPetition({ params: { id: reference }, version: 1, body: { handler: HANDLER } });

  await until('WARNED', received);
  expect(await told(reference)).toEqual({ 'handler-2101-1': ['WARNED'] });
  await until('MISSED', received);
  await until('SUPERVISOR', received);
  expect(await told(reference)).toEqual({
    'handler-2101-1': ['WARNED', 'MISSED'],
    'supervisor-2101': ['MISSED', 'SUPERVISOR'],
  });
  await until('LEADER', received);
  await until('SUPERIOR', received);
  expect(await told(reference)).toMatchObject({ 'pg-2101': ['LEADER'], 'supervisor-21': ['SUPERIOR'] });
  expect(Object.keys(await told(reference))).not.toContain('clerk-2101');

  const [own] = (await inbox('supervisor-2101')).notices;
  expect(own).toMatchObject({
    reference,
    procuratorate: { code: '2101', name: '沈阳市人民检察院' },
    clock: { id: 'PROCEDURAL_REPLY_7D', name: '七日内程序性回复' },
    sentence: '超期仍未办理，请督办',
    read: false,
    opens: true,
  });
  const [superior] = (await inbox('supervisor-21')).notices;
  expect(superior).toMatchObject({ reference, opens: false });
  // What a notice says of the case is its number and its clock, nothing else.
  expect(Object.keys(superior ?? {}).sort()).toEqual(
    ['at', 'clock', 'dueOn', 'id', 'opens', 'procuratorate', 'read', 'reference', 'sentence', 'step'].sort(),
  );
  expect(await problemOf(platform.as('supervisor-21').readCase({ params: { id: reference } }))).toMatchObject({
    status: 404,
  });
}, 60_000);

test('while nobody handles a case, those who triage are warned', async () => {
  const reference = await submit();

  await until('WARNED');

  expect(await told(reference)).toEqual({
    'clerk-2101': ['WARNED', 'WARNED'], // triage, and the procedural reply
    'supervisor-2101': ['WARNED', 'WARNED'],
  });
});

test('an event that is delivered again, and a delivery that fails half-way, tell everybody once', async () => {
  const reference = await submit();
  // A write that fails more often than it is tried again: the batch comes back whole, with some notices laid before.
  platform.platform.inject({ call: 'dynamodb:PutItem', kind: 'lost-answer', times: 4 });

  await until('WARNED');

  expect(await told(reference)).toEqual({
    'clerk-2101': ['WARNED', 'WARNED'],
    'supervisor-2101': ['WARNED', 'WARNED'],
  });
});

test('notices are marked, one or all, and that is taken back; nobody marks those of another', async () => {
  const supervisor = platform.as('supervisor-2101');
  const { unread, notices } = await inbox('supervisor-2101');
  const [first] = notices;
  if (first === undefined) throw new Error('The supervisor was told nothing');
  expect(unread).toBe(notices.length);

  const one = await supervisor.markNotices({ body: { read: true, notices: [first.id] } });
  expect(one).toEqual({ unread: unread - 1, changed: [first.id] });
  expect((await supervisor.markNotices({ body: { read: true, notices: [first.id] } })).changed).toEqual([]);
  expect((await inbox('supervisor-2101')).notices.map(({ read }) => read).indexOf(true)).toBe(0);

  const all = await supervisor.markNotices({ body: { read: true } });
  expect([all.unread, all.changed.length]).toEqual([0, unread - 1]);
  expect(await supervisor.markNotices({ body: { read: false, notices: all.changed } })).toMatchObject({
    unread: unread - 1,
  });

  const other = await platform.as('handler-2101-2').markNotices({ body: { read: true, notices: [first.id] } });
  expect(other).toEqual({ unread: 0, changed: [] });
  expect((await inbox('handler-2101-2')).notices).toEqual([]);
});

test('what was loaded from months ago is marked as missed, and fills nobody’s inbox', async () => {
  const receivedOn = addDays(today(), -64);
  const { reference } = await platform.as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT', receivedOn, lateReason: '补录历史台账' },
  });
  await moveTo(platform, dayOf('WARNED', 'SUBSTANTIVE_REPLY_3M', receivedOn), 12);

  // Only the three months lie ahead, and are told as ever.
  expect(await told(reference)).toEqual({ 'clerk-2101': ['WARNED'], 'supervisor-2101': ['WARNED'] });
  const { entries, intact } = await platform.as('supervisor-2101').readTimeline({ params: { id: reference } });
  expect([intact, entries[1]?.type]).toEqual([true, 'attended']);
  expect(entries[1]?.summary).toContain('报上级检察院');
});

test('whoever was told of a case and is barred from it since finds it in no inbox', async () => {
  const received = today();
  const reference = await submit();
  const params = { id: reference };
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: { handler: HANDLER } });
  await until('MISSED', received);
  expect(Object.keys(await told(reference)).sort()).toEqual([HANDLER, 'supervisor-2101']);

  const { version } = await platform.as('supervisor-2101').readCase({ params });
  const body = { staff: HANDLER, ground: 'CLOSE_RELATIVE', reason: '与被控告人是近亲属。' } as const;
  await platform.as('supervisor-2101').recuseStaff({ params, version, body });

  expect(Object.keys(await told(reference))).toEqual(['supervisor-2101']);
});

test('an inbox is read page by page, newest first', async () => {
  const { notices, next } = await inbox('supervisor-2101', 2);
  const after = await platform.as('supervisor-2101').listNotices({ query: { limit: 100, page: next } });

  const whole = (await inbox('supervisor-2101')).notices;
  expect([...notices, ...after.notices].map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect(whole.map(({ at }) => at)).toEqual([...whole.map(({ at }) => at)].sort().reverse());
  expect(after.next).toBeUndefined();
  expect(await problemOf(inbox('supervisor-2101', 101))).toMatchObject({ issues: [{ path: 'query.limit' }] });
});
