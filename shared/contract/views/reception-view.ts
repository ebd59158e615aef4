import * as z from 'zod';
import { BookingReference, QueryCode, Reference } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../domain/id.ts';
import { BookingState, ShownBookingState, Visitor } from '../../domain/reception/booking.ts';
import { Meeting, Slot } from '../../domain/reception/slot.ts';
import { TimeOfDay } from '../../domain/reception/time-of-day.ts';

/** A leading official, as the public knows them. */
export const Official = z.object({ id: StaffId, name: z.string(), post: z.string() });

/** A time that can be booked. */
export const OpenTime = z.object({
  official: StaffId,
  day: Day,
  from: TimeOfDay,
  until: TimeOfDay,
  place: z.string(),
  meeting: Meeting,
});

/** Reference and code of a booking; the code was shown once. */
export const BookingOpener = z.strictObject({ reference: BookingReference, queryCode: QueryCode });

/** Where and when, and with whom. */
const appointment = {
  reference: BookingReference,
  procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
  official: Official,
  day: Day,
  from: TimeOfDay,
  until: TimeOfDay,
  place: z.string(),
  meeting: Meeting,
};

/** Answer to a booking: the slip. */
export const Slip = z.object({
  ...appointment,
  /** Shown once; with the reference it opens and cancels the booking. */
  queryCode: z.string(),
});

/** A booking as the citizen looks it up. */
export const BookingView = z.object({
  ...appointment,
  state: ShownBookingState,
  /** Why the procuratorate took the time back. */
  withdrawn: z.string().optional(),
  /** Who receives instead. */
  substitute: Official.optional(),
  /** The petition that came of it, or that it was booked for. */
  petition: Reference.optional(),
  /** Of a time that was withdrawn: the next ones that are free. */
  free: z.array(OpenTime.extend({ name: z.string() })),
});

/** A slot as staff see it: how many of its times are booked. */
export const SlotView = Slot.extend({
  official: StaffId,
  times: z.int(),
  booked: z.int(),
  /** Why it was withdrawn. */
  withdrawn: z.string().optional(),
  /** Why offices do not work on that day. */
  off: z.string().optional(),
});

/** A booking in the list of the day, opened. */
export const DayBooking = z.object({
  booking: BookingReference,
  version: z.int(),
  state: BookingState,
  official: StaffId,
  substitute: StaffId.optional(),
  /** Why somebody else receives. */
  reason: z.string().optional(),
  day: Day,
  from: TimeOfDay,
  until: TimeOfDay,
  place: z.string(),
  meeting: Meeting,
  /** Absent once it was erased. */
  visitor: Visitor.optional(),
  /** The petition that it is about, where the reader may see it. */
  petition: Reference.optional(),
});

/** A booking after a change. */
export const BookingChanged = z.object({
  booking: BookingReference,
  version: z.int(),
  state: BookingState,
  petition: Reference.optional(),
});
