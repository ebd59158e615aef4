import { desk } from '../../shared/contract/desk.ts';
import { receiverOf, Visitor } from '../../shared/domain/reception/booking.ts';
import { maySee } from '../case/change.ts';
import { type ContextOf, handle } from '../kit/context.ts';
import type { BookingRow } from '../tables/reception/items.ts';
import { keepsAll } from './leader.ts';

type Context = ContextOf<typeof desk.endpoints.readDay>;

const open = async ({ booking, version, wrapped, sealed, reason }: BookingRow, context: Context) => {
  const { petitions, sealing, caller } = context;
  const { reference, petition, office: _, ...facts } = booking;
  const [seal, linked] = await Promise.all([
    wrapped && sealing.sealOf({ reference, wrapped }),
    // Whoever must not meet the petition does not learn of it here.
    petition && petitions.head(petition, ({ head }) => maySee(caller, head)),
  ]);
  const isSeen = linked !== undefined && maySee(caller, linked.head);
  return {
    ...facts,
    booking: reference,
    version,
    reason: reason && seal?.open('reason', reason),
    visitor: sealed && seal ? Visitor.parse(JSON.parse(seal.open('visitor', sealed))) : undefined,
    petition: isSeen ? petition : undefined,
  };
};

export const readDay = handle(desk.endpoints.readDay, async ({ params }, context) => {
  const { reception, caller, now } = context;
  const office = caller.procuratorate;
  const [rows] = await Promise.all([
    reception.bookingsOn(office, params.day),
    reception.logLook(office, params.day, caller.id, now),
  ]);
  // What somebody brings may be about a colleague: a leading official sees whom they receive themselves.
  const own = rows.filter(({ booking }) => keepsAll(caller) || receiverOf(booking) === caller.id);
  return { bookings: await Promise.all(own.map((row) => open(row, context))) };
});
