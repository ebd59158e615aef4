import type { Day } from './day.ts';
import type { ProcuratorateCode, StaffId } from './id.ts';
import type { Event } from './petition.ts';
import type { Tier } from './vocabulary.ts';

/** What is counted. */
export const metrics = ['received', 'handled', 'resolved'] as const;
export type Metric = (typeof metrics)[number];

/** One thing to count, under the day on which it happened (Asia/Shanghai). */
export interface Fact {
  readonly day: Day;
  readonly metric: Metric;
  /** 1, or -1 when a resolution is taken back. */
  readonly count: 1 | -1;
  readonly office: ProcuratorateCode;
  readonly official?: StaffId;
  readonly tier?: Tier;
}

/** Numbers of one unit in one span of time: received, handled, resolved. */
export type Counts = readonly [received: number, handled: number, resolved: number];
export const NOTHING: Counts = [0, 0, 0];
export const plus = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** A unit of figures: a procuratorate's own office (`2101`) or one official of it (`2101/pg-2101`). */
export type Unit = string;
export const unitOf = (office: ProcuratorateCode, official?: StaffId): Unit =>
  official === undefined ? office : `${office}/${official}`;

/** Version and wording of the formulas; they travel with every figure. */
export const formulas = {
  version: '1',
  handled: {
    zh: '院领导亲自接访、办信的信访事项数；每件只计首次亲办，计入该院领导及其所在院，按亲办日期归属。',
    en: 'Petitions that a leading official handled in person; each counts once, for the official of its first personal act and that procuratorate, on the day of the act.',
  },
  completionRate: {
    zh: '完成率 = 亲自办理数 ÷ 全年预定任务数',
    en: 'Completion rate = handled / planned tasks of the whole year',
  },
  resolved: {
    zh: '亲自办理的信访事项中已化解的件数，按化解日期归属；复发的自化解之日起更正。',
    en: 'Handled petitions that are resolved, on the day of the resolution; a matter that recurs is taken back from that day.',
  },
  resolutionRate: { zh: '化解率 = 化解数 ÷ 亲自办理数', en: 'Resolution rate = resolved / handled' },
} as const;

/** Percentage with two decimals, rounded half up; null without a denominator. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;

/** What an event adds to the figures. */
export const factsOf = ({ data }: Pick<Event, 'data'>): Fact[] => {
  switch (data.type) {
    case 'received':
      return [{ day: data.receivedOn, metric: 'received', count: 1, office: data.office }];
    case 'act': {
      if (!data.counts) return [];
      const whose = { office: data.office, official: data.official, tier: data.tier };
      const resolved: Fact[] =
        data.resolvedOn === undefined ? [] : [{ day: data.resolvedOn, metric: 'resolved', count: 1, ...whose }];
      return [{ day: data.actedOn, metric: 'handled', count: 1, ...whose }, ...resolved];
    }
    case 'resolution': {
      if (data.handled === undefined) return [];
      const { office, official, tier } = data.handled;
      const whose = { metric: 'resolved', office, official, tier } as const;
      const now: Fact[] = data.resolution === 'RECURRED' ? [] : [{ day: data.resolvedOn, count: 1, ...whose }];
      const before: Fact[] = data.formerly === undefined ? [] : [{ day: data.formerly, count: -1, ...whose }];
      return [...before, ...now];
    }
    default:
      return [];
  }
};

/** The counts of one day by unit, from all its facts: a fold, so that running it again gives the same. */
export const countDay = (facts: readonly Omit<Fact, 'day'>[]): Map<Unit, { counts: Counts; tier?: Tier }> => {
  const units = new Map<Unit, { counts: Counts; tier?: Tier }>();
  for (const { metric, count, office, official, tier } of facts) {
    const one: Counts = [
      metric === 'received' ? count : 0,
      metric === 'handled' ? count : 0,
      metric === 'resolved' ? count : 0,
    ];
    const add = (unit: Unit, of: { tier?: Tier }) =>
      units.set(unit, { counts: plus(units.get(unit)?.counts ?? NOTHING, one), ...of });
    add(unitOf(office), {});
    if (official !== undefined) add(unitOf(office, official), tier === undefined ? {} : { tier });
  }
  return units;
};
