import * as z from 'zod';
import { ClockId } from './clock-id.ts';

/**
 * What is done about a clock that nobody stops, each step once: the handler is warned; the clock is marked as missed;
 * then it is told upward, to the supervisor, the leading officials, the superior procuratorate.
 */
export const AttentionStep = z.enum(['WARNED', 'MISSED', 'SUPERVISOR', 'LEADER', 'SUPERIOR']);
export type AttentionStep = z.infer<typeof AttentionStep>;

/** A step that was taken about one clock of a petition; the clock is named by its id and the event that started it. */
export const Attended = z.strictObject({
  clock: z.strictObject({ id: ClockId, startedBy: z.int().positive() }),
  step: AttentionStep,
  /** Its day lay so far back that nobody is told any more: history that was entered late. */
  quiet: z.literal(true).optional(),
});
export type Attended = z.infer<typeof Attended>;
