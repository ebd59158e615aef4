import { desk } from '../../shared/contract/desk.ts';
import { handle } from '../kit/context.ts';
import { afterStep, changeBooking, fromItsDay, ownBooking } from './change-booking.ts';

const steps = { CAME: 'came', NO_SHOW: 'missed' } as const;

export const markAttendance = handle(desk.endpoints.markAttendance, async ({ params, version, body }, context) => {
  const before = await ownBooking(params.booking, context);
  return changeBooking(
    before,
    version,
    () => {
      fromItsDay(before, context.now, 'body.attendance');
      return afterStep(steps[body.attendance], before);
    },
    context,
  );
});
