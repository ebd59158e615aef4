import * as z from 'zod';
import { Day } from '../day.ts';
import type { ActFacts } from '../events/act-events.ts';
import { ProcuratorateCode } from '../id.ts';

/** A personal act whose evidence is not complete: the head keeps it until it is, so that it can be asked about. */
export const LackingAct = z.strictObject({
  /** Number of the event that recorded it. */
  seq: z.int().positive(),
  office: ProcuratorateCode,
  actedOn: Day,
  /** What is missing, or some of it, are the minutes. */
  unminuted: z.literal(true).optional(),
});
export type LackingAct = z.infer<typeof LackingAct>;

/** The acts of a head that are not complete. */
interface Kept {
  readonly lacking?: readonly LackingAct[] | undefined;
}

const entryOf = (seq: number, { office, actedOn, missing }: Pick<ActFacts, 'office' | 'actedOn' | 'missing'>) =>
  missing === undefined
    ? []
    : [{ seq, office, actedOn, ...(missing.includes('NO_RECORD') ? { unminuted: true as const } : {}) }];

const kept = (before: Kept['lacking'], after: LackingAct[]): { lacking?: LackingAct[] | undefined } => {
  if (after.length > 0) return { lacking: after };
  return before === undefined ? {} : { lacking: undefined };
};

/** After an act was recorded under a number, by itself or in the place of another one that it corrects. */
export const afterAct = ({ lacking }: Kept, seq: number, facts: ActFacts | undefined, instead?: number) =>
  kept(lacking, [
    ...(lacking ?? []).filter((act) => act.seq !== instead),
    ...(facts === undefined ? [] : entryOf(seq, facts)),
  ]);

/** After something was added to an act: what it lacks now. */
export const afterAddition = ({ lacking = [] }: Kept, of: number, missing: ActFacts['missing']) =>
  kept(
    lacking.length === 0 ? undefined : lacking,
    lacking.flatMap((act) => (act.seq === of ? entryOf(of, { ...act, missing }) : [act])),
  );
