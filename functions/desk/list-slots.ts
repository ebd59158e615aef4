import { desk } from '../../shared/contract/desk.ts';
import { reasonOff } from '../../shared/domain/calendar/calendar.ts';
import { daysBetween } from '../../shared/domain/day.ts';
import { timesOf } from '../../shared/domain/reception/slot.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';
import type { StoredTime } from '../tables/reception/items.ts';

const MOST_DAYS = 366;

const momentOf = ({ official, day, from }: Pick<StoredTime, 'official' | 'day' | 'from'>) =>
  `${day}#${from}#${official}`;

export const listSlots = handle(desk.endpoints.listSlots, async ({ query }, context) => {
  const { reception, directory, caller, language } = context;
  const { from, to } = query;
  if (to < from) breaksRule('query.to', 'before-start');
  if (daysBetween(from, to) > MOST_DAYS) breaksRule('query.to', 'too-far-ahead');
  const office = caller.procuratorate;
  const [days, times, { calendar }] = await Promise.all([
    reception.officialDays(office, from, to),
    reception.times(office, from, to),
    directory.reckoning(),
  ]);
  const taken = new Set(times.filter((time) => time.taken !== undefined).map(momentOf));
  const slots = days.flatMap(({ official, day, slots: ofDay }) =>
    ofDay.map((slot) => {
      const own = timesOf(slot);
      return {
        official,
        day,
        ...slot,
        times: own.length,
        // The times of a withdrawn slot may have been published anew: whose bookings they were is told at each.
        booked:
          slot.withdrawn === undefined
            ? own.filter((time) => taken.has(momentOf({ official, day, from: time.from }))).length
            : 0,
        off: reasonOff(day, calendar)?.[language],
      };
    }),
  );
  return { slots: slots.sort((one, other) => `${one.day}${one.from}`.localeCompare(`${other.day}${other.from}`)) };
});
