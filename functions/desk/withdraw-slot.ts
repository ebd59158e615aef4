import { desk } from '../../shared/contract/desk.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { timesOf } from '../../shared/domain/reception/slot.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';
import { ownLeader } from './leader.ts';

export const withdrawSlot = handle(desk.endpoints.withdrawSlot, async ({ body }, context) => {
  const { reception, directory, caller, now, fail } = context;
  const { official, day, from, reason } = body;
  await ownLeader(official, caller, directory);
  if (day < shanghaiDay(now)) breaksRule('body.day', 'in-the-past');
  const office = caller.procuratorate;
  const known = await reception.officialDay(office, day, official);
  const slot = known?.slots.find((one) => one.from === from && one.withdrawn === undefined);
  if (known === undefined || slot === undefined) return breaksRule('body.from', 'no-such-slot');
  const slots = known.slots.map((one) => (one === slot ? { ...one, withdrawn: reason } : one));
  const times = timesOf(slot).map((time) => ({ official, day, from: time.from }));
  if (!(await reception.withdraw(office, { ...known, slots }, times, reason))) fail('conflict', { retryAfter: 1 });
  // Read afterwards: nobody can take a time any more.
  const taken = await reception.times(office, day, day);
  const gone = new Set<string>(times.map((time) => time.from));
  return {
    booked: taken.filter((time) => time.official === official && gone.has(time.from) && time.taken !== undefined)
      .length,
  };
});
