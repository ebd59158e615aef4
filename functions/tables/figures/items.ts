import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Day } from '../../../shared/domain/day.ts';
import { type Fact, type Metric, unitOf } from '../../../shared/domain/figures.ts';
import { Instant, ProcuratorateCode, Sha256, StaffId } from '../../../shared/domain/id.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { Counted, PublishedYear } from '../../../shared/figures/published-year.ts';
import type { Item } from '../../kit/dynamodb.ts';

const letters = { received: 'r', handled: 'h', resolved: 's' } as const satisfies Record<Metric, string>;
const metricOf: Readonly<Record<string, Metric>> = { r: 'received', h: 'handled', s: 'resolved' };

/** Keys of the figures table. */
export const keys = {
  facts: (day: Day) => `F#${day}`,
  changed: 'CHANGED',
  month: (month: string) => `M#${month}`,
  year: (year: number) => ({ pk: `Y#${year}`, sk: 'PUBLISHED' }),
};

/** A fact as stored: short, because the nightly run reads each one. Its key makes a second delivery the same item. */
export const factItem = (fact: Fact, event: { reference: string; seq: number }): Item => ({
  pk: keys.facts(fact.day),
  sk: `${event.reference}#${event.seq}${letters[fact.metric]}${fact.count < 0 ? '-' : ''}`,
  u: unitOf(fact.office, fact.official),
  ...(fact.tier === undefined ? {} : { t: Tier.options.indexOf(fact.tier) }),
});

export const factOf = ({ sk, u, t }: Item): Omit<Fact, 'day'> => {
  const [, letter = '', minus] = /([rhs])(-)?$/.exec(String(sk)) ?? [];
  const metric = metricOf[letter];
  if (metric === undefined) throw new Error(`A fact has the key ${String(sk)}, expected a metric at its end`);
  const [office, official] = String(u).split('/');
  const tier = typeof t === 'number' ? Tier.options[t] : undefined;
  return {
    metric,
    count: minus === undefined ? 1 : -1,
    office: ProcuratorateCode.parse(office),
    ...(official === undefined ? {} : { official: StaffId.parse(official) }),
    ...(tier === undefined ? {} : { tier }),
  };
};

/** The counts of one unit in one month: one attribute per day, `d01` to `d31`. */
export const MonthRow = z.object({ unit: z.string(), tier: Tier.optional(), days: z.record(z.string(), Counted) });
export type MonthRow = z.infer<typeof MonthRow>;

export const monthRowOf = ({ sk, tier, ...rest }: Item): MonthRow => {
  const days = Object.entries(rest).filter(([name]) => /^d\d\d$/.test(name));
  return MonthRow.parse({ unit: sk, tier, days: Object.fromEntries(days) });
};

/** The figures of one year as the public sees them until the next run. */
export const Published = z.object({
  figures: PublishedYear,
  cutOff: Instant,
  formulaVersion: z.string(),
  inputHash: Sha256,
});
export type Published = z.infer<typeof Published>;

export const publishedItem = ({ figures, ...rest }: Published): Item => ({
  ...keys.year(figures.year),
  ...rest,
  data: gzipSync(JSON.stringify(figures)),
});

export const publishedOf = ({ data, cutOff, formulaVersion, inputHash }: Item): Published => {
  if (!(data instanceof Uint8Array)) throw new Error('Published figures hold no data');
  return Published.parse({ figures: JSON.parse(gunzipSync(data).toString()), cutOff, formulaVersion, inputHash });
};

/** A day, or the plan of a year, whose figures have to be made again. */
export interface Changed {
  readonly what: Day | `plan:${number}`;
  /** Told apart from a mark that was set again meanwhile. */
  readonly mark: string;
}
