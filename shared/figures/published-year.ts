import * as z from 'zod';
import { canonical } from '../domain/chain.ts';
import { type Counts, NOTHING, plus, type Unit } from '../domain/figures.ts';
import type { ProcuratorateCode } from '../domain/id.ts';
import { Tier } from '../domain/vocabulary.ts';

/** Counts as stored. */
export const Counted = z.tuple([z.int(), z.int(), z.int()]).readonly();

/** Everything that the published figures of one year are computed from, frozen by the nightly run. */
export const PublishedYear = z.object({
  year: z.int(),
  /** Counts of each unit by month (`01` to `12`). */
  units: z.record(z.string(), z.object({ tier: Tier.optional(), months: z.record(z.string(), Counted) })),
  /** Planned tasks of each official, by unit. */
  planned: z.record(z.string(), z.object({ tier: Tier, tasks: z.int() })),
});
export type PublishedYear = z.infer<typeof PublishedYear>;

export const emptyYear = (year: number): PublishedYear => ({ year, units: {}, planned: {} });

/** What the input hash is computed over. */
export const inputsOf = (published: PublishedYear): string => canonical(published);

const monthName = (month: number) => String(month).padStart(2, '0');

/** Totals of a set of units over some months. */
export interface Totals {
  readonly counts: Counts;
  readonly planned: number;
}

const isOffice = (unit: Unit) => !unit.includes('/');
export const officeOf = (unit: Unit): string => unit.split('/')[0] ?? unit;

/** Sums the units that `belongs` takes: counts from offices, or from officials when `officials` is set; plans from officials. */
export const sum = (
  published: PublishedYear,
  months: readonly number[],
  belongs: (unit: Unit, tier: Tier | undefined) => boolean,
  officials = false,
): Totals => {
  let counts = NOTHING;
  for (const [unit, { tier, months: byMonth }] of Object.entries(published.units)) {
    if (isOffice(unit) === officials || !belongs(unit, tier)) continue;
    for (const month of months) counts = plus(counts, byMonth[monthName(month)] ?? NOTHING);
  }
  let planned = 0;
  for (const [unit, { tier, tasks }] of Object.entries(published.planned)) if (belongs(unit, tier)) planned += tasks;
  return { counts, planned };
};

/** Whether a unit lies in the subtree of a procuratorate. */
export const under = (root: ProcuratorateCode) => (unit: Unit) => officeOf(unit).startsWith(root);
