import * as z from 'zod';
import { Attended } from './clocks/attention.ts';
import { Reference } from './code.ts';
import { Day } from './day.ts';
import { Instant, ProcuratorateCode, StaffId } from './id.ts';

/** Days for which a notice is kept. */
export const NOTICE_DAYS = 180;

/** Name of a notice in its inbox: when it was sent, about which event and clock. Of two names the later one sorts behind. */
export const NoticeId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z~[0-9A-Z-]{10,20}~\d{1,9}~[A-Z0-9_]+\.\d{1,9}$/)
  .brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;

/** What somebody is told about a clock of a case: nothing in it says who the petitioner is, or what the matter is about. */
export const Notice = z.strictObject({
  recipient: StaffId,
  reference: Reference,
  /** Procuratorate that holds the case. */
  office: ProcuratorateCode,
  /** The event that took the step. */
  seq: z.int().positive(),
  at: Instant,
  clock: Attended.shape.clock,
  step: Attended.shape.step,
  dueOn: Day,
});
export type Notice = z.infer<typeof Notice>;

/** A second delivery of the same event makes the same name. */
export const noticeIdOf = ({ at, reference, seq, clock }: Notice): NoticeId =>
  NoticeId.parse(`${at}~${reference}~${seq}~${clock.id}.${clock.startedBy}`);
