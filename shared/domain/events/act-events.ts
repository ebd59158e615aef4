import * as z from 'zod';
import { EvidencePart, Missing } from '../acts/evidence.ts';
import { Day } from '../day.ts';
import { ProcuratorateCode, StaffId } from '../id.ts';
import { ActType, Tier } from '../vocabulary.ts';

const late = { lateReason: z.string().optional() };

/** Official and procuratorate to whom a petition counts as personally handled: its first personal act with complete evidence. */
export const Handled = z.strictObject({ official: StaffId, tier: Tier, office: ProcuratorateCode, actedOn: Day });
export type Handled = z.infer<typeof Handled>;

const parts = {
  /** Duration in minutes. */
  minutes: z.int().optional(),
  /** Parts of the evidence that are sealed beside the event. */
  has: z.array(EvidencePart),
  /** Who carries out the written instruction (批示), and until when. */
  instructed: StaffId.optional(),
  dueOn: Day.optional(),
  /** What was lacking when it was entered; absent when the evidence was complete. */
  missing: z.array(Missing).optional(),
};

/** What is recorded of a leading official's personal act. */
export const ActFacts = z.strictObject({
  act: ActType,
  official: StaffId,
  tier: Tier,
  office: ProcuratorateCode,
  actedOn: Day,
  ...parts,
});
export type ActFacts = z.infer<typeof ActFacts>;

/** Personal acts, and the later entries about them. No entry is ever edited: `of` names the entry that is meant. */
export const actEvents = [
  ActFacts.extend({
    type: z.literal('act'),
    /** Whether this act makes the petition count as personally handled: only the first complete one does. */
    counts: z.boolean(),
    ...late,
  }),
  /** What was missing is added. */
  z.strictObject({
    type: z.literal('act-completed'),
    of: z.int().positive(),
    ...parts,
    /** The act, when it counts from now on. */
    handled: Handled.optional(),
  }),
  /** An entry was wrong: another one takes its place, or none. The figures of the days concerned are restated. */
  z.strictObject({
    type: z.literal('act-corrected'),
    of: z.int().positive(),
    replacement: ActFacts.optional(),
    /** To whom the petition counted until now. */
    from: Handled.optional(),
    /** To whom it counts instead, by the entry with this number. */
    to: Handled.optional(),
    counting: z.int().positive().optional(),
    ...late,
  }),
  /** The written instruction was carried out; how, is the sealed text. */
  z.strictObject({ type: z.literal('instruction-executed'), of: z.int().positive(), executedOn: Day, ...late }),
] as const;
