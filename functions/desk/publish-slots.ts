import type * as z from 'zod';
import { desk } from '../../shared/contract/desk.ts';
import { reasonOff } from '../../shared/domain/calendar/calendar.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import { overlap, type Slot, slotFault, timesOf } from '../../shared/domain/reception/slot.ts';
import { type ContextOf, handle } from '../kit/context.ts';
import { ownLeader } from './leader.ts';

type Context = ContextOf<typeof desk.endpoints.publishSlots>;
type Result = z.input<typeof desk.endpoints.publishSlots.returns>['results'][number];

/** How often a slot is tried anew when somebody else changed the same day. */
const ATTEMPTS = 3;

type Ended = Pick<Result, 'status' | 'reason'>;

const refused = (reason: string): Ended => ({ status: 'refused', reason });

/** One slot, if nothing of the official overlaps it, in one transaction with its times. */
const publish = async (official: StaffId, slot: Slot, preview: boolean, context: Context): Promise<Ended> => {
  const { reception, caller, now } = context;
  const office = caller.procuratorate;
  const fault = slotFault(slot, now);
  if (fault !== undefined) return refused(fault);
  const { day, ...hours } = slot;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = (await reception.officialDay(office, day, official)) ?? { official, day, slots: [], version: 0 };
    const stands = known.slots.filter(({ withdrawn }) => withdrawn === undefined);
    if (stands.some((one) => overlap({ ...one, day }, slot))) return refused('slots-overlap');
    if (preview) return { status: 'possible' };
    const { place, meeting } = slot;
    const times = timesOf(slot).map((time) => ({ official, day, ...time, place, meeting }));
    if (await reception.publish(office, { ...known, slots: [...known.slots, hours] }, times))
      return { status: 'published' };
  }
  return refused('changed-meanwhile');
};

export const publishSlots = handle(desk.endpoints.publishSlots, async ({ body }, context) => {
  const { directory, caller, language } = context;
  const { id } = await ownLeader(body.official, caller, directory);
  const { calendar } = await directory.reckoning();
  const results: Result[] = [];
  // One after the other: what a preview finds of one may stand in the way of the next.
  const seen: Slot[] = [];
  for (const slot of body.slots) {
    const { day, from } = slot;
    const among = seen.some((one) => overlap(one, slot));
    const ended = among ? refused('slots-overlap') : await publish(id, slot, body.preview, context);
    if (ended.status !== 'refused') seen.push(slot);
    const off = reasonOff(day, calendar)?.[language];
    results.push({ day, from, ...ended, ...(off === undefined ? {} : { off }) });
  }
  return { results };
});
