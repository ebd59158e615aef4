import * as z from 'zod';

/**
 * What is done about a clock that nobody stops, each step once: the handler is warned; the clock is marked as missed;
 * then it is told upward, to the supervisor, the leading officials, the superior procuratorate.
 */
export const AttentionStep = z.enum(['WARNED', 'MISSED', 'SUPERVISOR', 'LEADER', 'SUPERIOR']);
export type AttentionStep = z.infer<typeof AttentionStep>;
