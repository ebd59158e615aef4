import * as z from 'zod';
import { Reference } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { Correction } from '../../domain/events/correction.ts';
import { First, Transfer } from '../../domain/events/transfer.ts';
import { DocumentId, Instant, ProcuratorateCode, Sha256, StaffId } from '../../domain/id.ts';
import { AccusedParty, Person } from '../../domain/person.ts';
import { Text } from '../../domain/text.ts';
import {
  Answer,
  Channel,
  ClockStatus,
  Decision,
  Ground,
  Kind,
  Matter,
  Means,
  Procedure,
  Purpose,
  ReplyType,
  Resolution,
  ReviewOutcome,
  Score,
  Service,
  Tier,
} from '../../domain/vocabulary.ts';
import { LetterKind } from '../../paper/letter-facts.ts';
import { ActView } from './act-view.ts';

const MAX_REPRESENTATIVES = 5; // NPR art. 20

/** What a petitioner, or a clerk on the petitioner's behalf, says. Without `petitioner` the petition is anonymous. */
export const Submission = z.strictObject({
  kind: Kind,
  procuratorate: ProcuratorateCode,
  /** What happened. */
  text: Text(10, 20_000),
  /** What the petitioner asks for. */
  request: Text(1, 2_000).optional(),
  petitioner: Person.optional(),
  /** Of a group visit or a joint letter: at most five (NPR art. 20). */
  representatives: z.array(Person).max(MAX_REPRESENTATIVES).optional(),
  accused: z.array(AccusedParty).max(10).optional(),
  relatedCaseNumber: Text(1, 100).optional(),
  /** The petitioner has raised it before: under which reference, and what is new. A repeat is barred, new evidence is not. */
  earlier: z.strictObject({ reference: Reference.optional(), newEvidence: Text(1, 5_000).optional() }).optional(),
});
export type Submission = z.infer<typeof Submission>;

/** A clock as shown: when it started, when it is due, how it stands today. */
export const ClockView = z.object({
  id: z.string(),
  name: z.string(),
  startedOn: Day,
  dueOn: Day,
  /** The working calendar of the due day is not published yet. */
  provisional: z.boolean(),
  status: ClockStatus,
  /** How the due day was computed, with article of law, line by line. */
  explanation: z.array(z.string()),
});

/** Answer to a registered petition: shown once. */
export const Registered = z.object({
  reference: Reference,
  /** Shown once; with the reference it opens the petition. */
  queryCode: z.string(),
  /** Signed receipt: compact JWS (RFC 7515), EdDSA. */
  receipt: z.string(),
  receivedAt: Instant,
  procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
  /** What happens next, one sentence each, with its last day. */
  next: z.array(z.object({ step: z.string(), dueOn: Day, provisional: z.boolean() })),
});

export const DocumentView = z.object({
  id: DocumentId,
  name: z.string(),
  bytes: z.int(),
  state: z.enum(['EXPECTED', 'LINKED', 'REFUSED']),
  /** Bytes that have arrived of a file that is not there yet. */
  received: z.int().optional(),
  /** Media type found in the content. */
  media: z.string().optional(),
  /** Of the content: as it was announced, and once the file is linked, as it is. */
  sha256: Sha256.optional(),
  /** Why it was refused, in the language of the caller. */
  reason: z.string().optional(),
  at: Instant,
});

/** One entry of the timeline. */
export const TimelineEntry = z.object({
  seq: z.int(),
  at: Instant,
  type: z.string(),
  /** One sentence in the language of the caller. */
  summary: z.string(),
  /** Id of the member of staff, `petitioner`, or a job; petitioners see the procuratorate only. */
  by: z.string(),
  text: z.string().optional(),
  /** The official letter that tells the petitioner of it. */
  letter: LetterKind.optional(),
  hash: Sha256,
});

/** Who a petition comes from; nobody is named in an anonymous one. */
export const PetitionerView = z.object({ petitioner: Person.optional(), representatives: z.array(Person) });

/** Why somebody wants to know that. */
export const OpeningRequest = z
  .strictObject({
    purpose: Purpose,
    /** Needed where no code says why. */
    note: Text(2, 200).optional(),
  })
  .refine(({ purpose, note }) => purpose !== 'OTHER' || note !== undefined, { message: 'required', path: ['note'] });

