import * as z from 'zod';
import { addDays, Day, daysBetween } from '../../../shared/domain/day.ts';
import { type Fact, type Metric, metrics } from '../../../shared/domain/figures.ts';
import { Instant, ProcuratorateCode, Sha256, StaffId } from '../../../shared/domain/id.ts';
import type { Head } from '../../../shared/domain/petition.ts';
import { Channel, Kind, Tier } from '../../../shared/domain/vocabulary.ts';
import type { Item } from '../../kit/dynamodb.ts';

/** Keys of the figures table. */
export const keys = {
  /** Facts by the day on which they were recorded. */
  facts: (recorded: Day) => `F#${recorded}`,
  changed: 'CHANGED',
  /** What the nightly run left: the published years, and the frozen years after each day of recording. */
  chain: 'CHAIN',
  published: { pk: 'PUBLISHED', sk: 'NOW' },
};

const letters: Readonly<Record<Metric, string>> = {
  received: 'r',
  handled: 'h',
  resolved: 's',
  repliable: 'p',
  repliedInTime: 'q',
  due: 'd',
  answeredInTime: 'i',
  answered: 'a',
  repeated: 'w',
  rated: 'v',
  satisfied: 'z',
  overdue: 'o',
  incompleteActs: 'c',
  unminutedActs: 'm',
  unheard: 'u',
};
const metricOf = new Map(metrics.map((metric) => [letters[metric], metric]));

/** What one change of a petition adds to the figures and takes back. */
export interface Facts {
  readonly petition: Pick<Head, 'reference' | 'version' | 'kind' | 'channel'>;
  /** Day on which the change was written, Asia/Shanghai. */
  readonly recorded: Day;
  readonly facts: readonly Fact[];
}

/** A fact as text, because the nightly run reads each one: sign, metric, days before the day of recording, office, official, tier. */
const factText = ({ metric, count, day, office, official, tier }: Fact, recorded: Day): string => {
  const sign = count === 1 ? '+' : '-';
  const whose = official === undefined ? [] : [official, tier === undefined ? '' : Tier.options.indexOf(tier)];
  return [`${sign}${letters[metric]}${daysBetween(day, recorded)}`, office, ...whose].join(' ');
};

/** The item of a change: its key makes a second delivery the same item. */
export const factsItem = ({ petition, recorded, facts }: Facts): Item => ({
  pk: keys.facts(recorded),
  sk: `${petition.reference}#${petition.version}`,
  a: `${petition.kind} ${petition.channel}`,
  f: facts.map((fact) => factText(fact, recorded)),
});

export const factsOf = ({ pk, a, f }: Item): Fact[] => {
  const recorded = Day.parse(String(pk).slice(2));
  const [kind, channel] = String(a).split(' ');
  const about = { kind: Kind.parse(kind), channel: Channel.parse(channel) };
  return z
    .array(z.string())
    .parse(f)
    .map((text) => {
      const [what = '', office, official, tier] = text.split(' ');
      const metric = metricOf.get(what.charAt(1));
      if (metric === undefined) throw new Error(`A fact says ${text}, expected a metric after its sign`);
      return {
        ...about,
        metric,
        count: what.startsWith('-') ? -1 : 1,
        day: addDays(recorded, -Number(what.slice(2))),
        office: ProcuratorateCode.parse(office),
        ...(official ? { official: StaffId.parse(official), tier: Tier.options[Number(tier)] } : {}),
      } as const;
    });
};

/** One frozen year: where it lies in the archive, and the hash of what lies there. */
export const Frozen = z.object({ key: z.string(), hash: Sha256 });
export type Frozen = z.infer<typeof Frozen>;

/** The frozen years as they were after all facts recorded up to a day. */
export const Link = z.object({ through: z.string(), years: z.record(z.string(), Frozen) });
export type Link = z.infer<typeof Link>;

export const linkItem = ({ through, years }: Link): Item => ({ pk: keys.chain, sk: through, years });
export const linkOf = ({ sk, years }: Item): Link => Link.parse({ through: sk, years });

/** The figures as the public sees them until the next run. */
export const Published = z.object({
  /** Counts the publications: a run that was overtaken does not publish. */
  run: z.int(),
  /** Events recorded up to this moment are counted. */
  cutOff: Instant,
  formulaVersion: z.string(),
  years: z.record(z.string(), Frozen),
});
export type Published = z.infer<typeof Published>;

export const publishedItem = (published: Published): Item => ({ ...keys.published, ...published });
export const publishedOf = ({ pk, sk, ...rest }: Item): Published => Published.parse(rest);

/** A day of recording, or the plan of a year, whose figures have to be made again. */
export const Changed = z.object({
  what: z.union([Day, z.templateLiteral(['plan:', z.int()])]),
  /** Told apart from a mark that was set again meanwhile. */
  mark: z.string(),
});
export type Changed = z.infer<typeof Changed>;
