import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { BOOKABLE_DAYS } from '../../shared/domain/reception/slot.ts';
import { instantAt } from '../../shared/domain/reception/time-of-day.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';
import type { StoredTime } from '../tables/reception/items.ts';
import { officialOf } from './officials.ts';

type Parts = PartsOf<{ reception: 'read' }> & { readonly now: Date };

/** How many other times are offered to whoever came too late. */
const OFFERED = 5;

/** Whether a time has not begun yet. */
export const isAhead = ({ day, from }: Pick<StoredTime, 'day' | 'from'>, now: Date): boolean =>
  instantAt(day, from) > now.getTime();

/** Times of a procuratorate, or of one of its officials, that can be booked now, the earliest first. */
export const freeTimes = async (
  office: ProcuratorateCode,
  official: StaffId | undefined,
  { reception, now }: Parts,
): Promise<StoredTime[]> => {
  const today = shanghaiDay(now);
  const times = await reception.times(office, today, addDays(today, BOOKABLE_DAYS));
  return times.filter(
    (time) =>
      time.taken === undefined &&
      time.withdrawn === undefined &&
      (official === undefined || time.official === official) &&
      isAhead(time, now),
  );
};

/** The next free times with the names of their officials, those of one official first when there are any. */
export const offeredTimes = async (
  office: ProcuratorateCode,
  official: StaffId | undefined,
  parts: Parts & PartsOf<{ directory: 'read' }> & { readonly language: Language },
) => {
  const all = await freeTimes(office, undefined, parts);
  const own = all.filter((time) => time.official === official);
  const offered = [...own, ...all.filter((time) => time.official !== official)].slice(0, OFFERED);
  return Promise.all(
    offered.map(async ({ taken: _, withdrawn: __, ...time }) => ({
      ...time,
      name: (await officialOf(time.official, parts)).name,
    })),
  );
};
