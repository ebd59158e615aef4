import * as z from 'zod';

/** How a petition came in. */
export const Channel = z.enum(['LETTER', 'VISIT', 'ONLINE', 'PHONE', 'VIDEO']);
export type Channel = z.infer<typeof Channel>;

/** What a petition is about. */
export const Kind = z.enum([
  'ACCUSATION',
  'APPEAL_CRIMINAL',
  'APPEAL_CIVIL',
  'APPEAL_ADMINISTRATIVE',
  'REPORT',
  'SUPERVISION_APPLICATION',
  'FILING_SUPERVISION',
  'STATE_COMPENSATION',
  'JUDICIAL_ASSISTANCE',
  'PUBLIC_INTEREST_LEAD',
  'MINOR_PROTECTION',
  'STAFF_MISCONDUCT',
  'SUGGESTION',
  'OTHER',
]);
export type Kind = z.infer<typeof Kind>;

/** First axis: where the procedure stands. */
export const Procedure = z.enum([
  'RECEIVED',
  'TRIAGE',
  'AWAITING_MATERIALS',
  'INQUIRY',
  'TRANSFERRED',
  'REFERRED',
  'NOT_ACCEPTED',
  'ACCEPTED',
  'ASSIGNED',
  'HANDLING',
  'SUSPENDED',
  'DECIDED',
  'REPLIED',
  'CLOSED',
  'REVIEW_REQUESTED',
  'REVIEWING',
  'TERMINATED',
  'WITHDRAWN',
  /** Continued under another petition of the same petitioner. */
  'MERGED',
]);
export type Procedure = z.infer<typeof Procedure>;

/** Second axis: what was decided. */
export const Decision = z.enum(['NONE', 'SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED']);
export type Decision = z.infer<typeof Decision>;

/** Third axis: whether the matter is resolved for the petitioner. */
export const Resolution = z.enum(['UNRESOLVED', 'ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED', 'RECURRED']);
export type Resolution = z.infer<typeof Resolution>;

/** What the petitioner says of the outcome. */
export const Answer = z.enum(['CONFIRMED', 'DISPUTED']);
export type Answer = z.infer<typeof Answer>;

/** A petitioner's rating of the handling, 5 the best: voluntary, and never a target. */
export const Score = z.int().min(1).max(5);

/** Grounds on which a petition is not accepted. A ground once used is never deleted. */
export const Ground = z.enum([
  'OUT_OF_SCOPE',
  'WRONG_PROCURATORATE',
  'PENDING_BELOW',
  'REMEDY_NOT_EXHAUSTED',
  'NOT_ELIGIBLE_PERSON',
  'FINALLY_REVIEWED',
  'REREVIEW_EXHAUSTED',
  'TERMINATED',
]);
export type Ground = z.infer<typeof Ground>;

/** Personal acts of leading officials. */
export const ActType = z.enum([
  'LETTER_INSTRUCTED',
  'VISIT_RECEIVED',
  'WENT_TO_PETITIONER',
  'HEARING_CHAIRED',
  'CASE_LED',
]);
export type ActType = z.infer<typeof ActType>;

/** Tiers of the plan of personal acts. */
export const Tier = z.enum(['PROVINCIAL_PROCURATOR_GENERAL', 'CITY_OR_COUNTY_PROCURATOR_GENERAL', 'LEADERSHIP_TEAM']);
export type Tier = z.infer<typeof Tier>;

/** Levels of procuratorates. */
export const Level = z.enum(['SUPREME', 'PROVINCE', 'CITY', 'COUNTY']);
export type Level = z.infer<typeof Level>;

/** Replies to the petitioner: received and who handles it; progress after three months; the result. */
export const ReplyType = z.enum(['PROCEDURAL', 'PROGRESS', 'RESULT']);
export type ReplyType = z.infer<typeof ReplyType>;

/** How a reply reached the petitioner. */
export const Service = z.enum(['PORTAL', 'POST', 'IN_PERSON', 'PHONE', 'NOT_POSSIBLE']);
export type Service = z.infer<typeof Service>;

/** Why somebody opens the identity of a petitioner. */
export const Purpose = z.enum([
  'CONTACT',
  'IDENTITY_CHECK',
  'SERVICE_OF_DOCUMENTS',
  'SAME_PERSON_CHECK',
  'RECEPTION',
  'SUPERVISION',
  'OTHER',
]);
export type Purpose = z.infer<typeof Purpose>;

/** Where a clock stands. `overdue` and `met-late` are missed; a right that the petitioner let pass has `lapsed`. */
export const ClockStatus = z.enum([
  'running',
  'due-soon',
  'overdue',
  'lapsed',
  'suspended',
  'met',
  'met-late',
  'cancelled',
]);
export type ClockStatus = z.infer<typeof ClockStatus>;

/** Ways to reach a petitioner: “could not be reached” needs attempts by several of them. */
export const Means = z.enum(['PHONE', 'SMS', 'POST', 'VISIT', 'PORTAL']);
export type Means = z.infer<typeof Means>;

/** What proves that a reply was served (回证). */
export const ServiceProof = z.enum(['POST_RETURNED', 'SMS_DELIVERED', 'SIGNED', 'READ_IN_PORTAL']);
export type ServiceProof = z.infer<typeof ServiceProof>;

/** How a re-review ends: the reply stands, or it is corrected. */
export const ReviewOutcome = z.enum(['UPHELD', 'CORRECTED']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** Grounds on which a petition is terminated (终结). A ground once used is never deleted. */
export const TerminationGround = z.enum(['REVIEW_EXHAUSTED', 'LAWFULLY_CONCLUDED', 'REASONABLE_CLAIMS_MET', 'OTHER']);
export type TerminationGround = z.infer<typeof TerminationGround>;

/** Matters with a clock of their own, named at acceptance. */
export const Matter = z.enum([
  'DEFENDER_RIGHTS',
  'ARTICLE_117',
  'OWN_INVESTIGATION_LEAD',
  'NO_PROSECUTION',
  'NO_PROSECUTION_COMPLEX',
  'RESIDUAL_CLAIM',
]);
export type Matter = z.infer<typeof Matter>;
