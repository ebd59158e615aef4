import { reception } from '../../shared/contract/reception.ts';
import { mayBecome } from '../../shared/domain/reception/booking.ts';
import { proveBooking } from '../case/prove-booking.ts';
import { handle } from '../kit/context.ts';
import { isAhead } from './free-times.ts';
import { heldTime, showBooking } from './show-booking.ts';

/** A booking that was cancelled before is so still: a request that is sent twice ends well. */
export const cancelBooking = handle(reception.endpoints.cancelBooking, async ({ body }, context) => {
  const { now, fail } = context;
  const stored = await proveBooking(body, context);
  const { booking } = stored;
  if (booking.state === 'CANCELLED') return showBooking(booking, context);
  if (!mayBecome('cancel', booking.state) || !isAhead(booking, now)) fail('illegal-transition');
  const held = await heldTime(booking, context);
  if (!(await context.reception.cancel(stored, held !== undefined))) fail('conflict', { retryAfter: 1 });
  return showBooking({ ...booking, state: 'CANCELLED' }, context);
});
