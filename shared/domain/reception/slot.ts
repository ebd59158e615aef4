import * as z from 'zod';
import { addDays, Day, shanghaiDay } from '../day.ts';
import { Text } from '../text.ts';
import { instantAt, minutesAt, TimeOfDay, timeAt } from './time-of-day.ts';

/** How a citizen meets the official. */
export const Meeting = z.enum(['IN_PERSON', 'VIDEO']);
export type Meeting = z.infer<typeof Meeting>;

/** So many days ahead a slot may be published. */
export const PUBLISHED_AHEAD_DAYS = 366;
/** So many days ahead citizens see and book times. */
export const BOOKABLE_DAYS = 90;
/** Times of one slot at most: they are published in one transaction. */
export const MOST_TIMES = 24;

/** Hours of a day at which a leading official receives visitors, cut into times of equal length. */
export const Slot = z.strictObject({
  day: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  /** Length of each time, in minutes. */
  minutes: z.int().min(10).max(240),
  /** Where: a room, or how to join by video. */
  place: Text(2, 200),
  meeting: Meeting,
});
export type Slot = z.infer<typeof Slot>;

/** One time of a slot, which one citizen books. */
export interface SlotTime {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}

/** The times of a slot, in order; what is left over at its end is too short for one. */
export const timesOf = ({ from, to, minutes }: Pick<Slot, 'from' | 'to' | 'minutes'>): SlotTime[] => {
  const [first, last] = [minutesAt(from), minutesAt(to)];
  return Array.from({ length: Math.max(0, Math.floor((last - first) / minutes)) }, (_, index) => ({
    from: timeAt(first + index * minutes),
    until: timeAt(first + (index + 1) * minutes),
  }));
};

/** Whether two slots of one official share a moment; one may begin when the other ends. */
export const overlap = (one: Pick<Slot, 'day' | 'from' | 'to'>, other: Pick<Slot, 'day' | 'from' | 'to'>): boolean =>
  one.day === other.day && one.from < other.to && other.from < one.to;

export type SlotFault = 'in-the-past' | 'too-far-ahead' | 'end-before-begin' | 'no-time-fits' | 'too-many-times';

/** Why a slot cannot be published, whatever else is published. */
export const slotFault = (slot: Slot, now: Date): SlotFault | undefined => {
  if (slot.to <= slot.from) return 'end-before-begin';
  if (instantAt(slot.day, slot.from) <= now.getTime()) return 'in-the-past';
  if (slot.day > addDays(shanghaiDay(now), PUBLISHED_AHEAD_DAYS)) return 'too-far-ahead';
  const { length } = timesOf(slot);
  return length === 0 ? 'no-time-fits' : length > MOST_TIMES ? 'too-many-times' : undefined;
};

/** The same hours on the same weekday of some weeks, the first included. */
export const weeklySeries = (slot: Slot, weeks: number): Slot[] =>
  Array.from({ length: weeks }, (_, week) => ({ ...slot, day: addDays(slot.day, week * 7) }));
