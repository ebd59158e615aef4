import * as z from 'zod';
import { byName } from '../by-name.ts';
import { canonical } from '../domain/chain.ts';
import { Day } from '../domain/day.ts';
import { type Fact, type Metric, metrics, type Unit, unitOf } from '../domain/figures.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { Tier } from '../domain/vocabulary.ts';

/** Counts in the order of `metrics`; zeros at the end are left out. */
const Counted = z.array(z.int());
/** By month (`01` to `12`), then by kind and channel (`APPEAL_CIVIL/LETTER`). */
const Months = z.record(z.string(), z.record(z.string(), Counted));

/** Everything that the published figures of one year are computed from, frozen by the nightly run. */
export const PublishedYear = z.object({
  year: z.int(),
  /** Last day of recording whose facts are folded in (Asia/Shanghai). */
  through: Day,
  /** What the counts count, in their order. */
  metrics: z.array(z.string()),
  /** Counts of each unit by month, kind and channel. */
  units: z.record(z.string(), Months),
  /** Counts of each office by day (`03-31`). */
  days: z.record(z.string(), z.record(z.string(), Counted)),
  /** Planned tasks of each official, by unit. */
  planned: z.record(z.string(), z.int()),
  /** Every procuratorate of the tree when the year was published. */
  codes: z.array(ProcuratorateCode),
  /** Which cells are withheld from publication, by metric: runs of cells, by turns published and withheld. */
  withheld: z.record(z.string(), z.array(z.int())),
});
export type PublishedYear = z.infer<typeof PublishedYear>;

export const emptyYear = (year: number, through: Day): PublishedYear => ({
  year,
  through,
  metrics: [...metrics],
  units: {},
  days: {},
  planned: {},
  codes: [],
  withheld: {},
});

/** What the input hash is computed over. */
export const inputsOf = (published: PublishedYear): string => canonical(published);

/** Adds one to a place of counts, and leaves out zeros at the end: equal counts are the same text. */
const added = (counts: readonly number[] | undefined, place: number, count: number): number[] => {
  const sums = [...(counts ?? [])];
  while (sums.length <= place) sums.push(0);
  sums[place] = (sums[place] ?? 0) + count;
  while (sums.at(-1) === 0) sums.pop();
  return sums;
};

const bump = (cells: Record<string, number[]>, cell: string, place: number, count: number): void => {
  const counts = added(cells[cell], place, count);
  if (counts.length === 0) delete cells[cell];
  else cells[cell] = counts;
};

/** A group that counts go to; one that holds nothing afterwards is removed, so that what was taken back leaves no trace. */
const within = <T extends object>(
  groups: Record<string, T>,
  name: string,
  none: T,
  change: (group: T) => void,
): void => {
  const group = groups[name] ?? none;
  change(group);
  if (Object.keys(group).length === 0) delete groups[name];
  else groups[name] = group;
};

const addTo = (year: PublishedYear, unit: Unit, month: string, cell: string, place: number, count: number): void =>
  within(year.units, unit, {}, (months) => within(months, month, {}, (cells) => bump(cells, cell, place, count)));

/** Adds a fact to a year, in place: the order of facts does not matter. */
export const addFact = (year: PublishedYear, fact: Fact): void => {
  const { day, metric, count, office, official, tier, kind, channel } = fact;
  const [place, month, cell] = [metrics.indexOf(metric), day.slice(5, 7), `${kind}/${channel}`];
  addTo(year, unitOf(office), month, cell, place, count);
  if (official !== undefined) addTo(year, unitOf(office, official, tier), month, cell, place, count);
  within(year.days, office, {}, (days) => bump(days, day.slice(5), place, count));
};

/** Adds a year of other petitions to a year, in place: what segments of a rebuild found, joined. */
export const addYear = (year: PublishedYear, other: PublishedYear): void => {
  for (const [unit, months] of Object.entries(other.units))
    for (const [month, cells] of Object.entries(months))
      for (const [cell, counts] of Object.entries(cells))
        for (const [place, count] of counts.entries()) addTo(year, unit, month, cell, place, count);
  for (const [office, days] of Object.entries(other.days))
    for (const [day, counts] of Object.entries(days))
      for (const [place, count] of counts.entries())
        within(year.days, office, {}, (group) => bump(group, day, place, count));
};

/** Counts by metric. */
export type Counts = Readonly<Record<Metric, number>>;

/** Counts of nothing. */
export const nothing = (): Record<Metric, number> => byName(metrics, () => 0);

const monthName = (month: number) => String(month).padStart(2, '0');

/** Totals of a set of units over some months. */
export interface Totals {
  readonly counts: Counts;
  readonly planned: number;
}

const isOffice = (unit: Unit) => !unit.includes('/');
export const officeOf = (unit: Unit): string => unit.split('/')[0] ?? unit;
/** The official of a unit with their office (`2101/pg-2101`), whatever tier. */
export const officialOf = (unit: Unit): string => unit.split('/').slice(0, 2).join('/');
const tierOf = (unit: Unit): Tier | undefined => Tier.safeParse(unit.split('/')[2]).data;

/** Which units are summed, and of which kinds and channels. */
export interface Selection {
  readonly belongs: (unit: Unit, tier: Tier | undefined) => boolean;
  /** Takes counts from officials instead of offices. */
  readonly officials?: boolean;
  /** Takes a cell (`APPEAL_CIVIL/LETTER`); all when silent. */
  readonly takes?: (kind: string, channel: string) => boolean;
}

/** Sums the units that belong over some months (1-12); plans are those of officials, of the whole year. */
export const sum = (
  published: PublishedYear,
  months: readonly number[],
  { belongs, officials = false, takes }: Selection,
): Totals => {
  const counts = nothing();
  for (const [unit, byMonth] of Object.entries(published.units)) {
    if (isOffice(unit) === officials || !belongs(unit, tierOf(unit))) continue;
    for (const month of months)
      for (const [cell, cellCounts] of Object.entries(byMonth[monthName(month)] ?? {})) {
        const [kind = '', channel = ''] = cell.split('/');
        if (takes !== undefined && !takes(kind, channel)) continue;
        for (const [place, metric] of metrics.entries()) counts[metric] += cellCounts[place] ?? 0;
      }
  }
  let planned = 0;
  for (const [unit, tasks] of Object.entries(published.planned)) if (belongs(unit, tierOf(unit))) planned += tasks;
  return { counts, planned };
};

/** Whether a unit lies in the subtree of a procuratorate. */
export const under = (root: ProcuratorateCode) => (unit: Unit) => officeOf(unit).startsWith(root);
