import { desk } from '../../shared/contract/desk.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { latenessFault } from '../../shared/domain/lateness.ts';
import { receiverOf, Visitor } from '../../shared/domain/reception/booking.ts';
import { nextOf } from '../case/change.ts';
import { receive } from '../case/receive.ts';
import { breaksRule } from '../case/stated.ts';
import { type ContextOf, handle } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';
import type { StoredBooking } from '../tables/reception/items.ts';
import { afterStep, fromItsDay, ownBooking } from './change-booking.ts';
import { receivingLeader } from './leader.ts';
import { visitAct } from './visit-act.ts';

const visitorOf = async (
  { booking, wrapped, sealed }: StoredBooking,
  { sealing }: Pick<ContextOf<typeof desk.endpoints.registerVisit>, 'sealing'>,
): Promise<Visitor> => {
  if (wrapped === undefined || sealed === undefined) throw new Problem('illegal-transition');
  const seal = await sealing.sealOf({ reference: booking.reference, wrapped });
  return Visitor.parse(JSON.parse(seal.open('visitor', sealed)));
};

/** Petition, act and booking are written together, or none of them. */
export const registerVisit = handle(desk.endpoints.registerVisit, async ({ params, body, idempotencyKey }, context) => {
  const { reception, directory, caller, now, language } = context;
  const { place, minutes, record, lateReason, identity, address, ...said } = body;
  const before = await ownBooking(params.booking, context);
  const { day, meeting, office } = before.booking;
  fromItsDay(before, now, 'body.record');
  const fault = latenessFault(day, shanghaiDay(now), lateReason);
  if (fault !== undefined) breaksRule('body.lateReason', fault);
  const [{ name, phone }, official] = await Promise.all([
    visitorOf(before, context),
    receivingLeader(receiverOf(before.booking), office, directory),
  ]);
  const visit = { place, minutes, record, lateReason };

  return receive(
    {
      submission: { ...said, procuratorate: office, petitioner: { name, phone, identity, address } },
      channel: meeting === 'VIDEO' ? 'VIDEO' : 'VISIT',
      filedOn: day,
      receivedOn: day,
      lateReason,
      by: caller.id,
      idempotencyKey,
      request: { booking: params.booking, ...body },
      now,
      language,
      beginWith: async (first, seal) => {
        const own = { sealOf: async () => seal };
        const { head } = first;
        const next = await nextOf(first, caller.id, visitAct(head, official, day, visit), {
          sealing: own,
          directory,
          now,
        });
        // What is a petition already is not refused here: the key of a retry is answered before the write refuses the rest.
        const isReceived = before.booking.state === 'RECEIVED';
        const after = isReceived ? before : afterStep('receive', before, { petition: head.reference });
        return { ...next, also: reception.receivedPut(after) };
      },
    },
    context,
  );
});
