import * as z from 'zod';
import { Instant, ProcuratorateCode, Sha256, StaffId } from '../../domain/id.ts';
import { Channel, Kind, Level, Tier } from '../../domain/vocabulary.ts';
import { definitions } from '../../figures/formulas.ts';

/** In what is published, counts under five are withheld (null), with as many neighbours as it takes that they cannot be worked out. */
const Count = z.int().nonnegative().nullable();
const Rate = z.number().nullable();

const Own = z.object({
  /** Petitions personally handled by leading officials. */
  handled: Count,
  /** Planned tasks of the year. */
  planned: z.int(),
  /** handled / planned, in percent, two decimals; so are the other rates. */
  completionRate: Rate,
  resolved: Count,
  /** resolved / handled */
  resolutionRate: Rate,
});

const Cell = Own.extend({
  received: Count,
  /** Received, and not anonymous. */
  repliable: Count,
  repliedInTime: Count,
  /** repliedInTime / repliable */
  replyRate: Rate,
  /** Told of progress or result, or fallen due. */
  due: Count,
  answeredInTime: Count,
  /** answeredInTime / due */
  answerRate: Rate,
  answered: Count,
  repeated: Count,
  /** repeated / answered */
  repeatRate: Rate,
  rated: Count,
  satisfied: Count,
  /** satisfied / rated */
  satisfactionRate: Rate,
  /** With an open clock that was missed. */
  overdue: Count,
});

/** No plan is made by kind, channel or month. */
const Unplanned = Cell.omit({ planned: true, completionRate: true });

/** The figures of a procuratorate and its subtree in one period. */
export const FiguresView = z.object({
  period: z.string(),
  procuratorate: ProcuratorateCode,
  name: z.string(),
  /** The subtree of the procuratorate. */
  total: Cell,
  byLevel: z.array(Cell.extend({ level: Level })),
  byTier: z.array(Own.extend({ tier: Tier })),
  /** Each subordinate procuratorate with its subtree, and the procuratorate's own offices (`own`). */
  byProcuratorate: z.array(Cell.extend({ code: ProcuratorateCode, name: z.string(), own: z.boolean() })),
  byOfficial: z.array(Own.extend({ official: StaffId, name: z.string() })),
  byKind: z.array(Unplanned.extend({ kind: Kind })),
  byChannel: z.array(Unplanned.extend({ channel: Channel })),
  /** The subtree in each month (1-12) of the year, whatever period was asked for. */
  byMonth: z.array(Unplanned.extend({ month: z.int() })),
  /** Events recorded up to this moment are counted. */
  cutOff: Instant,
  formulaVersion: z.string(),
  formulas: z.record(z.enum(definitions), z.object({ zh: z.string(), en: z.string() })),
  /** Where in the archive the frozen inputs lie. */
  inputs: z.string(),
  /** SHA-256 over the frozen inputs, with which the figures can be recomputed. */
  inputHash: Sha256,
});

/** The tables of what is published, one file each. */
export const PublishedTable = z.enum(['procuratorates', 'levels', 'tiers', 'officials', 'kinds', 'channels', 'months']);
export type PublishedTable = z.infer<typeof PublishedTable>;
