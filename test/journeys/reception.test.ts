import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ProblemError } from '../../shared/contract/client/send.ts';
import { addDays, type Day, weekday } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { halfDaysNeeded } from '../../shared/domain/reception/half-days.ts';
import { problemOf } from '../support/expect-problem.ts';
import { rollUp, todayOf } from '../support/handled.ts';
import { submitted } from '../support/petitions.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { openPdf } from '../support/read-pdf.ts';
import { aSlot, at, aVisitor, book, DEPUTY, dayIn, handledInFigures, PG, publish } from '../support/reception.ts';
import { SHENYANG } from '../support/submission.ts';
import { moveTo } from '../support/sweep.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const clerk = () => platform.as('clerk-2101');
const CANARY = { name: '金丝雀来访', phone: '13712349876', subject: '金丝雀事由' };
const times = async () => (await platform.anyone.listTimes({ query: { procuratorate: SHENYANG } })).times;
const open = ({ reference, queryCode }: { reference: string; queryCode: string }) =>
  platform.anyone.openBooking({ body: { reference, queryCode } });
const visit = { place: '一楼接待室', minutes: 40, record: '当面听取诉求，当场告知七日内答复。' };
const bookingOn = async (day: Day, reference: string, who = 'clerk-2101') => {
  const { bookings } = await platform.as(who).readDay({ params: { day } });
  const found = bookings.find(({ booking }) => booking === reference);
  if (found === undefined) throw new Error(`${who} does not see ${reference}`);
  return found;
};

describe('slots', () => {
  test('are published for a leading official, shown to the public, and never overlap', async () => {
    const day = dayIn(platform, 10);
    const preview = await clerk().publishSlots({ body: { official: PG, slots: [aSlot(day)], preview: true } });
    const [first] = (await publish(platform, PG, [aSlot(day)])).results;
    const again = await publish(platform, PG, [
      aSlot(day, { from: '11:30', to: '13:00' }),
      aSlot(day, { from: '12:00', to: '13:00' }),
      aSlot(day, { from: '12:30', to: '14:00' }),
      aSlot(dayIn(platform, -1)),
    ]);

    expect(preview.results).toMatchObject([{ day, status: 'possible' }]);
    expect(first).toMatchObject({ day, status: 'published' });
    expect(again.results.map(({ status, reason }) => reason ?? status)).toEqual([
      'slots-overlap',
      'published',
      'slots-overlap',
      'in-the-past',
    ]);
    expect((await times()).filter((time) => time.day === day && time.official === PG)).toHaveLength(8);
    expect(await platform.anyone.listTimes({ query: { procuratorate: SHENYANG } })).toMatchObject({
      officials: [{ id: PG, post: expect.stringContaining('检察长') }],
    });
  });

  test('of two published at one moment for the same hours one stands', async () => {
    const day = dayIn(platform, 11);
    const both = await Promise.all([publish(platform, PG, [aSlot(day)]), publish(platform, PG, [aSlot(day)])]);

    expect(both.flatMap(({ results }) => results.map(({ status }) => status)).sort()).toEqual(['published', 'refused']);
    expect((await times()).filter((time) => time.day === day)).toHaveLength(6);
  });

  test('on a day off are warned about, and count by half days', async () => {
    const later = dayIn(platform, 61);
    const holiday = addDays(later, 7 - weekday(later));
    const { results } = await clerk().publishSlots({
      body: { official: DEPUTY, slots: [aSlot(holiday), aSlot(holiday, { from: '14:00', to: '16:30' })] },
    });
    const { officials } = await clerk().readHalfDays({ params: { year: Number(holiday.slice(0, 4)) } });
    const { slots } = await clerk().listSlots({ query: { from: holiday, to: holiday } });

    expect(results.map(({ status }) => status)).toEqual(['published', 'published']);
    expect(results[0]?.off).toEqual(expect.any(String));
    expect(officials.find(({ official }) => official === DEPUTY)).toEqual({
      official: DEPUTY,
      offered: 1,
      needed: halfDaysNeeded('CITY'),
    });
    expect(slots).toMatchObject([{ times: 6, booked: 0, off: results[0]?.off }, { times: 5 }]);
  });

  test('are published by whom it concerns, for whom they may be', async () => {
    const slots = [aSlot(dayIn(platform, 20))];
    const refusal = async (who: string, official: string) => {
      const problem = await problemOf(
        platform.as(who).publishSlots({ body: { official: StaffId.parse(official), slots } }),
      );
      return problem.issues?.[0]?.code ?? problem.code;
    };

    expect(await refusal('handler-2101-1', 'pg-2101')).toBe('forbidden');
    expect(await refusal('deputy-2101-1', 'pg-2101')).toBe('own-slots-only');
    expect(await refusal('clerk-2101', 'pg-21')).toBe('not-a-leader');
    expect(await refusal('clerk-2101', 'handler-2101-1')).toBe('not-a-leader');
    expect(await refusal('clerk-2101', 'nobody')).toBe('unknown-staff');
    expect(await refusal('clerk-2113', 'pg-2101')).toBe('not-a-leader');
  });
});

