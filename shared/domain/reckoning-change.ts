import * as z from 'zod';
import { CalendarYear, calendarFaults } from './calendar/calendar-year.ts';
import { RuleChange } from './clocks/rule-change.ts';
import { ruleFaults } from './clocks/rule-faults.ts';
import type { Rules } from './clocks/rule-version.ts';
import { Instant, ProcuratorateCode, StaffId } from './id.ts';
import { Text } from './text.ts';

/** A change of what deadlines are reckoned by: a year of the calendar, or the rules from a day on. */
export const ReckoningChange = z
  .strictObject({ calendar: CalendarYear.optional(), rules: RuleChange.optional() })
  .refine(({ calendar, rules }) => (calendar === undefined) !== (rules === undefined), { error: 'one-change' });
export type ReckoningChange = z.infer<typeof ReckoningChange>;

/** Why it is made: what the second person reads before approving. */
export const Reason = Text(5, 500);

/** How far the cases have been gone through: in the order of procuratorates, each from its oldest case on. */
export const ReplayProgress = z.strictObject({
  /** The run that is at it, or was. */
  run: z.uuid(),
  /** Which time all cases are gone through; the last time finds nothing that moves. */
  round: z.int().positive(),
  /** Cases looked at and moved in this round. */
  looked: z.int().nonnegative(),
  movedInRound: z.int().nonnegative(),
  /** Cases to which the change was written, in all rounds. */
  moved: z.int().nonnegative(),
  /** Procuratorate in which it goes on; none when the round begins. */
  office: ProcuratorateCode.optional(),
  /** The last case of it that was done. */
  after: z.string().optional(),
});
export type ReplayProgress = z.infer<typeof ReplayProgress>;

/**
 * One change and what became of it: proposed by one administrator, approved by another, then written to each case; or
 * dropped by either.
 */
export const Proposal = z.strictObject({
  number: z.int().positive(),
  change: ReckoningChange,
  reason: Reason,
  state: z.enum(['PROPOSED', 'APPROVED', 'APPLIED', 'DROPPED']),
  proposedBy: StaffId,
  proposedAt: Instant,
  decidedBy: StaffId.optional(),
  decidedAt: Instant.optional(),
  replay: ReplayProgress.optional(),
  appliedAt: Instant.optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** Whether a change still waits: for the second person, or to be written to the cases. */
export const isPending = ({ state }: Pick<Proposal, 'state'>): boolean => state === 'PROPOSED' || state === 'APPROVED';

/** Everything that a change cannot be, each with its place, below what is loaded now. */
export const changeFaults = (
  { calendar, rules }: ReckoningChange,
  known: { readonly years: readonly number[]; readonly rules: Rules },
): { readonly path: string; readonly code: string }[] => {
  const gap = calendar !== undefined && calendar.year > Math.max(...known.years) + 1;
  const below = (place: string, faults: readonly { readonly path: string; readonly code: string }[]) =>
    faults.map(({ path, code }) => ({ path: `${place}.${path}`, code }));
  return [
    ...(gap ? [{ path: 'calendar.year', code: 'calendar-gap' }] : []),
    ...(calendar === undefined ? [] : below('calendar', calendarFaults(calendar))),
    ...(rules === undefined ? [] : below('rules', ruleFaults(rules, known.rules))),
  ];
};
