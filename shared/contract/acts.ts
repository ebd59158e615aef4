import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { ProcuratorateCode, StaffId } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { changeFails, late } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { Act, ActEvidence, ActStanding, LedgerRow } from './views/act-view.ts';
import { CaseState } from './views/petition-view.ts';

/** The case, and in it the act by the number of the event that recorded it. */
const params = z.strictObject({ id: Reference, act: z.coerce.number().int().min(2).max(9_999) });

/** One entry about an act, under the version of the case that the caller has seen. */
const entry = {
  method: 'POST',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  versioned: true,
  returns: CaseState.extend({ act: ActStanding }),
  status: 201,
  fails: changeFails,
  cost: { write: 8, read: 4 },
} as const;

const completeAct = endpoint({
  ...entry,
  path: '/acts/{id}/{act}/completion',
  summary: 'Add to a personal act what its evidence lacks; it counts once nothing is missing',
  allow: 'petition:act',
  body: ActEvidence,
});

const correctAct = endpoint({
  ...entry,
  path: '/acts/{id}/{act}/correction',
  summary: 'Correct the entry of a personal act by another one, or take it back; the figures of the days are restated',
  allow: 'petition:act',
  body: z.strictObject({
    /** What stands instead; without it the entry is taken back. */
    replacement: Act.optional(),
    reason: Text(2, 500),
    ...late,
  }),
});

const recordExecution = endpoint({
  ...entry,
  path: '/acts/{id}/{act}/execution',
  summary: 'Record when and how the written instruction was carried out',
  allow: 'act:execute',
  body: z.strictObject({ executedOn: Day.optional(), how: Text(5, 5_000), ...late }),
  cost: { write: 5, read: 3 },
});

const listActs = endpoint({
  method: 'GET',
  path: '/acts',
  summary: 'The ledger of personal acts of a procuratorate or of one official, by the day of the act',
  allow: 'act:read',
  needs: { petitions: ['list', 'read'] },
  query: z.strictObject({
    /** The caller's own procuratorate when silent; one below it without references. */
    office: ProcuratorateCode.optional(),
    official: StaffId.optional(),
    /** Only acts whose evidence is not complete. */
    lacking: z.literal('true').optional(),
    /** First and last day of the acts, in one year. */
    from: Day,
    to: Day,
    limit: z.coerce.number().int().min(1).max(50).default(25),
    /** `next` of the page before. */
    page: z.string().max(500).optional(),
  }),
  returns: z.object({ acts: z.array(LedgerRow), next: z.string().optional() }),
  fails: ['unauthenticated', 'forbidden', 'not-found', 'invalid-request'],
  cost: { write: 0, read: 14 },
});

export const acts = service({
  name: 'acts',
  audience: 'staff',
  prefix: '/acts',
  impact: 'Nobody can complete or correct the personal acts of leading officials, nor read their ledger.',
  endpoints: { completeAct, correctAct, recordExecution, listActs },
});
