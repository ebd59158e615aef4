import * as z from 'zod';
import { Day } from '../day.ts';
import { ProcuratorateCode } from '../id.ts';
import { First, Receiver } from './transfer.ts';

/** Why something was entered more than a week after it happened. */
const late = { lateReason: z.string().optional() };

/** What happens before a petition is accepted, and how it gets to who is competent. */
export const triageEvents = [
  /** Something is unclear and is inquired into first. */
  z.strictObject({ type: z.literal('inquired'), inquiredOn: Day, ...late }),
  /** The one list of everything that is missing; the sealed text holds a line for each. */
  z.strictObject({ type: z.literal('materials-requested'), requestedOn: Day, until: Day.optional(), ...late }),
  z.strictObject({ type: z.literal('materials-completed'), completedOn: Day, ...late }),
  z.strictObject({ type: z.literal('transferred'), to: Receiver, transferredOn: Day, first: First, ...late }),
  /** The receiver has taken it over; a procuratorate of the platform holds the case from then on. */
  z.strictObject({
    type: z.literal('transfer-acknowledged'),
    acknowledgedOn: Day,
    office: ProcuratorateCode.optional(),
    ...late,
  }),
  z.strictObject({ type: z.literal('transfer-objected'), objectedOn: Day, ...late }),
  /** An objection that is upheld brings the petition back. */
  z.strictObject({ type: z.literal('objection-settled'), upheld: z.boolean(), settledOn: Day, ...late }),
  /** An appeal: the petitioner is told where to go. */
  z.strictObject({ type: z.literal('referred'), referredOn: Day, ...late }),
] as const;