describe('a citizen', () => {
  test('books a named official, looks it up, cancels, and the time is free again', async () => {
    const day = dayIn(platform, 12);
    await publish(platform, PG, [aSlot(day)]);
    const key = newKey();
    const wish = { official: PG, at: at(day, '09:30'), visitor: CANARY };
    const slip = await book(platform, wish, key);
    const again = await book(platform, wish, key);
    const shown = await open(slip);
    const isFree = async () => (await times()).some((time) => time.day === day && time.from === '09:30');

    expect(slip).toMatchObject({ day, from: '09:30', until: '10:00', place: '一楼接待室', official: { id: PG } });
    expect(again).toEqual(slip);
    expect(shown).toMatchObject({ state: 'BOOKED', free: [] });
    expect(JSON.stringify(shown)).not.toMatch(/金丝雀|1371234/);
    expect(await isFree()).toBe(false);
    expect(await problemOf(book(platform, { ...wish, visitor: aVisitor() }, key))).toMatchObject({
      code: 'key-reused',
    });
    expect(await problemOf(book(platform, { ...wish, at: at(day, '10:00') }))).toMatchObject({
      code: 'rule-broken',
      issues: [{ path: 'body.visitor.phone', code: 'booked-before' }],
    });

    const { reference, queryCode } = slip;
    const paper = await platform.anyone.printBooking({ body: { reference, queryCode } });
    const pdf = await openPdf(Buffer.from(paper.content, 'base64'));
    const printed = await pdf.text();
    expect(paper).toMatchObject({ name: `接待预约单-${reference}.pdf`, missing: [] });
    expect(pdf.pages).toHaveLength(1);
    for (const part of [reference, queryCode.replaceAll('-', ''), slip.place, '09:30–10:00', slip.official.name])
      expect(printed).toContain(part.replaceAll(' ', ''));
    expect(printed).not.toContain(CANARY.name);
    expect(
      await problemOf(platform.anyone.printBooking({ body: { reference, queryCode: 'A'.repeat(13) } })),
    ).toMatchObject({
      code: 'receipt-refused',
    });

    expect(await platform.anyone.cancelBooking({ body: { reference, queryCode } })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await platform.anyone.cancelBooking({ body: { reference, queryCode } })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await isFree()).toBe(true);
    expect(await book(platform, wish)).toMatchObject({ day, from: '09:30' });
  });

  test('takes the next free one; of fifty at once for the last times exactly as many win as there are', async () => {
    const day = dayIn(platform, 40);
    const city = ProcuratorateCode.parse('2113');
    const other = StaffId.parse('pg-2113');
    await platform.as('clerk-2113').publishSlots({
      body: { official: other, slots: [aSlot(day, { from: '14:00', to: '15:30' })] },
    });
    const wish = { procuratorate: city };
    const race = await Promise.allSettled(Array.from({ length: 50 }, () => book(platform, wish)));
    const won = race.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = race.flatMap((one) =>
      one.status === 'rejected' && one.reason instanceof ProblemError ? [one.reason.problem] : [],
    );

    expect(won.map(({ from }) => from).sort()).toEqual(['14:00', '14:30', '15:00']);
    expect(lost).toHaveLength(47);
    expect(new Set(lost.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(['409 time-taken']));
    expect(lost.every(({ free }) => free?.length === 0)).toBe(true);
  }, 60_000);

  test('fifty at once for one certain time: one wins, the others are offered what is free next', async () => {
    const day = dayIn(platform, 41);
    await publish(platform, DEPUTY, [aSlot(day)]);
    const wish = { official: DEPUTY, at: at(day, '09:00') };
    const race = await Promise.allSettled(Array.from({ length: 50 }, () => book(platform, wish)));
    const lost = race.flatMap((one) =>
      one.status === 'rejected' && one.reason instanceof ProblemError ? [one.reason.problem] : [],
    );

    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost).toHaveLength(49);
    expect(lost.every(({ code, status }) => code === 'time-taken' && status === 409)).toBe(true);
    expect(lost[0]?.free?.[0]).toMatchObject({ official: DEPUTY, day, from: '09:30' });
  }, 60_000);

  test('whose slot is withdrawn finds that, why, and other times', async () => {
    const day = dayIn(platform, 42);
    await publish(platform, DEPUTY, [aSlot(day), aSlot(day, { from: '14:00', to: '17:00' })]);
    const slip = await book(platform, { official: DEPUTY, at: at(day, '10:00') });
    const body = { official: DEPUTY, ...at(day, '09:00'), reason: '因公出差' };

    expect(await clerk().withdrawSlot({ body })).toEqual({ booked: 1 });
    const shown = await open(slip);
    expect(shown).toMatchObject({ state: 'WITHDRAWN', withdrawn: '因公出差' });
    expect(shown.free.map(({ official }) => official)).toContain(DEPUTY);
    expect(shown.free.some((time) => time.day === day && time.from < '12:00')).toBe(false);
    expect(await problemOf(clerk().withdrawSlot({ body }))).toMatchObject({ issues: [{ code: 'no-such-slot' }] });

    // Published anew, the hours are free for others, and nobody's old booking has them.
    await publish(platform, DEPUTY, [aSlot(day)]);
    expect(await open(slip)).toMatchObject({ state: 'WITHDRAWN' });
    const { reference, queryCode } = slip;
    expect(await platform.anyone.cancelBooking({ body: { reference, queryCode } })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await book(platform, { official: DEPUTY, at: at(day, '10:00') })).toMatchObject({ from: '10:00' });
  });

  test('proves that a petition is their own before a booking is linked to it, and guesses nothing', async () => {
    const day = dayIn(platform, 12);
    const { reference, queryCode } = await submitted(platform);
    const wrong = { reference, queryCode: 'AAAA-AAAA-AAAAA' };

    expect(await problemOf(book(platform, { petition: wrong }))).toMatchObject({ code: 'receipt-refused' });
    const slip = await book(platform, { official: PG, at: at(day, '11:00'), petition: { reference, queryCode } });
    expect(await open(slip)).toMatchObject({ petition: reference });
    expect(await problemOf(open({ ...slip, queryCode: wrong.queryCode }))).toMatchObject({
      status: 401,
      code: 'receipt-refused',
    });
    const tries = Array.from({ length: 20 }, () => problemOf(open({ ...slip, queryCode: wrong.queryCode })));
    await Promise.all(tries);
    expect(await problemOf(open(slip))).toMatchObject({ status: 429, code: 'too-many-attempts' });
  });

  test('is told what is wrong, each with its path', async () => {
    const faults = async (wish: object) => {
      const { status, code, issues = [] } = await problemOf(book(platform, wish));
      expect(status).toBeLessThan(500);
      return [code, ...issues.map((issue) => `${issue.path} ${issue.code}`)];
    };
    const day = dayIn(platform, 12);

    expect(await faults({ visitor: { name: '', phone: '12', subject: '' } })).toEqual([
      'invalid-request',
      'body.visitor.name too-short',
      'body.visitor.phone phone',
      'body.visitor.subject too-short',
    ]);
    expect(await faults({ procuratorate: '99' })).toEqual(['rule-broken', 'body.procuratorate unknown-procuratorate']);
    expect(await faults({ at: at(day, '09:00') })).toEqual(['rule-broken', 'body.official official-first']);
    expect(await faults({ official: PG, at: at(todayOf(platform), '00:00') })).toEqual([
      'rule-broken',
      'body.at in-the-past',
    ]);
    expect(await faults({ official: PG, at: { day, from: '25:00' } })).toEqual([
      'invalid-request',
      'body.at.from wrong-format',
    ]);
    expect(await faults({ official: PG, at: at(day, '03:00') })).toEqual(['time-taken']);
    expect(await problemOf(open({ reference: 'B-00000000-0', queryCode: 'x' }))).toMatchObject({ status: 400 });
  });
});

