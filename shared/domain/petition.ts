import * as z from 'zod';
import { LackingAct } from './acts/lacking.ts';
import { Attended } from './clocks/attention.ts';
import { Clock, ClockDays } from './clocks/clock.ts';
import { RuleVersionId } from './clocks/clock-id.ts';
import { Reference } from './code.ts';
import { Day } from './day.ts';
import { actEvents, Handled } from './events/act-events.ts';
import { Correction } from './events/correction.ts';
import { remedyEvents } from './events/remedy-events.ts';
import { supervisionEvents } from './events/supervision-events.ts';
import { First, Transfer } from './events/transfer.ts';
import { triageEvents } from './events/triage-events.ts';
import { Barred, RecusalGround } from './firewall.ts';
import { DocumentId, Instant, ProcuratorateCode, Sha256, StaffId } from './id.ts';
import {
  Channel,
  Decision,
  Ground,
  Kind,
  Matter,
  Means,
  Procedure,
  ReplyType,
  Resolution,
  ReviewOutcome,
  Score,
  Service,
} from './vocabulary.ts';

/** Snapshot of a petition: the fold of its events. Holds no personal data in clear. */
export const Head = z.strictObject({
  reference: Reference,
  /** Sequence number of the last event. */
  version: z.int().positive(),
  /** Hash of the last event, hexadecimal: the next event's `previous`. */
  chain: Sha256,
  kind: Kind,
  channel: Channel,
  anonymous: z.boolean(),
  /** Procuratorate that holds the case. */
  office: ProcuratorateCode,
  /** Procuratorate that received it, once another one holds it. */
  origin: ProcuratorateCode.optional(),
  /** Legal filing date: postmark of a letter, else day of receipt (CPL art. 105). Asia/Shanghai. */
  filedOn: Day,
  /** Day of receipt, Asia/Shanghai: the day before the first day of the clocks. */
  receivedOn: Day,
  procedure: Procedure,
  /** The day on which the present state of the procedure began, as its event states it; what follows is not earlier. */
  since: Day.optional(),
  acceptedOn: Day.optional(),
  decision: Decision,
  decidedOn: Day.optional(),
  resolution: Resolution,
  resolvedOn: Day.optional(),
  /** The petitioner said themselves that it is resolved. */
  confirmed: z.literal(true).optional(),
  /** The last word on progress or result did not reach the petitioner. */
  unreached: z.literal(true).optional(),
  handler: StaffId.optional(),
  handled: Handled.optional(),
  /** Personal acts whose evidence is not complete; absent for nearly all. */
  lacking: z.array(LackingAct).optional(),
  ground: Ground.optional(),
  /** Who must never meet the case; absent for nearly all. */
  barred: Barred.optional(),
  /** A matter with a clock of its own. */
  matter: Matter.optional(),
  /** The one list of what is missing: when it was sent, and when everything was there. */
  materials: z.strictObject({ askedOn: Day, completeOn: Day.optional() }).optional(),
  transfer: Transfer.optional(),
  /** The procuratorate that is asked to take the petition over, while it is. */
  receiver: ProcuratorateCode.optional(),
  /** Who received it first, once it was transferred. */
  first: First.optional(),
  /** The procuratorate that assigned it down. */
  supervisedBy: ProcuratorateCode.optional(),
  /** The state in which handling was suspended. */
  suspendedIn: Procedure.optional(),
  /** The state in which it was merged into another petition. */
  mergedIn: Procedure.optional(),
  /** Ways on which somebody tried in vain to reach the petitioner. */
  attempts: z.array(Means).optional(),
  /** The review of the reply: the first (复查) or the second (复核). */
  review: z
    .strictObject({
      round: z.int().positive(),
      reviewer: StaffId.optional(),
      /** Who reviewed it the first time, and does not do so again. */
      former: StaffId.optional(),
      outcome: ReviewOutcome.optional(),
    })
    .optional(),
  corrections: z.array(Correction).optional(),
  /** The earlier petition of the same matter that this one repeats. */
  repeats: Reference.optional(),
  /** How the petitioner rates the handling; the last rating stands. */
  score: Score.optional(),
  /** Rule version in force on the day of receipt. */
  rules: RuleVersionId,
  clocks: z.array(Clock),
});
export type Head = z.infer<typeof Head>;

/** Why something was entered more than a week after it happened. */
const late = { lateReason: z.string().optional() };

