import * as z from 'zod';
import { ClockId } from '../clocks/clock-id.ts';
import { SuspensionGround } from '../clocks/suspension-ground.ts';
import { Day } from '../day.ts';
import { ProcuratorateCode } from '../id.ts';
import { Means, ServiceProof } from '../vocabulary.ts';
import { Milestone } from './milestone.ts';

const late = { lateReason: z.string().optional() };

/** What supervisors do to a case, and what is done to reach its petitioner. */
export const supervisionEvents = [
  /** Assigned down to a lower procuratorate; the one that assigns supervises (交办). */
  z.strictObject({ type: z.literal('assigned-down'), office: ProcuratorateCode, assignedOn: Day }),
  /** Taken up by a superior procuratorate (提办). */
  z.strictObject({ type: z.literal('taken-up'), office: ProcuratorateCode, takenOn: Day }),
  z.strictObject({ type: z.literal('chased'), office: ProcuratorateCode, chasedOn: Day }),
  /** Who approved is who wrote the event; the reason is its sealed text. */
  z.strictObject({
    type: z.literal('extended'),
    clock: z.strictObject({ id: ClockId, startedBy: z.int().positive() }),
    formerly: Day,
    until: Day,
    extendedOn: Day,
  }),
  z.strictObject({ type: z.literal('suspended'), ground: SuspensionGround, suspendedOn: Day, ...late }),
  z.strictObject({ type: z.literal('resumed'), resumedOn: Day, ...late }),
  /** Somebody tried to reach the petitioner, and did not. */
  z.strictObject({ type: z.literal('contact-attempted'), means: Means, attemptedOn: Day, ...late }),
  /** What happened in a matter with times of its own. */
  z.strictObject({
    type: z.literal('milestone'),
    milestone: Milestone,
    on: Day,
    /** Of a hearing that is set: its day. */
    hearingOn: Day.optional(),
    ...late,
  }),
  /** A reply has reached the petitioner: which one, by its event, and what proves it. */
  z.strictObject({
    type: z.literal('served'),
    letter: z.int().positive(),
    proof: ServiceProof,
    servedOn: Day,
    /** It was the result: the petitioner's time to ask for a review runs from this day. */
    result: z.literal(true).optional(),
    ...late,
  }),
] as const;
