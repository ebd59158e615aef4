import * as z from 'zod';
import { Day } from '../day.ts';
import { StaffId } from '../id.ts';
import { Decision, ReviewOutcome, TerminationGround } from '../vocabulary.ts';
import { CorrectionStage, Instrument } from './correction.ts';

const late = { lateReason: z.string().optional() };

/** Re-review, the correction of errors, and termination. */
export const remedyEvents = [
  z.strictObject({ type: z.literal('review-requested'), requestedOn: Day, ...late }),
  z.strictObject({ type: z.literal('review-opened'), openedOn: Day, reviewer: StaffId }),
  z.strictObject({
    type: z.literal('review-concluded'),
    concludedOn: Day,
    outcome: ReviewOutcome,
    /** The decision that takes the place of the corrected one. */
    decision: Decision.exclude(['NONE']).optional(),
    ...late,
  }),
  /** An error was found and an instrument issued; the error is the sealed text. */
  z.strictObject({
    type: z.literal('correction-issued'),
    instrument: Instrument,
    /** The organ to which it is addressed; no person. */
    addressee: z.string(),
    issuedOn: Day,
    dueOn: Day,
    ...late,
  }),
  z.strictObject({
    type: z.literal('correction-advanced'),
    /** The event that issued it. */
    correction: z.int().positive(),
    instrument: Instrument,
    stage: CorrectionStage.exclude(['ISSUED']),
    on: Day,
    ...late,
  }),
  z.strictObject({ type: z.literal('terminated'), ground: TerminationGround, terminatedOn: Day }),
] as const;
