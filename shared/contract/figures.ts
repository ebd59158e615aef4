import * as z from 'zod';
import { Instant, ProcuratorateCode, Sha256, StaffId } from '../domain/id.ts';
import { Period } from '../domain/period.ts';
import { Level, Tier } from '../domain/vocabulary.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';

/** Counts under five are withheld (null), with as many neighbours as it takes that they cannot be worked out. */
const Count = z.int().nonnegative().nullable();
const Rate = z.number().nullable();

const Cell = z.object({
  received: Count,
  /** Petitions personally handled by leading officials. */
  handled: Count,
  /** Planned tasks of the year. */
  planned: z.int(),
  /** handled / planned, in percent, two decimals. */
  completionRate: Rate,
  resolved: Count,
  /** resolved / handled, in percent, two decimals. */
  resolutionRate: Rate,
});

const readFigures = endpoint({
  method: 'GET',
  path: '/figures',
  summary: 'Published figures of a period',
  allow: 'anyone',
  needs: { figures: 'read', directory: 'read' },
  query: z.strictObject({
    /** `2024`, `2024-H1`, `2024-Q2` or `2024-06`. */
    period: Period,
    procuratorate: ProcuratorateCode.default(ProcuratorateCode.parse('21')),
  }),
  returns: z.object({
    period: z.string(),
    procuratorate: ProcuratorateCode,
    name: z.string(),
    /** The subtree of the procuratorate. */
    total: Cell,
    byLevel: z.array(Cell.extend({ level: Level })),
    byTier: z.array(Cell.omit({ received: true }).extend({ tier: Tier })),
    /** Each subordinate procuratorate with its subtree, and the procuratorate's own offices (`own`). */
    byProcuratorate: z.array(Cell.extend({ code: ProcuratorateCode, name: z.string(), own: z.boolean() })),
    byOfficial: z.array(Cell.omit({ received: true }).extend({ official: StaffId, name: z.string() })),
    /** Events recorded up to this moment are counted. */
    cutOff: Instant,
    formulaVersion: z.string(),
    formulas: z.object({
      handled: z.string(),
      completionRate: z.string(),
      resolved: z.string(),
      resolutionRate: z.string(),
    }),
    /** SHA-256 over the frozen inputs, with which the figures can be recomputed. */
    inputHash: Sha256,
  }),
  fails: ['not-found'],
  maxAge: 60,
  cost: { write: 0, read: 6 },
});

const projectEvents = job({
  summary: 'Write the facts of new events under their day',
  trigger: { stream: 'petitions', keyPrefix: 'E#', batch: 100, attempts: 5 },
  needs: { figures: 'rollUp' },
  impact: 'Published figures miss the newest events until the failed records are driven again.',
  timeout: 60,
  memory: 256,
});

const rollUpDays = job({
  summary: 'Fold the days that changed into the published figures',
  trigger: { daily: '0:10' },
  needs: { figures: 'rollUp', directory: 'read', archive: 'freeze' },
  impact: 'The public sees the figures of an earlier day; they say so.',
  timeout: 600,
  memory: 512,
});

export const figures = service({
  name: 'figures',
  audience: 'public',
  prefix: '/figures',
  impact: 'The public cannot see the figures.',
  endpoints: { readFigures },
  jobs: { projectEvents, rollUpDays },
});
