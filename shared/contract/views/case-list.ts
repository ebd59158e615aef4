import * as z from 'zod';
import { Reference } from '../../domain/code.ts';
import { Day } from '../../domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../domain/id.ts';
import { Text } from '../../domain/text.ts';
import { Stage } from '../../domain/transition.ts';
import { Channel, Kind, Procedure } from '../../domain/vocabulary.ts';

/** Which cases of a procuratorate a list shows. */
export const CaseListQuery = z.strictObject({
  /** The caller's own procuratorate when silent. */
  office: ProcuratorateCode.optional(),
  state: Procedure.optional(),
  /** Several states by what has to be done next; with `dueBy` and no state, the open ones. */
  stage: Stage.optional(),
  handler: StaffId.optional(),
  kind: Kind.optional(),
  channel: Channel.optional(),
  /** First and last day of receipt. */
  from: Day.optional(),
  to: Day.optional(),
  /** A clock is due on this day or before. */
  dueBy: Day.optional(),
  /** The leading official for whom the case counts in the figures. */
  official: StaffId.optional(),
  /** First and last day of the act by which a case counts; without `official` an act of the procuratorate's own officials. */
  handledFrom: Day.optional(),
  handledTo: Day.optional(),
  /** First and last day on which a case that counts was resolved. */
  resolvedFrom: Day.optional(),
  resolvedTo: Day.optional(),
  /** Of these, those of which nothing on record says that the petitioner knows. */
  unheard: z.literal('true').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  page: z.string().max(500).optional(),
});

export const CaseList = z.object({
  cases: z.array(
    z.object({
      reference: Reference,
      kind: Kind,
      channel: Channel,
      procedure: Procedure,
      receivedOn: Day,
      handler: StaffId.optional(),
      /** Nearest due day of a running clock. */
      dueOn: Day.optional(),
    }),
  ),
  /** Present when there is more. */
  next: z.string().optional(),
});

/** What a search asks for. */
export const CaseSearch = z.strictObject({
  by: z.enum(['person', 'case']),
  /** Identity document or telephone of a petitioner or a representative; or the number of a related case. */
  term: Text(3, 100),
  limit: z.int().min(1).max(25).default(20),
  /** `next` of the page before. */
  page: z.string().max(500).optional(),
});

/** Cases that are given to one handler. */
export const Assignments = z.strictObject({
  handler: StaffId,
  cases: z
    .array(
      z.strictObject({
        reference: Reference,
        /** The handler whom the caller saw; none when silent. A case that somebody else gave away since is refused. */
        seen: StaffId.optional(),
      }),
    )
    .min(1)
    .max(100),
});

/** What became of each case: repeated, the same request changes nothing. */
export const AssignmentResults = z.object({
  results: z.array(
    z.object({
      reference: Reference,
      status: z.enum(['assigned', 'refused']),
      /** Why it was refused, as code and in the language of the caller. */
      code: z.string().optional(),
      reason: z.string().optional(),
      /** Version and handler now, of a case that the caller may see. */
      version: z.int().optional(),
      handler: StaffId.optional(),
    }),
  ),
});
