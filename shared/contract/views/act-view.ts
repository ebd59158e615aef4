import * as z from 'zod';
import { actStates } from '../../domain/acts/acts-of.ts';
import { EvidencePart, Missing } from '../../domain/acts/evidence.ts';
import { Reference } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { Instant, ProcuratorateCode, StaffId } from '../../domain/id.ts';
import { Text } from '../../domain/text.ts';
import { ActType, Tier } from '../../domain/vocabulary.ts';

/** The evidence of a personal act. Which parts it needs depends on its type; what is missing may be added later. */
export const ActEvidence = z.strictObject({
  place: Text(1, 200).optional(),
  /** Duration in minutes. */
  minutes: z
    .int()
    .min(1)
    .max(24 * 60)
    .optional(),
  /** The minutes of a reception, a visit or a hearing. */
  record: Text(5, 10_000).optional(),
  /** The written instruction (批示); of a case that is led, its plan. */
  instruction: Text(5, 10_000).optional(),
  /** Who carries the instruction out, and until when. */
  instructed: StaffId.optional(),
  dueOn: Day.optional(),
  /** Of a case that is led: the meeting about it, or its result. */
  outcome: Text(5, 10_000).optional(),
});
export type ActEvidence = z.infer<typeof ActEvidence>;

/** A leading official's personal act. */
export const Act = z.strictObject({ act: ActType, official: StaffId, actedOn: Day, ...ActEvidence.shape });
export type Act = z.infer<typeof Act>;

/** How an act stands, and what it still lacks before it counts. */
export const ActStanding = z.object({
  /** Number of the event that recorded it. */
  seq: z.int(),
  state: z.enum(actStates),
  /** As code, and as a sentence in the language of the caller. */
  missing: z.array(z.object({ code: Missing, message: z.string() })),
});

/** An act without its texts. */
const ActRow = ActStanding.extend({
  act: ActType,
  official: StaffId,
  tier: Tier,
  office: ProcuratorateCode,
  actedOn: Day,
  minutes: z.int().optional(),
  /** Who carries the written instruction out, until when, and when it was. */
  instructed: StaffId.optional(),
  dueOn: Day.optional(),
  executedOn: Day.optional(),
  /** The entry in whose place it stands, and the one that stands in its place. */
  replaces: z.int().optional(),
  replacedBy: z.int().optional(),
  /** Who entered it, and when. */
  by: z.string(),
  at: Instant,
});

/** An act of a case, with its evidence and what was written about it later. */
export const ActView = ActRow.extend({
  place: z.string().optional(),
  record: z.string().optional(),
  instruction: z.string().optional(),
  outcome: z.string().optional(),
  /** How the instruction was carried out. */
  execution: z.string().optional(),
  /** Why it was corrected. */
  reason: z.string().optional(),
});

/** One line of the ledger (台账). */
export const LedgerRow = ActRow.extend({
  /** Which parts of its evidence are written down; what they say stands in the case alone. */
  has: z.array(EvidencePart),
  /** Absent where the reader may not open the case: it is another procuratorate's. */
  reference: Reference.optional(),
});
