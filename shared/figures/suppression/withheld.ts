import { type Metric, publishedMetrics } from '../../domain/figures.ts';
import type { Period } from '../../domain/period.ts';
import type { PublishedYear } from '../published-year.ts';
import { byOfficial, cellOf, groups, placesOfMetric, valuesOf } from './counts.ts';
import type { Places } from './places.ts';
import { timeOf } from './times.ts';
import { withhold } from './withhold.ts';

/** Whether a count is withheld: of a metric, in a row (see `rowOf`), in a period; of one kind or channel where one is named. */
export type Withheld = (metric: Metric, row: string, period: Period, group?: (typeof groups)[number]) => boolean;

/** Metrics that count some of the petitions of others in the same span: what remains is a count of persons. */
const wholes: Partial<Record<Metric, readonly Metric[]>> = {
  repliable: ['received'],
  repliedInTime: ['repliable'],
  answeredInTime: ['due', 'answered'],
  resolved: ['handled'],
  satisfied: ['rated'],
};

const decide = (year: PublishedYear, codes: readonly string[]) => {
  const plain = placesOfMetric(year, codes, 'received');
  const ofOfficials = placesOfMetric(year, codes, 'handled');
  const placesFor = (metric: Metric): Places => (byOfficial.includes(metric) ? ofOfficials : plain);
  const others = publishedMetrics.filter((metric) => !byOfficial.includes(metric));
  let counted: ReadonlyMap<Metric, Int32Array> | undefined;
  const valuesBy = () => {
    counted ??= new Map([...valuesOf(year, plain, others), ...valuesOf(year, ofOfficials, byOfficial)]);
    return counted;
  };
  const masks = new Map<Metric, Uint8Array>();
  const kept = (metric: Metric, mask: Uint8Array): Uint8Array => {
    masks.set(metric, mask);
    return mask;
  };
  const maskOf = (metric: Metric): Uint8Array => {
    const known = masks.get(metric);
    if (known !== undefined) return known;
    const frozen = year.withheld[metric];
    if (frozen !== undefined) return kept(metric, maskFrom(frozen));
    const values = valuesBy().get(metric) ?? new Int32Array();
    const rests = (wholes[metric] ?? []).map((whole) => ({
      values: (valuesBy().get(whole) ?? values).map((count, cell) => count - (values[cell] ?? 0)),
      withheld: maskOf(whole),
    }));
    return kept(metric, withhold({ places: placesFor(metric), values, rests }));
  };
  const withheld: Withheld = (metric, row, period, group = '') => {
    const places = placesFor(metric);
    const number = places.rows.get(row);
    return number !== undefined && maskOf(metric)[cellOf(places, groups.indexOf(group), number, timeOf(period))] === 1;
  };
  return { withheld, maskOf };
};

/** The runs of a mask, by turns published and withheld, as it is frozen with a year: it decides for every reader at once. */
const runsOf = (mask: Uint8Array): number[] => {
  const runs = [0];
  for (const [index, cell] of mask.entries()) {
    if (cell === (mask[index - 1] ?? 0)) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  }
  return runs;
};

const maskFrom = (runs: readonly number[]): Uint8Array => {
  const mask = new Uint8Array(runs.reduce((sum, run) => sum + run, 0));
  let at = 0;
  for (const [index, run] of runs.entries()) {
    mask.fill(index % 2, at, at + run);
    at += run;
  }
  return mask;
};

/** What is withheld from a year, to be frozen with it: of each metric the runs of its cells. */
export const frozenWithheld = (year: PublishedYear, codes: readonly string[]): PublishedYear['withheld'] => {
  const { maskOf } = decide(year, codes);
  return Object.fromEntries(publishedMetrics.map((metric) => [metric, runsOf(maskOf(metric))]));
};

const decided = new WeakMap<PublishedYear, { readonly tree: string; readonly withheld: Withheld }>();

/**
 * What is withheld from the publication of a year, decided over all its places, periods, kinds and channels at once, so that
 * no two pages give away what each of them withholds. Frozen with a published year; else decided metric by metric when asked.
 */
export const withheldOf = (year: PublishedYear, codes: readonly string[]): Withheld => {
  const tree = [...codes].sort().join();
  const known = decided.get(year);
  if (known?.tree === tree) return known.withheld;
  const { withheld } = decide(year, codes);
  decided.set(year, { tree, withheld });
  return withheld;
};
