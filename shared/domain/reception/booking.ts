import * as z from 'zod';
import { BookingReference, Reference } from '../code.ts';
import { addDays, Day, startOfDayUtc } from '../day.ts';
import { ProcuratorateCode, StaffId } from '../id.ts';
import { Phone } from '../person.ts';
import { Text } from '../text.ts';
import { Meeting } from './slot.ts';
import { TimeOfDay } from './time-of-day.ts';

/** Days after the reception for which a booking is kept; then who booked and why is erased. */
const BOOKING_KEPT_DAYS = 365;

/** Where a booking stands. `RECEIVED`: the act of the reception is on a petition. */
export const BookingState = z.enum(['BOOKED', 'CANCELLED', 'CAME', 'NO_SHOW', 'RECEIVED']);
export type BookingState = z.infer<typeof BookingState>;

/** As the citizen sees it: `WITHDRAWN` when the procuratorate took the time back. */
export const ShownBookingState = z.enum([...BookingState.options, 'WITHDRAWN']);
export type ShownBookingState = z.infer<typeof ShownBookingState>;

/** What may become of a booking: from which states, and to which; none where it stays. A mistaken mark can be changed. */
export const bookingSteps = {
  cancel: { from: ['BOOKED'], to: 'CANCELLED' },
  came: { from: ['BOOKED', 'NO_SHOW'], to: 'CAME' },
  missed: { from: ['BOOKED', 'CAME'], to: 'NO_SHOW' },
  substitute: { from: ['BOOKED', 'CAME', 'NO_SHOW'], to: undefined },
  receive: { from: ['BOOKED', 'CAME', 'NO_SHOW'], to: 'RECEIVED' },
} as const satisfies Record<string, { from: readonly BookingState[]; to: BookingState | undefined }>;
export type BookingStep = keyof typeof bookingSteps;

export const mayBecome = (step: BookingStep, state: BookingState): boolean => {
  const from: readonly BookingState[] = bookingSteps[step].from;
  return from.includes(state);
};

/** Who books, and what about: sealed. */
export const Visitor = z.strictObject({
  name: Text(1, 100),
  phone: Phone,
  /** What it is about, in one line. */
  subject: Text(2, 200),
});
export type Visitor = z.infer<typeof Visitor>;

/** A booking, without who made it. */
export const Booking = z.strictObject({
  reference: BookingReference,
  state: BookingState,
  office: ProcuratorateCode,
  official: StaffId,
  day: Day,
  from: TimeOfDay,
  until: TimeOfDay,
  place: z.string(),
  meeting: Meeting,
  /** Who receives instead of the official. */
  substitute: StaffId.optional(),
  /** The petition that it was booked for; once received, the one that the act is on. */
  petition: Reference.optional(),
});
export type Booking = z.infer<typeof Booking>;

/** Who receives the visitor. */
export const receiverOf = ({ official, substitute }: Pick<Booking, 'official' | 'substitute'>): StaffId =>
  substitute ?? official;

/** Epoch second from which a record about a day may be erased. */
export const erasedAfter = (day: Day, days: number = BOOKING_KEPT_DAYS): number =>
  startOfDayUtc(addDays(day, days + 1)) / 1000;
