import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Day } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const NOTICE = '国办发明电〔2026〕0号';
const YEAR = 2027;
const RECEIVED = Day.parse('2026-10-12');

const holiday = (from: string, to: string, ...worked: string[]) => ({
  name: { zh: '试验节', en: 'Test Holiday' },
  from: Day.parse(from),
  to: Day.parse(to),
  worked: worked.map((day) => Day.parse(day)),
});
const announced = { notice: NOTICE, holidays: [holiday('2027-01-12', '2027-01-14', '2027-01-16')] };
const load = (body: typeof announced, version: number, year = YEAR, who = 'admin') =>
  platform.as(who).setCalendarYear({ params: { year }, version, body });

const register = (idempotencyKey: string) =>
  platform.as('clerk-2101').registerPetition({
    idempotencyKey,
    body: { ...aSubmission(), channel: 'VISIT', receivedOn: RECEIVED, lateReason: '补录台账' },
  });
const replyClock = async (id: Awaited<ReturnType<typeof register>>['reference']) => {
  const { clocks } = await platform.as('clerk-2101').readCase({ params: { id } });
  return clocks.find((clock) => clock.id === 'SUBSTANTIVE_REPLY_3M');
};

test('everybody who reads the directory reads the years that deadlines are reckoned by', async () => {
  const { from, to, years } = await platform.as('clerk-2101').readCalendar();

  expect([from, to]).toEqual([2019, 2026]);
  expect(years.map(({ year, version }) => [year, version])).toEqual(
    [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 0]),
  );
  expect(years.at(-1)?.holidays).toContainEqual({
    name: { zh: '国庆节', en: 'National Day' },
    from: '2026-10-01',
    to: '2026-10-07',
    worked: ['2026-09-20', '2026-10-10'],
  });
});

test('each thing that a year cannot be is told by itself', async () => {
  const faults = async (holidays: typeof announced.holidays, year = YEAR) =>
    problemOf(load({ notice: NOTICE, holidays }, 0, year));

  expect(
    await faults([
      holiday('2026-12-31', '2027-01-02'),
      holiday('2027-02-05', '2027-02-01'),
      holiday('2027-03-01', '2027-05-01'),
      holiday('2027-03-03', '2027-03-04', '2027-06-02', '2027-03-04'),
    ]),
  ).toMatchObject({
    status: 422,
    issues: [
      { path: 'body.holidays[0].from', code: 'other-year' },
      { path: 'body.holidays[1].to', code: 'before-start' },
      { path: 'body.holidays[2].to', code: 'holiday-too-long' },
      { path: 'body.holidays[3].from', code: 'holidays-overlap' },
      { path: 'body.holidays[3].worked[0]', code: 'worked-weekday' },
      { path: 'body.holidays[3].worked[1]', code: 'worked-holiday' },
    ],
  });
  expect(await faults([holiday('2029-01-01', '2029-01-03')], 2029)).toMatchObject({
    issues: [{ path: 'params.year', code: 'calendar-gap' }],
  });
  expect(await faults([])).toMatchObject({ status: 400, issues: [{ path: 'body.holidays', code: 'too-few' }] });
  expect(await problemOf(load(announced, 0, 2018))).toMatchObject({
    issues: [{ path: 'params.year', code: 'too-small' }],
  });
});

test('only an administrator of the province loads a year, since everybody reckons by it', async () => {
  const { staff } = await platform.as('admin').listStaff({ query: { procuratorate: ProcuratorateCode.parse('2101') } });
  const [person] = staff.filter(({ id }) => id === 'handler-2101-1');
  if (person === undefined) throw new Error('The tests have this handler');
  await platform.as('admin').setStaff({ body: { staff: [{ ...person, roles: ['administrator'] }] } });

  expect(await problemOf(load(announced, 0, YEAR, 'clerk-2101'))).toMatchObject({ status: 403 });
  expect(await problemOf(load(announced, 0, YEAR, 'handler-2101-1'))).toMatchObject({ status: 403 });
});

test('a deadline beyond the announced years is provisional until its year is loaded; what was promised stays on record', async () => {
  const key = newKey();
  const before = await register(key);
  const beyond = ({ next }: typeof before) => next.at(-1);
  const explained = await replyClock(before.reference);

  expect(beyond(before)).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  expect(explained?.explanation.at(-1)).toContain('2027 年放假安排尚未公布');

  expect(await load(announced, 0)).toMatchObject({ year: YEAR, version: 1 });
  await platform.control('POST', 'clock', { advance: '6m' });
  const after = await register(newKey());
  expect(beyond(after)).toMatchObject({ dueOn: '2027-01-15', provisional: false });
  expect((await replyClock(after.reference))?.explanation.join()).toContain('2027-01-12 至 2027-01-14（试验节）');

  expect(await register(key)).toEqual(before); // a retry gets the answer that was given
  const kept = await replyClock(before.reference);
  expect(kept).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  expect(kept?.explanation.at(-1)).toContain('记录的届满日为 2027-01-12');
  expect(await platform.as('clerk-2101').readTimeline({ params: { id: before.reference } })).toMatchObject({
    intact: true,
  });
});

test('of two who load a year the second learns so, and a correction needs the version it was made from', async () => {
  const { years, to } = await platform.as('admin').readCalendar();
  expect([to, years.at(-1)]).toMatchObject([YEAR, { year: YEAR, version: 1, by: 'admin', notice: NOTICE }]);

  const corrected = { notice: NOTICE, holidays: [holiday('2027-01-12', '2027-01-13')] };
  expect(await problemOf(load(corrected, 0))).toMatchObject({
    status: 412,
    code: 'stale-version',
    current: { version: 1, changes: [{ seq: 1, type: 'calendar', by: 'admin' }] },
  });
  expect(await load(corrected, 1)).toMatchObject({ version: 2, holidays: [{ to: '2027-01-13' }] });
});
