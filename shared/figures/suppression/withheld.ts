import { type Metric, metrics } from '../../domain/figures.ts';
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

const decide = (year: PublishedYear, codes: readonly string[]): Withheld => {
  const plain = placesOfMetric(year, codes, 'received');
  const ofOfficials = placesOfMetric(year, codes, 'handled');
  const placesFor = (metric: Metric): Places => (byOfficial.includes(metric) ? ofOfficials : plain);
  const others = metrics.filter((metric) => !byOfficial.includes(metric));
  const valuesBy = new Map([...valuesOf(year, plain, others), ...valuesOf(year, ofOfficials, byOfficial)]);
  const masks = new Map<Metric, Uint8Array>();
  const maskOf = (metric: Metric): Uint8Array => {
    const known = masks.get(metric);
    if (known !== undefined) return known;
    const values = valuesBy.get(metric) ?? new Int32Array();
    const rests = (wholes[metric] ?? []).map((whole) => ({
      values: (valuesBy.get(whole) ?? values).map((count, cell) => count - (values[cell] ?? 0)),
      withheld: maskOf(whole),
    }));
    const mask = withhold({ places: placesFor(metric), values, rests });
    masks.set(metric, mask);
    return mask;
  };
  return (metric, row, period, group = '') => {
    const places = placesFor(metric);
    const number = places.rows.get(row);
    return number !== undefined && maskOf(metric)[cellOf(places, groups.indexOf(group), number, timeOf(period))] === 1;
  };
};

const decided = new WeakMap<PublishedYear, { readonly tree: string; readonly withheld: Withheld }>();

/**
 * What is withheld from the publication of a year, decided over all its places, periods, kinds and channels at once, so that
 * no two pages give away what each of them withholds. Decided metric by metric when first asked, and kept with the year.
 */
export const withheldOf = (year: PublishedYear, codes: readonly string[]): Withheld => {
  const tree = [...codes].sort().join();
  const known = decided.get(year);
  if (known?.tree === tree) return known.withheld;
  const withheld = decide(year, codes);
  decided.set(year, { tree, withheld });
  return withheld;
};
