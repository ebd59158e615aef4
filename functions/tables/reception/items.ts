import * as z from 'zod';
import type { BookingReference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { type ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Booking, erasedAfter } from '../../../shared/domain/reception/booking.ts';
import { Meeting, Slot } from '../../../shared/domain/reception/slot.ts';
import { TimeOfDay } from '../../../shared/domain/reception/time-of-day.ts';
import type { Item } from '../../kit/dynamodb.ts';

/** A slot as it is stored; `withdrawn` says why it was taken back. */
const StoredSlot = Slot.omit({ day: true }).extend({ withdrawn: z.string().optional() });
export type StoredSlot = z.infer<typeof StoredSlot>;

/** One day of one official: everything published for it. */
export const OfficialDay = z.object({
  official: StaffId,
  day: Day,
  slots: z.array(StoredSlot),
  version: z.int(),
});
export type OfficialDay = z.infer<typeof OfficialDay>;

/** One time, and the booking that has it. */
export const StoredTime = z.object({
  official: StaffId,
  day: Day,
  from: TimeOfDay,
  until: TimeOfDay,
  place: z.string(),
  meeting: Meeting,
  /** Reference of the booking. */
  taken: z.string().optional(),
  /** Why it was taken back. */
  withdrawn: z.string().optional(),
});
export type StoredTime = z.infer<typeof StoredTime>;

/** A booking with what is sealed in it: who made it, and why somebody else receives. */
export interface StoredBooking {
  readonly booking: Booking;
  readonly version: number;
  /** Salt and hash of its code. */
  readonly code: Uint8Array;
  /** Name of the idempotency key that it was made under, and what was asked for. */
  readonly key: string;
  readonly fingerprint: Uint8Array;
  /** Blind index of the phone; empty once the booking is cancelled. */
  readonly phone: string;
  readonly wrapped?: Uint8Array | undefined;
  readonly sealed?: Uint8Array | undefined;
  readonly reason?: Uint8Array | undefined;
}

export const dayKey = (office: ProcuratorateCode, day: Day, official: StaffId) => ({
  pk: `O#${office}`,
  sk: `${day}#${official}`,
});
export const timeKey = (
  office: ProcuratorateCode,
  { day, from, official }: Pick<StoredTime, 'day' | 'from' | 'official'>,
) => ({
  pk: `T#${office}`,
  sk: `${day}#${from}#${official}`,
});
export const bookingKey = (reference: BookingReference) => ({ pk: `B#${reference}`, sk: 'B' });
/** One open booking of a phone with an official on a day. */
export const phoneKey = (phone: string, { day, official }: Pick<Booking, 'day' | 'official'>) => ({
  pk: `P#${phone}`,
  sk: `${day}#${official}`,
});
export const dayOf = (office: ProcuratorateCode, day: Day): string => `${office}#${day}`;

const bytes = z.instanceof(Uint8Array);
const Stored = z.object({
  booking: Booking,
  version: z.number(),
  code: bytes,
  key: z.string(),
  fingerprint: bytes,
  phone: z.string(),
  wrapped: bytes.optional(),
  sealed: bytes.optional(),
  reason: bytes.optional(),
});

export const bookingOf = (item: Item): StoredBooking => Stored.parse(item);

/** A row of the index by day. */
const Row = Stored.pick({ booking: true, version: true, wrapped: true, sealed: true, reason: true });
export type BookingRow = z.infer<typeof Row>;
export const rowOf = (item: Item): BookingRow => Row.parse(item);

export const bookingItem = (stored: StoredBooking): Item => {
  const { booking } = stored;
  const { office, day, from, official } = booking;
  return {
    ...bookingKey(booking.reference),
    ...stored,
    // A cancelled one is in nobody's list.
    ...(booking.state === 'CANCELLED' ? {} : { dayOf: dayOf(office, day), at: `${from}#${official}` }),
    expiresAt: erasedAfter(day),
  };
};
