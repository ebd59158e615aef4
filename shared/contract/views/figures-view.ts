import * as z from 'zod';
import { Instant, ProcuratorateCode, Sha256, StaffId } from '../../domain/id.ts';
import { Level, Tier } from '../../domain/vocabulary.ts';

/** In what is published, counts under five are withheld (null), with as many neighbours as it takes that they cannot be worked out. */
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

/** The figures of a procuratorate and its subtree in one period. */
export const FiguresView = z.object({
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
});
