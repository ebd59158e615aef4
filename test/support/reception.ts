import { ProblemError } from '../../shared/contract/client/send.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { Slot } from '../../shared/domain/reception/slot.ts';
import { TimeOfDay } from '../../shared/domain/reception/time-of-day.ts';
import { todayOf } from './handled.ts';
import { newKey, type TestPlatform } from './platform.ts';
import { SHENYANG } from './submission.ts';

export const PG = StaffId.parse('pg-2101');
export const DEPUTY = StaffId.parse('deputy-2101-1');

/** A morning of six times, as it is published. */
export const aSlot = (day: Day, change: Partial<Record<keyof Slot, unknown>> = {}): Slot =>
  Slot.parse({
    day,
    from: '09:00',
    to: '12:00',
    minutes: 30,
    place: '一楼接待室',
    meeting: 'IN_PERSON',
    ...change,
  });

/** Days from today on, so many later. */
export const dayIn = (platform: TestPlatform, days: number): Day => addDays(todayOf(platform), days);

export const at = (day: Day, from: string) => ({ day, from: TimeOfDay.parse(from) });

let drawn = 0;
/** Somebody with a phone of their own. */
export const aVisitor = (change: Partial<{ name: string; phone: string; subject: string }> = {}) => ({
  name: '来访人甲',
  phone: `1390000${String(++drawn).padStart(4, '0')}`,
  subject: '征地补偿账目一直没有公开。',
  ...change,
});

/** Publishes slots of an official by a clerk of Shenyang. */
export const publish = (platform: TestPlatform, official: StaffId, slots: readonly Slot[]) =>
  platform.as('clerk-2101').publishSlots({ body: { official, slots: [...slots] } });

type Wish = Partial<Parameters<TestPlatform['anyone']['bookReception']>[0]['body']>;

/** Books at Shenyang: the next free time, or what is wished. */
export const book = (platform: TestPlatform, wish: Wish = {}, idempotencyKey = newKey()) =>
  platform.anyone.bookReception({
    idempotencyKey,
    body: { procuratorate: SHENYANG, visitor: aVisitor(), ...wish },
  });

/** How many petitions the figures of the year count as handled in person at Shenyang. */
export const handledInFigures = async (platform: TestPlatform): Promise<number> => {
  const query = { period: dayIn(platform, 0).slice(0, 4), procuratorate: SHENYANG };
  const figures = await platform
    .as('pg-2101')
    .overseeFigures({ query })
    .catch((error: unknown) => {
      // A year in which nothing was counted yet.
      if (error instanceof ProblemError && error.problem.code === 'not-found') return undefined;
      throw error;
    });
  return figures?.total.handled ?? 0;
};
