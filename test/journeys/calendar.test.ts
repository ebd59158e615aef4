import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Day } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aHoliday, approve, aYear, NOTICE, propose, replay } from '../support/reckoning.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const YEAR = 2027;
const RECEIVED = Day.parse('2026-10-12');
const announced = aYear(YEAR, aHoliday('2027-01-12', '2027-01-14', '2027-01-16'));

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
  const faults = (holidays: ReturnType<typeof aHoliday>[], year = YEAR) =>
    problemOf(propose(platform, aYear(year, ...holidays)));

  expect(
    await faults([
      aHoliday('2026-12-31', '2027-01-02'),
      aHoliday('2027-02-05', '2027-02-01'),
      aHoliday('2027-03-01', '2027-05-01'),
      aHoliday('2027-03-03', '2027-03-04', '2027-06-02', '2027-03-04'),
    ]),
  ).toMatchObject({
    status: 422,
    issues: [
      { path: 'body.change.calendar.holidays[0].from', code: 'other-year' },
      { path: 'body.change.calendar.holidays[1].to', code: 'before-start' },
      { path: 'body.change.calendar.holidays[2].to', code: 'holiday-too-long' },
      { path: 'body.change.calendar.holidays[3].from', code: 'holidays-overlap' },
      { path: 'body.change.calendar.holidays[3].worked[0]', code: 'worked-weekday' },
      { path: 'body.change.calendar.holidays[3].worked[1]', code: 'worked-holiday' },
    ],
  });
  expect(await faults([aHoliday('2029-01-01', '2029-01-03')], 2029)).toMatchObject({
    issues: [{ path: 'body.change.calendar.year', code: 'calendar-gap' }],
  });
  expect(await faults([])).toMatchObject({
    status: 400,
    issues: [{ path: 'body.change.calendar.holidays', code: 'too-few' }],
  });
  expect(await faults([aHoliday('2018-01-01', '2018-01-01')], 2018)).toMatchObject({
    issues: [{ path: 'body.change.calendar.year', code: 'too-small' }],
  });
  expect(await problemOf(propose(platform, {}))).toMatchObject({
    issues: [{ path: 'body.change', code: 'one-change' }],
  });
});

test('only an administrator of the province changes the calendar, since everybody reckons by it', async () => {
  const { staff } = await platform.as('admin').listStaff({ query: { procuratorate: ProcuratorateCode.parse('2101') } });
  const [person] = staff.filter(({ id }) => id === 'handler-2101-1');
  if (person === undefined) throw new Error('The tests have this handler');
  await platform.as('admin').setStaff({ body: { staff: [{ ...person, roles: ['administrator'] }] } });

  expect(await problemOf(propose(platform, announced, 'clerk-2101'))).toMatchObject({ status: 403 });
  expect(await problemOf(propose(platform, announced, 'handler-2101-1'))).toMatchObject({ status: 403 });
});

test('a deadline beyond the announced years is provisional until its year is approved and written to the case', async () => {
  const key = newKey();
  const before = await register(key);
  const beyond = ({ next }: typeof before) => next.at(-1);
  const explained = await replyClock(before.reference);

  expect(beyond(before)).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  expect(explained?.explanation.at(-1)).toContain('2027 年放假安排尚未公布');

  await approve(platform, announced);
  await platform.control('POST', 'clock', { advance: '6m' });
  const after = await register(newKey());
  expect(beyond(after)).toMatchObject({ dueOn: '2027-01-15', provisional: false });
  expect((await replyClock(after.reference))?.explanation.join()).toContain('2027-01-12 至 2027-01-14（试验节）');

  expect(await register(key)).toEqual(before); // a retry gets the answer that was given
  const waiting = await replyClock(before.reference);
  expect(waiting).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  expect(waiting?.explanation.at(-1)).toContain('记录的届满日为 2027-01-12');

  await replay(platform);
  const moved = await replyClock(before.reference);
  expect(moved).toMatchObject({ dueOn: '2027-01-15', provisional: false });
  expect(moved?.explanation.at(-1)).toContain(
    '2027 年放假安排，由 2027-01-12 改为 2027-01-15；第 1 号变更，批准人 admin-21',
  );
  const timeline = await platform.as('clerk-2101').readTimeline({ params: { id: before.reference } });
  expect(timeline.intact).toBe(true);
  expect(timeline.entries.filter(({ type }) => type === 'clocks-restated')).toHaveLength(1);
  const untouched = await platform.as('clerk-2101').readTimeline({ params: { id: after.reference } });
  expect(untouched.entries.filter(({ type }) => type === 'clocks-restated')).toEqual([]);
});

test('a year may be corrected, by a change of its own', async () => {
  const { years, to } = await platform.as('admin').readCalendar();
  expect([to, years.at(-1)]).toMatchObject([YEAR, { year: YEAR, version: 1, by: 'admin-21', notice: NOTICE }]);

  await approve(platform, aYear(YEAR, aHoliday('2027-01-12', '2027-01-13')));

  const { years: corrected } = await platform.as('admin').readCalendar();
  expect(corrected.at(-1)).toMatchObject({ version: 2, holidays: [{ to: '2027-01-13' }] });
});
