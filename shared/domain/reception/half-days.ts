import type { Level } from '../vocabulary.ts';
import type { Slot } from './slot.ts';
import { minutesAt } from './time-of-day.ts';

/** What leading officials owe the public; data, as the provinces set it differently. */
const receptionDuty = {
  /** Half days a year on which each leading official of a city or county offers to receive visitors. */
  halfDays: 12,
  levels: ['CITY', 'COUNTY'],
  /** So many minutes before noon, or after it, make a half day. */
  minutes: 180,
} as const satisfies { halfDays: number; levels: readonly Level[]; minutes: number };

const NOON = 12 * 60;

/** Half days that an official of a procuratorate of this level owes in a year. */
export const halfDaysNeeded = (level: Level): number => {
  const bound: readonly Level[] = receptionDuty.levels;
  return bound.includes(level) ? receptionDuty.halfDays : 0;
};

/**
 * Half days that some slots of one official make: on each day, what is offered before noon is added up, and what is
 * offered after it; three hours on one side are a half day, however they were cut.
 */
export const halfDaysOf = (slots: readonly Pick<Slot, 'day' | 'from' | 'to'>[]): number =>
  [...Map.groupBy(slots, ({ day }) => day).values()]
    .flatMap((ofDay) => [
      ofDay.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(minutesAt(to), NOON) - minutesAt(from)), 0),
      ofDay.reduce((sum, { from, to }) => sum + Math.max(0, minutesAt(to) - Math.max(minutesAt(from), NOON)), 0),
    ])
    .filter((minutes) => minutes >= receptionDuty.minutes).length;
