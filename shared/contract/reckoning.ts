import * as z from 'zod';
import { ClockId, RuleVersionId } from '../domain/clocks/clock-id.ts';
import { Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { Reason, ReckoningChange } from '../domain/reckoning-change.ts';
import { shelves } from '../domain/steps/shelf.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';
import { ProposalRecord } from './views/directory-records.ts';

const staffFails = ['unauthenticated', 'forbidden'] as const;
const ChangeNumber = z.coerce.number().int().min(1).max(99_999);
const params = z.strictObject({ number: ChangeNumber });

const Span = z.object({ unit: z.enum(['calendarDays', 'workingDays', 'months', 'daysBefore']), count: z.int() });

/** One clock as a version of the rules defines it, in the language of the caller. */
const ClockRule = z.object({
  id: ClockId,
  name: z.string(),
  bound: z.enum(['PROCURATORATE', 'PETITIONER', 'POLICE']),
  starts: z.string(),
  length: Span,
  endsWith: z.string(),
  source: z.string(),
  flag: z.enum(['C', 'P', 'U']),
  doubt: z.string().optional(),
  extension: z.object({ atMost: Span, source: z.string(), flag: z.enum(['C', 'P', 'U']) }).optional(),
});

/** A version of the rules. */
export const RuleVersionView = z.object({
  id: RuleVersionId,
  name: z.string(),
  inForceFrom: Day,
  flag: z.enum(['C', 'P', 'U']),
  escalation: z.object({ MISSED: z.int(), SUPERVISOR: z.int(), LEADER: z.int(), SUPERIOR: z.int() }),
  clocks: z.array(ClockRule),
});
export type RuleVersionView = z.infer<typeof RuleVersionView>;

const readRules = endpoint({
  method: 'GET',
  path: '/reckoning/rules',
  summary: 'Every version of the rules, oldest first, clock by clock',
  allow: 'directory:read',
  needs: { directory: 'change' },
  returns: z.object({ versions: z.array(RuleVersionView) }),
  fails: staffFails,
  cost: { write: 0, read: 1 },
});

const listChanges = endpoint({
  method: 'GET',
  path: '/reckoning/changes',
  summary: 'Changes of calendar and rules, latest first: proposed, approved, written to the cases, dropped',
  allow: 'directory:read',
  needs: { directory: 'change' },
  query: z.strictObject({
    /** Only those before this number: the page after. */
    before: ChangeNumber.optional(),
  }),
  returns: z.object({ changes: z.array(ProposalRecord) }),
  fails: staffFails,
  cost: { write: 0, read: 3 },
});

const proposeChange = endpoint({
  method: 'POST',
  path: '/reckoning/changes',
  summary:
    'Propose a year of the calendar or a change of the rules; nothing changes until another administrator approves',
  allow: 'directory:set',
  needs: { directory: 'change' },
  body: z.strictObject({ change: ReckoningChange, reason: Reason }),
  returns: ProposalRecord,
  status: 201,
  fails: [...staffFails, 'rule-broken', 'conflict'],
  cost: { write: 2, read: 3 },
});

const decideChange = endpoint({
  method: 'POST',
  path: '/reckoning/changes/{number}/decision',
  summary:
    'Approve a change that somebody else proposed, or drop one; an approved one is written to each case by a job',
  allow: 'directory:set',
  needs: { directory: 'change' },
  params,
  body: z.strictObject({ decision: z.enum(['APPROVE', 'DROP']) }),
  versioned: true,
  returns: ProposalRecord,
  fails: [...staffFails, 'not-found', 'rule-broken', 'stale-version', 'version-required'],
  cost: { write: 5, read: 2 },
});

const Move = z.object({
  reference: Reference,
  clock: ClockId,
  name: z.string(),
  formerly: Day,
  dueOn: Day,
  /** The new day is provisional still. */
  provisional: z.boolean(),
  /** The day on which it would be due lies in the past already. */
  overdue: z.boolean(),
});

const Total = z.object({
  clock: ClockId,
  name: z.string(),
  /** Clocks that move; those whose day stands and is no longer provisional count as `confirmed`. */
  later: z.int(),
  earlier: z.int(),
  confirmed: z.int(),
  /** Clocks of petitioners that would be due earlier: they keep their day. */
  kept: z.int(),
  /** Of those that move, due before today. */
  overdue: z.int(),
});

const previewChange = endpoint({
  method: 'GET',
  path: '/reckoning/changes/{number}/moves',
  summary:
    'Which clocks that run in a procuratorate a change moves, with both days; of an approved one, what is still to move',
  allow: 'directory:set',
  needs: { directory: 'change', petitions: ['list', 'read'] },
  params,
  query: z.strictObject({
    office: ProcuratorateCode,
    /** `next` of the page before. */
    page: z
      .string()
      .regex(new RegExp(`^(${shelves.join('|')})#\\d{4}-\\d{2}-\\d{2}#[0-9A-Z-]{4,40}$`))
      .optional(),
  }),
  returns: z.object({
    /** Cases that were looked at. */
    looked: z.int(),
    /** Of those, cases that the change is written to. */
    cases: z.int(),
    moves: z.array(Move),
    kept: z.array(z.object({ reference: Reference, clock: ClockId, name: z.string(), dueOn: Day, wouldBe: Day })),
    totals: z.array(Total),
    next: z.string().optional(),
  }),
  fails: [...staffFails, 'not-found'],
  cost: { write: 0, read: 56 },
});

const replayClocks = job({
  summary: 'Write an approved change of calendar or rules to each case whose clocks it moves',
  trigger: { hourly: 25 },
  needs: { petitions: ['list', 'append'], directory: ['read', 'reckon', 'change'] },
  impact: 'Deadlines that an approved calendar or rule moves keep their former day until the job runs again.',
  timeout: 840,
  memory: 512,
});

export const reckoning = service({
  name: 'reckoning',
  audience: 'staff',
  prefix: '/reckoning',
  impact: 'Administrators cannot change the calendar or the rules of deadlines.',
  endpoints: { readRules, listChanges, proposeChange, decideChange, previewChange },
  jobs: { replayClocks },
});
