import * as z from 'zod';

/** A clock of the procedure. */
export const ClockId = z.enum([
  'TRIAGE_7D',
  'PROCEDURAL_REPLY_7D',
  'SUBSTANTIVE_REPLY_3M',
  'MONTHLY_PROGRESS',
  'TRANSFER_OBJECTION_5WD',
  'RESIDUAL_60D',
  'REVIEW_REQUEST_30D',
  'REVIEW_30D',
  'HEARING_NOTICE_3D',
  'MEDIATION_CONFIRM_30D',
  'LEAD_TRANSFER_7D',
  'DEFENDER_10D',
  'ART117_15D',
  'POLICE_EXPLAIN_7D',
  'POLICE_FILE_15D',
  'NOPROSECUTE_APPEAL_7D',
  'NOPROSECUTE_REVIEW',
  'NOPROSECUTE_REVIEW_COMPLEX',
  'JUDGMENT_REVIEW_NOTICE_10D',
  'NONFILE_SERVE_15D',
  'RECONSIDER_10D',
  'CORRECTION_OBJECTION_7D',
  'COMPENSATION_2M',
  'COMPENSATION_SERVE_10D',
  'AID_DECIDE_10WD',
  'AID_NOTIFY_2WD',
]);
export type ClockId = z.infer<typeof ClockId>;

/** The clocks that bind the petitioner: one that runs out is lapsed, and nobody is told upward. */
export const PETITIONERS_CLOCKS: readonly ClockId[] = [
  'REVIEW_REQUEST_30D',
  'MEDIATION_CONFIRM_30D',
  'NOPROSECUTE_APPEAL_7D',
  'RECONSIDER_10D',
];

/** The clocks that the rules allow to extend. */
export const EXTENDABLE_CLOCKS: readonly ClockId[] = ['SUBSTANTIVE_REPLY_3M', 'RESIDUAL_60D'];

/** A version of the rules, to which a petition is pinned on the day of its receipt: one that ships, or `.1`, `.2` … of it. */
export const RuleVersionId = z.string().regex(/^\d{4}-\d{2}(-\d{2})?(\.\d{1,3})?$/);
export type RuleVersionId = z.infer<typeof RuleVersionId>;