/** Who was told, when and why. */
export const Openings = z.object({
  openings: z.array(z.object({ at: Instant, by: StaffId, purpose: Purpose, note: z.string().optional() })),
});

/** A reply to the petitioner, and how it was served. */
export const Reply = z.strictObject({
  reply: ReplyType,
  service: Service,
  repliedOn: Day,
  text: Text(5, 20_000),
  /** Of a result: what the petitioner asked for, what was found, why, and by which law. */
  claims: Text(2, 5_000).optional(),
  facts: Text(2, 10_000).optional(),
  reasons: Text(2, 10_000).optional(),
  basis: Text(2, 5_000).optional(),
});

const axes = { procedure: Procedure, decision: Decision, resolution: Resolution };

/** What the petitioner sees. */
export const PetitionView = z.object({
  reference: Reference,
  kind: Kind,
  channel: Channel,
  ...axes,
  version: z.int(),
  procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
  filedOn: Day,
  receivedOn: Day,
  ground: Ground.optional(),
  clocks: z.array(ClockView),
  replies: z.array(
    z.object({ seq: z.int(), type: ReplyType, repliedOn: Day, service: Service, text: z.string().optional() }),
  ),
  timeline: z.array(TimelineEntry.omit({ by: true })),
  /** The petitioner's last word on the outcome. */
  answer: z.object({ answer: Answer, at: Instant }).optional(),
  /** The petitioner's rating that stands. */
  rating: z.object({ score: Score, comment: z.string().optional() }).optional(),
  /** Where it was transferred, by whom it was received first, and whether the receiver has taken it over. */
  transfer: z.object({ to: z.string(), on: Day, state: Transfer.shape.state, first: z.string().optional() }).optional(),
  /** What the petitioner may do now. */
  may: z.object({
    supplement: z.boolean(),
    withdraw: z.boolean(),
    answer: z.boolean(),
    rate: z.boolean(),
    review: z.boolean(),
    /** Ask that somebody with an interest in the matter keeps out of it. */
    recusal: z.boolean(),
  }),
});

/** The state of a case after a change; `version` is also sent as ETag. */
export const CaseState = z.object({
  reference: Reference,
  version: z.int(),
  ...axes,
  handler: StaffId.optional(),
  clocks: z.array(ClockView),
  /** The steps that the procedure allows next. */
  next: z.array(z.string()),
});

/** The case as staff open it: the text in clear, and not who the petitioner is. The read is logged. */
export const CaseView = CaseState.extend({
  kind: Kind,
  channel: Channel,
  anonymous: z.boolean(),
  /** How many representatives a group has named. */
  representatives: z.int(),
  office: ProcuratorateCode,
  filedOn: Day,
  receivedOn: Day,
  ground: Ground.optional(),
  resolvedOn: Day.optional(),
  handled: z.object({ official: StaffId, tier: Tier, office: ProcuratorateCode, actedOn: Day }).optional(),
  matter: Matter.optional(),
  /** To a procuratorate of the platform, or an organ outside. */
  transfer: z
    .object({
      office: ProcuratorateCode.optional(),
      organ: z.string().optional(),
      on: Day,
      state: Transfer.shape.state,
    })
    .optional(),
  first: First.optional(),
  supervisedBy: ProcuratorateCode.optional(),
  materials: z.object({ askedOn: Day, completeOn: Day.optional() }).optional(),
  attempts: z.array(Means).optional(),
  review: z
    .object({
      round: z.int(),
      reviewer: StaffId.optional(),
      /** Who reviewed it the first time. */
      former: StaffId.optional(),
      outcome: ReviewOutcome.optional(),
    })
    .optional(),
  corrections: z.array(Correction).optional(),
  /** Personal acts of leading officials, in the order in which they were recorded. */
  acts: z.array(ActView),
  /** The petitioner disputes the outcome, and nobody has answered since. */
  disputedAt: Instant.optional(),
  submission: Submission.omit({ kind: true, procuratorate: true, petitioner: true, representatives: true }),
  documents: z.array(DocumentView),
});
