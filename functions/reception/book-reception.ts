import { timingSafeEqual } from 'node:crypto';
import type { RequestOf } from '../../shared/contract/endpoint.ts';
import { reception } from '../../shared/contract/reception.ts';
import { canonical } from '../../shared/domain/chain.ts';
import { bookingReferenceOf, shownCode } from '../../shared/domain/code.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import type { Booking } from '../../shared/domain/reception/booking.ts';
import { BOOKABLE_DAYS } from '../../shared/domain/reception/slot.ts';
import { guarded } from '../case/guarded.ts';
import { provePetition } from '../case/prove-petition.ts';
import { breaksRule } from '../case/stated.ts';
import { type ContextOf, handle } from '../kit/context.ts';
import type { StoredBooking, StoredTime } from '../tables/reception/items.ts';
import { freeTimes, isAhead, offeredTimes } from './free-times.ts';
import { appointmentOf } from './show-booking.ts';

type Declared = typeof reception.endpoints.bookReception;
type Wish = RequestOf<Declared>['body'];
type Context = ContextOf<Declared>;

/** So many times are tried for whoever wants the next free one, when others are faster each time. */
const TRIES = 24;
/** References are made from the idempotency key: on the rare clash of two keys another one is made. */
const DRAWS = 3;

/** The booking that was made under this key before, or a reference that no other key has. */
const identify = async (idempotencyKey: string, { reception: table, tickets }: Context) => {
  for (let draw = 0; draw < DRAWS; draw++) {
    const key = await tickets.keyName(`reception-${draw}`, idempotencyKey);
    const reference = bookingReferenceOf(Buffer.from(key, 'base64url'));
    const known = await table.booking(reference);
    if (known === undefined || known.key === key) return { key, reference, known };
  }
  throw new Error('Every reference of this key is taken');
};

const certainTime = async ({ procuratorate, official, at }: Wish, context: Context): Promise<StoredTime[]> => {
  if (at === undefined) return [];
  if (official === undefined) return breaksRule('body.official', 'official-first');
  const { now } = context;
  if (!isAhead(at, now)) return breaksRule('body.at', 'in-the-past');
  if (at.day > addDays(shanghaiDay(now), BOOKABLE_DAYS)) return [];
  const time = await context.reception.time(procuratorate, { ...at, official });
  return time === undefined || time.taken !== undefined || time.withdrawn !== undefined ? [] : [time];
};

/** The petition that the visit is about: the visitor's own, and none that bars the official. */
const linkedPetition = async ({ petition, official }: Wish, context: Context) => {
  if (petition === undefined) return undefined;
  const { head } = await guarded(petition.reference, context, () => provePetition(petition, context));
  const bars = (id: NonNullable<typeof official>, office: Booking['office']) =>
    isBarred(head, { id, procuratorate: office });
  return { reference: petition.reference, bars };
};

/** What is written, but for the time. */
const sealed = async ({ visitor }: Wish, reference: Booking['reference'], code: string, context: Context) => {
  const [seal, hashed, [phone = '']] = await Promise.all([
    context.sealing.newSeal(reference),
    context.tickets.hashCode(code),
    context.indexing.blind([{ of: 'person', number: visitor.phone }]),
  ]);
  return { code: hashed, phone, wrapped: seal.wrapped, sealed: seal.seal('visitor', JSON.stringify(visitor)) };
};

export const bookReception = handle(reception.endpoints.bookReception, async ({ body, idempotencyKey }, context) => {
  const { directory, tickets, fail } = context;
  const { procuratorate: office, official, at } = body;
  if ((await directory.procuratorate(office)) === undefined) breaksRule('body.procuratorate', 'unknown-procuratorate');
  const [{ key, reference, known }, fingerprint, code] = await Promise.all([
    identify(idempotencyKey, context),
    tickets.fingerprint(canonical(body)),
    tickets.codeFor('reception', idempotencyKey),
  ]);
  const slip = async (stored: Pick<StoredBooking, 'booking' | 'fingerprint'>) => {
    if (!timingSafeEqual(stored.fingerprint, fingerprint)) return fail('key-reused');
    return { ...(await appointmentOf(stored.booking, context)), queryCode: shownCode(code) };
  };
  if (known !== undefined) return slip(known);

  const linked = await linkedPetition(body, context);
  const isOpenTo = (time: StoredTime) => linked?.bars(time.official, office) !== true;
  const wanted = at === undefined ? await freeTimes(office, official, context) : await certainTime(body, context);
  const times = wanted.filter(isOpenTo);
  if (wanted.length > 0 && times.length === 0) breaksRule('body.official', 'barred');
  const written = await sealed(body, reference, code, context);

  for (const { taken: _, withdrawn: __, ...time } of times.slice(0, TRIES)) {
    const petition = linked === undefined ? {} : { petition: linked.reference };
    const booking: Booking = { reference, state: 'BOOKED', office, ...time, ...petition };
    const stored = { booking, version: 1, key, fingerprint, ...written };
    const outcome = await context.reception.book(stored);
    if (outcome === 'booked') return slip(stored);
    if (outcome === 'phone-used') return breaksRule('body.visitor.phone', 'booked-before');
    if (outcome !== 'time-taken') return slip(outcome.known);
  }
  return fail('time-taken', {
    free: (await offeredTimes(office, official, context)).map(({ official: id, name, day, from }) => ({
      official: id,
      name,
      day,
      from,
    })),
  });
});
