import { desk } from '../../shared/contract/desk.ts';
import { Day } from '../../shared/domain/day.ts';
import { halfDaysNeeded, halfDaysOf } from '../../shared/domain/reception/half-days.ts';
import { handle } from '../kit/context.ts';

export const readHalfDays = handle(desk.endpoints.readHalfDays, async ({ params }, context) => {
  const { reception, directory, caller } = context;
  const [first, last] = [Day.parse(`${params.year}-01-01`), Day.parse(`${params.year}-12-31`)];
  const [office, staff, days] = await Promise.all([
    directory.procuratorate(caller.procuratorate),
    directory.staffOf(caller.procuratorate),
    reception.officialDays(caller.procuratorate, first, last),
  ]);
  const needed = office === undefined ? 0 : halfDaysNeeded(office.level);
  const offered = days.flatMap(({ official, day, slots }) =>
    slots.filter(({ withdrawn }) => withdrawn === undefined).map((slot) => ({ official, day, ...slot })),
  );
  return {
    officials: staff
      .filter(({ tier, disabled }) => tier !== undefined && disabled !== true)
      .map(({ id }) => ({
        official: id,
        offered: halfDaysOf(offered.filter(({ official }) => official === id)),
        needed,
      })),
  };
});
