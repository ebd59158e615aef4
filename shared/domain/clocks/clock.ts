import * as z from 'zod';
import { Day } from '../day.ts';
import { AttentionStep } from './attention.ts';
import { ClockId, RuleVersionId } from './clock-id.ts';
import { SuspensionGround } from './suspension-ground.ts';

/** Sequence number of an event of the same petition. */
const Seq = z.int().positive();
const provisional = z.literal(true).optional();

/** A pause: from its first day to the day of resumption, which counts again. */
export const Suspension = z.strictObject({ from: Day, to: Day.optional(), ground: SuspensionGround });
export type Suspension = z.infer<typeof Suspension>;

/** A later end, approved on a day by an event of the case. */
export const Extension = z.strictObject({ until: Day, on: Day, by: Seq });
export type Extension = z.infer<typeof Extension>;

/** One clock of a petition. It is named by its id and the event that started it: of one kind there may be several. */
export const Clock = z.strictObject({
  id: ClockId,
  /** Version of the rules by which it is reckoned. */
  rules: RuleVersionId,
  startedBy: Seq,
  /** The day from which it runs; not counted. */
  startedOn: Day,
  /** The last day in time; of a suspended clock, the one that held until then. */
  dueOn: Day,
  /** The working days up to its end are not all announced yet. */
  provisional,
  /** How it ended: what it was for was done, or there is nothing left to do. */
  ended: z.strictObject({ how: z.enum(['MET', 'CANCELLED']), on: Day, by: Seq }).optional(),
  /** The last step of attention that was taken. */
  reached: AttentionStep.optional(),
  suspensions: z.array(Suspension).min(1).optional(),
  extension: Extension.optional(),
});
export type Clock = z.infer<typeof Clock>;

/** A clock as an event starts it: the event itself says which event it is, the petition by which rules. */
export const ClockStart = z.strictObject({ id: ClockId, startedOn: Day, dueOn: Day, provisional });
export type ClockStart = z.infer<typeof ClockStart>;

/** A new due day of a clock that runs, with the one before. */
export const ClockMove = z.strictObject({ id: ClockId, startedBy: Seq, formerly: Day, dueOn: Day, provisional });
export type ClockMove = z.infer<typeof ClockMove>;

/** The days that an event gives to clocks, reckoned once, when it was written: a later calendar does not change what happened. */
export const ClockDays = z.strictObject({
  starts: z.array(ClockStart).min(1).optional(),
  moves: z.array(ClockMove).min(1).optional(),
});
export type ClockDays = z.infer<typeof ClockDays>;
