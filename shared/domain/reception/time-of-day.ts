import * as z from 'zod';
import { type Day, startOfDayUtc } from '../day.ts';

/** Time of the day in Asia/Shanghai, `HH:MM`. Times compare as text. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>()
  .meta({ examples: ['09:30'] });
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** Minutes since midnight. */
export const minutesAt = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time so many minutes after midnight. @throws ZodError from 24 hours on */
export const timeAt = (minutes: number): TimeOfDay =>
  TimeOfDay.parse(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

/** The instant at which a day reaches a time, in epoch milliseconds. */
export const instantAt = (day: Day, time: TimeOfDay): number => startOfDayUtc(day) + minutesAt(time) * 60_000;