/** What happened, by type; sealed text travels beside it, never inside. */
export const EventData = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('received'),
    kind: Kind,
    channel: Channel,
    anonymous: z.boolean(),
    office: ProcuratorateCode,
    filedOn: Day,
    receivedOn: Day,
    rules: RuleVersionId,
    ...late,
    /** SHA-256 over salt and canonical request: what the signed receipt says. */
    digest: Sha256,
  }),
  z.strictObject({
    type: z.literal('accepted'),
    acceptedOn: Day,
    handler: StaffId.optional(),
    matter: Matter.optional(),
    ...late,
  }),
  z.strictObject({ type: z.literal('refused'), refusedOn: Day, ground: Ground, ...late }),
  z.strictObject({ type: z.literal('assigned'), handler: StaffId }),
  ...actEvents,
  z.strictObject({ type: z.literal('replied'), reply: ReplyType, service: Service, repliedOn: Day, ...late }),
  z.strictObject({ type: z.literal('decided'), decision: Decision, decidedOn: Day, ...late }),
  z.strictObject({
    type: z.literal('resolution'),
    resolution: Resolution,
    resolvedOn: Day,
    ...late,
  }),
  z.strictObject({ type: z.literal('supplemented') }),
  /** The petitioner stands by a resolution that was recorded before. */
  z.strictObject({ type: z.literal('confirmed') }),
  /** The petitioner does not accept the outcome; what follows from that, a person decides. */
  z.strictObject({ type: z.literal('disputed') }),
  /** The petitioner rates how the petition was handled; the last rating stands. */
  z.strictObject({ type: z.literal('rated'), score: Score }),
  z.strictObject({ type: z.literal('withdrawn'), withdrawnOn: Day }),
  z.strictObject({
    type: z.literal('document-linked'),
    document: DocumentId,
    sha256: Sha256,
    bytes: z.int(),
    media: z.string(),
  }),
  /** A person says which staff or procuratorates an accusation is about; a case of an accused procuratorate moves to a superior. */
  z.strictObject({
    type: z.literal('accused-named'),
    namedOn: Day,
    staff: z.array(StaffId),
    offices: z.array(ProcuratorateCode),
    /** The procuratorate that holds the case from now on. */
    office: ProcuratorateCode.optional(),
  }),
  /** Somebody asks that a member of staff be recused; whether they are, a person decides. */
  z.strictObject({ type: z.literal('recusal-asked'), staff: StaffId.optional(), ground: RecusalGround.optional() }),
  z.strictObject({ type: z.literal('recused'), staff: StaffId, ground: RecusalGround }),
  z.strictObject({ type: z.literal('bar-lifted'), staff: StaffId.optional(), office: ProcuratorateCode.optional() }),
  /** Steps of attention about clocks that nobody stopped, all that had come by this day, in their order. */
  z.strictObject({ type: z.literal('attended'), attendedOn: Day, attends: z.array(Attended).min(1) }),
  ...triageEvents,
  ...supervisionEvents,
  ...remedyEvents,
  /** A person says what another petition is to this one; the other one has the same event, seen from there. */
  z.strictObject({
    type: z.literal('matter-linked'),
    other: Reference,
    /** This one repeats the other; was repeated by it; took it in. */
    relation: z.enum(['SAME_MATTER', 'REPEAT', 'REPEATED', 'MERGED']),
  }),
  z.strictObject({ type: z.literal('matter-unlinked'), other: Reference }),
  /** The petition is continued under an earlier one of the same petitioner, whose clocks stand. */
  z.strictObject({ type: z.literal('merged'), into: Reference, mergedOn: Day }),
  /** A wrong merger is undone: the petition goes on where it stood, and so do the clocks that the merger ended. */
  z.strictObject({
    type: z.literal('separated'),
    from: Reference,
    /** The event that merged it. */
    merger: z.int().positive(),
    separatedOn: Day,
  }),
  /** An approved change of calendar or rules moves clocks that run; `clocks.moves` has both days of each. */
  z.strictObject({
    type: z.literal('clocks-restated'),
    /** Number of the change, and who approved it. */
    change: z.int().positive(),
    approvedBy: StaffId,
    /** Year of the calendar that was changed. */
    year: z.int().optional(),
    /** Version of the rules that the petition is pinned to from now on. */
    rules: RuleVersionId.optional(),
  }),
]);
export type EventData = z.infer<typeof EventData>;
export type EventType = EventData['type'];

/** One link of a petition's chain. */
export const Event = z.strictObject({
  reference: Reference,
  seq: z.int().positive(),
  at: Instant,
  /** Id of the member of staff, `petitioner`, or the name of the job. */
  by: z.string(),
  data: EventData,
  /** The days that it gives to clocks, reckoned when it was written. */
  clocks: ClockDays.optional(),
  /** SHA-256 over the sealed text that belongs to the event; the chain stays verifiable after the text is erased. */
  sealed: Sha256.optional(),
  previous: Sha256,
  hash: Sha256,
});
export type Event = z.infer<typeof Event>;
