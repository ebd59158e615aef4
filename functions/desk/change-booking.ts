import type { BookingReference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import {
  type Booking,
  type BookingStep,
  bookingSteps,
  mayBecome,
  receiverOf,
} from '../../shared/domain/reception/booking.ts';
import { breaksRule } from '../case/stated.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { Problem } from '../kit/problem.ts';
import type { StoredBooking } from '../tables/reception/items.ts';
import { keepsAll } from './leader.ts';

interface Parts extends PartsOf<{ reception: 'keep' }> {
  readonly caller: StaffCaller;
  readonly now: Date;
}

/** The booking, if the caller keeps it: others look like unknown ones. @throws Problem not-found */
export const ownBooking = async (reference: BookingReference, { reception, caller }: Parts): Promise<StoredBooking> => {
  const stored = await reception.booking(reference);
  if (stored === undefined) throw new Problem('not-found');
  const isOwn = keepsAll(caller) || receiverOf(stored.booking) === caller.id;
  if (stored.booking.office === caller.procuratorate && isOwn) return stored;
  log('warn', 'authz.denied', { staff: caller.id, booking: reference });
  throw new Problem('not-found');
};

/** The booking after a step, if its state allows that. @throws Problem illegal-transition */
export const afterStep = (step: BookingStep, before: StoredBooking, change: Partial<Booking> = {}): StoredBooking => {
  const { booking } = before;
  if (!mayBecome(step, booking.state)) throw new Problem('illegal-transition');
  return { ...before, booking: { ...booking, ...change, state: bookingSteps[step].to ?? booking.state } };
};

/** What happens at a reception is recorded from its day on. @throws Problem rule-broken */
export const fromItsDay = ({ booking }: StoredBooking, now: Date, path: string): void => {
  if (shanghaiDay(now) < booking.day) breaksRule(path, 'before-reception');
};

/** Changes a booking under the version that the caller has seen. @throws Problem stale-version */
export const changeBooking = async (
  before: StoredBooking,
  seen: number,
  decide: () => StoredBooking | Promise<StoredBooking>,
  { reception }: Parts,
) => {
  if (before.version !== seen) throw new Problem('stale-version');
  const after = await decide();
  if (!(await reception.replace(after))) throw new Problem('stale-version');
  const { reference, state } = after.booking;
  return { booking: reference, version: after.version + 1, state };
};
