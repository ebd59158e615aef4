import { reception } from '../../shared/contract/reception.ts';
import { proveBooking } from '../case/prove-booking.ts';
import { handle } from '../kit/context.ts';
import { showBooking } from './show-booking.ts';

export const openBooking = handle(reception.endpoints.openBooking, async ({ body }, context) => {
  const { booking } = await proveBooking(body, context);
  return showBooking(booking, context);
});