describe('on the day', () => {
  test('a visit becomes a petition with its act in one step, by whoever really received', async () => {
    const day = dayIn(platform, 50);
    await publish(platform, PG, [aSlot(day)]);
    const slip = await book(platform, { official: PG, at: at(day, '09:00'), visitor: CANARY });
    const missed = await book(platform, { official: PG, at: at(day, '09:30') });
    const { booking } = await bookingOn(day, slip.reference);
    const params = { booking };
    const body = { kind: 'ACCUSATION', text: '征地补偿账目至今没有公开，要求监督。', ...visit } as const;

    expect(await problemOf(clerk().markAttendance({ params, version: 1, body: { attendance: 'CAME' } }))).toMatchObject(
      { issues: [{ code: 'before-reception' }] },
    );
    await moveTo(platform, day, 9);
    await rollUp(platform);
    const before = await handledInFigures(platform);

    const came = await clerk().markAttendance({ params, version: 1, body: { attendance: 'CAME' } });
    expect(came).toMatchObject({ state: 'CAME', version: 2 });
    expect(
      await problemOf(clerk().markAttendance({ params, version: 1, body: { attendance: 'NO_SHOW' } })),
    ).toMatchObject({ code: 'stale-version' });
    const substituted = await clerk().substituteOfficial({
      params,
      version: 2,
      body: { official: DEPUTY, reason: '检察长临时开庭' },
    });
    expect(await bookingOn(day, slip.reference, 'deputy-2101-1')).toMatchObject({
      visitor: CANARY,
      substitute: DEPUTY,
      reason: '检察长临时开庭',
      version: substituted.version,
    });
    const { bookings: ofOthers } = await platform.as('pg-2101').readDay({ params: { day } });
    expect(ofOthers.map((one) => one.booking)).toEqual([missed.reference]);
    const { bookings: elsewhere } = await platform.as('clerk-2113').readDay({ params: { day } });
    expect(elsewhere).toEqual([]);
    expect(
      await problemOf(platform.as('pg-2101').registerVisit({ params, idempotencyKey: newKey(), body })),
    ).toMatchObject({ code: 'not-found' });

    const idempotencyKey = newKey();
    const lacking = await problemOf(
      clerk().registerVisit({ params, idempotencyKey, body: { ...body, minutes: 0, place: '', record: '好' } }),
    );
    expect(lacking.issues?.map(({ path }) => path).sort()).toEqual(['body.minutes', 'body.place', 'body.record']);
    const registered = await platform.as('deputy-2101-1').registerVisit({ params, idempotencyKey, body });
    const again = await platform.as('deputy-2101-1').registerVisit({ params, idempotencyKey, body });
    expect(again).toEqual(registered);
    expect(await problemOf(clerk().registerVisit({ params, idempotencyKey: newKey(), body }))).toMatchObject({
      code: 'illegal-transition',
    });

    const id = { id: registered.reference };
    expect(await clerk().readCase({ params: id })).toMatchObject({
      channel: 'VISIT',
      version: 2,
      receivedOn: day,
      handled: { official: DEPUTY, actedOn: day },
    });
    const { entries, intact } = await clerk().readTimeline({ params: id });
    expect(entries.map(({ type }) => type)).toEqual(['received', 'act']);
    expect(entries[1]?.text).toContain(visit.record);
    expect(intact).toBe(true);
    expect(await clerk().openPetitioner({ params: id, body: { purpose: 'OTHER', note: '核对来访人' } })).toMatchObject({
      petitioner: { name: CANARY.name, phone: CANARY.phone },
    });
    expect(await open(slip)).toMatchObject({
      state: 'RECEIVED',
      petition: registered.reference,
      substitute: { id: DEPUTY },
    });

    const absent = { booking: (await bookingOn(day, missed.reference)).booking };
    expect(await clerk().markAttendance({ params: absent, version: 1, body: { attendance: 'NO_SHOW' } })).toMatchObject(
      { state: 'NO_SHOW' },
    );
    const { reference, queryCode } = missed;
    expect(await problemOf(platform.anyone.cancelBooking({ body: { reference, queryCode } }))).toMatchObject({
      code: 'illegal-transition',
    });

    await rollUp(platform);
    expect(await handledInFigures(platform)).toBe(before + 1);
  }, 60_000);

  test('a visit about a petition that there is becomes an act on it, once', async () => {
    const day = dayIn(platform, 1);
    const petition = await submitted(platform);
    const { reference, queryCode } = petition;
    await publish(platform, PG, [aSlot(day)]);
    const slip = await book(platform, { official: PG, at: at(day, '10:00'), petition: { reference, queryCode } });
    await moveTo(platform, day, 10);
    const { booking, petition: linked } = await bookingOn(day, slip.reference);
    const record = () =>
      platform.as('pg-2101').recordVisit({ params: { booking }, body: { petition: reference, ...visit } });
    const both = await Promise.allSettled([record(), record()]);

    expect(linked).toBe(reference);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await clerk().readCase({ params: { id: reference } })).toMatchObject({
      version: 2,
      handled: { official: PG, actedOn: day },
    });
    expect(await open(slip)).toMatchObject({ state: 'RECEIVED', petition: reference });
  });

  test('whoever is barred from a petition is neither booked for it nor learns of it', async () => {
    const day = dayIn(platform, 2);
    await publish(platform, PG, [aSlot(day)]);
    await publish(platform, DEPUTY, [aSlot(day)]);
    const { reference, queryCode } = await submitted(platform);
    const petition = { reference, queryCode };
    const slip = await book(platform, { official: DEPUTY, at: at(day, '09:00'), petition });
    await clerk().nameAccused({
      params: { id: reference },
      version: 1,
      body: { staff: [DEPUTY], note: '来信写明姓名和职务。' },
    });

    expect((await bookingOn(day, slip.reference, 'deputy-2101-1')).petition).toBeUndefined();
    expect((await bookingOn(day, slip.reference)).petition).toBe(reference);
    expect(await problemOf(book(platform, { official: DEPUTY, at: at(day, '09:30'), petition }))).toMatchObject({
      issues: [{ path: 'body.official', code: 'barred' }],
    });
    await moveTo(platform, day, 9);
    const params = { booking: slip.reference };
    const act = { params, body: { petition: reference, ...visit } };
    expect(await problemOf(platform.as('deputy-2101-1').recordVisit(act))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(clerk().recordVisit(act))).toMatchObject({ code: 'rule-broken' });
  });
});

test('who booked, and what about, is in no log, no address and no table in clear', async () => {
  await platform.control('POST', 'idle');
  const files = readdirSync(platform.data, { recursive: true, encoding: 'utf8' })
    .map((name) => join(platform.data, name))
    .filter((path) => statSync(path).isFile() && !path.includes('oidc') && !path.includes('cdk.out'));
  const found = files.flatMap((path) => {
    const bytes = readFileSync(path);
    return [...Object.values(CANARY), '检察长临时开庭']
      .filter((secret) => bytes.includes(secret))
      .map((one) => `${one} in ${path}`);
  });

  expect(found).toEqual([]);
});
