import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Booking } from '../../shared/domain/reception/booking.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';
import { offeredTimes } from './free-times.ts';
import { officialOf } from './officials.ts';

type Named = PartsOf<{ directory: 'read' }> & { readonly language: Language };
type Parts = PartsOf<{ reception: 'read' }> & Named & { readonly now: Date };

const officeOf = async (code: ProcuratorateCode, { directory, language }: Named) => ({
  code,
  name: (await directory.procuratorate(code))?.name[language] ?? code,
});

/** Where and when, and with whom. */
export const appointmentOf = async (booking: Booking, parts: Named) => {
  const { reference, office, day, from, until, place, meeting } = booking;
  const [procuratorate, official] = await Promise.all([officeOf(office, parts), officialOf(booking.official, parts)]);
  return { reference, procuratorate, official, day, from, until, place, meeting };
};

/** The time of a booking, as long as the booking has it. */
export const heldTime = async (booking: Booking, { reception }: PartsOf<{ reception: 'read' }>) => {
  const time = await reception.time(booking.office, booking);
  return time?.taken === booking.reference ? time : undefined;
};

/** A booking as the citizen sees it; with other times when its own was withdrawn. */
export const showBooking = async (booking: Booking, parts: Parts) => {
  const { state, substitute, petition, office, official } = booking;
  const held = state === 'BOOKED' ? await heldTime(booking, parts) : undefined;
  // A time that was published anew after it was withdrawn is somebody else's.
  const isGone = state === 'BOOKED' && (held === undefined || held.withdrawn !== undefined);
  const [appointment, receiver, free] = await Promise.all([
    appointmentOf(booking, parts),
    substitute && officialOf(substitute, parts),
    isGone ? offeredTimes(office, official, parts) : [],
  ]);
  return {
    ...appointment,
    state: isGone ? ('WITHDRAWN' as const) : state,
    withdrawn: held?.withdrawn,
    substitute: receiver,
    petition,
    free,
  };
};
