import { desk } from '../../shared/contract/desk.ts';
import { receiverOf } from '../../shared/domain/reception/booking.ts';
import { changeCase, openCase, statedDay } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import { afterStep, fromItsDay, ownBooking } from './change-booking.ts';
import { receivingLeader } from './leader.ts';
import { visitAct } from './visit-act.ts';

/** The act and the booking are written together, or none of them. */
export const recordVisit = handle(desk.endpoints.recordVisit, async ({ params, body }, context) => {
  const { reception, petitions, directory, caller, now } = context;
  const { petition, ...visit } = body;
  const before = await ownBooking(params.booking, context);
  fromItsDay(before, now, 'body.record');
  const after = afterStep('receive', before, { petition });
  const { day, office } = before.booking;
  const [official, { head }] = await Promise.all([
    receivingLeader(receiverOf(before.booking), office, directory),
    openCase(petitions, petition, caller),
  ]);
  await changeCase(
    { id: petition, version: head.version, step: 'act' },
    context,
    (present) => {
      const actedOn = statedDay('body.petition', day, visit.lateReason, now, present.filedOn);
      return visitAct(present, official, actedOn, visit);
    },
    reception.receivedPut(after),
  );
  const { reference, state } = after.booking;
  return { booking: reference, version: after.version + 1, state, petition };
});
