import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { timesOf, weeklySeries } from '../../shared/domain/reception/slot.ts';
import { newKey, type TestPlatform } from '../support/platform.ts';
import { aSlot, at, aVisitor } from '../support/reception.ts';
import { LONG_TEXT, SHENYANG } from '../support/submission.ts';
import { moveTo } from '../support/sweep.ts';
import { type Cast, submit } from './life.ts';

const official = StaffId.parse('pg-2101');
const substitute = StaffId.parse('deputy-2101-1');
/** As many as one request publishes. */
const WEEKS = 26;
/** One request more than a function has sandboxes: one of them is warm. */
const TIMES = 5;
const visit = { place: '一楼接待室', minutes: 40, record: '当面听取诉求，当场告知七日内答复。', lateReason: '补录' };

/** Times are published, booked, cancelled and withdrawn; on the day visitors come, and it is recorded what came of it. */
export const receiveVisitors = async (platform: TestPlatform, cast: Cast): Promise<void> => {
  const { anyone, clerk } = cast;
  const day = addDays(shanghaiDay(platform.platform.now()), 1);
  const afternoon = aSlot(day, { from: '13:00', to: '16:00', minutes: 10 });
  const evening = aSlot(day, { from: '17:00', to: '20:00' });
  await clerk.publishSlots({ body: { official, slots: weeklySeries(aSlot(day), WEEKS) } });
  for (const slot of [afternoon, evening]) await clerk.publishSlots({ body: { official, slots: [slot] } });
  for (let count = 0; count < TIMES; count++) await anyone.listTimes({ query: { procuratorate: SHENYANG } });
  for (let count = 0; count < TIMES; count++) await clerk.listSlots({ query: { from: day, to: addDays(day, 365) } });
  for (let count = 0; count < TIMES; count++) await clerk.readHalfDays({ params: { year: Number(day.slice(0, 4)) } });

  const { reference } = await submit(cast);
  const book = async (on: Day, from: string) => {
    const slip = await anyone.bookReception({
      idempotencyKey: newKey(),
      body: { procuratorate: SHENYANG, official, at: at(on, from), visitor: aVisitor() },
    });
    return { params: { booking: slip.reference }, body: { reference: slip.reference, queryCode: slip.queryCode } };
  };
  const booked = [];
  for (const { from } of timesOf(afternoon)) booked.push(await book(day, from));
  const withdrawn = await book(day, '17:00');
  await book(addDays(day, 7), '09:00');
  for (const { body } of booked.slice(0, TIMES)) {
    await anyone.openBooking({ body });
    await anyone.printBooking({ body });
  }
  await anyone.openBooking({ body: { ...withdrawn.body, queryCode: '0000-0000-00000' } }).catch(() => undefined);
  for (const { body } of booked.splice(0, TIMES - 2)) await anyone.cancelBooking({ body });
  await clerk.withdrawSlot({ body: { official, ...at(day, '17:00'), reason: '因公出差' } });
  await anyone.openBooking({ body: withdrawn.body });

  await moveTo(platform, day, 12);
  await clerk.readDay({ params: { day } });
  for (let count = 0; count < TIMES; count++) await clerk.readDay({ params: { day: addDays(day, 7) } });
  for (const { params } of booked.splice(0, TIMES)) {
    const { version } = await clerk.markAttendance({ params, version: 1, body: { attendance: 'NO_SHOW' } });
    await clerk.substituteOfficial({ params, version, body: { official: substitute, reason: '临时开庭' } });
  }
  for (const { params } of booked.splice(0, TIMES))
    await clerk.registerVisit({
      params,
      idempotencyKey: newKey(),
      body: { kind: 'ACCUSATION', text: LONG_TEXT, ...visit },
    });
  for (const { params } of booked.splice(0, TIMES))
    await clerk.recordVisit({ params, body: { petition: reference, ...visit } });
};
