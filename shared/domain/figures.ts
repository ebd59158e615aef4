import type { AttentionStep } from './clocks/attention.ts';
import type { Clock } from './clocks/clock.ts';
import type { ClockId } from './clocks/clock-id.ts';
import type { Day } from './day.ts';
import type { ProcuratorateCode, StaffId } from './id.ts';
import type { Head } from './petition.ts';
import type { Channel, Kind, Tier } from './vocabulary.ts';

/** What is counted and published. */
export const publishedMetrics = [
  /** Petitions received, on the day of receipt, at the procuratorate that received them. */
  'received',
  /** Personally handled by a leading official, on the day of the act that counts, for that official. */
  'handled',
  /** Handled petitions that are resolved, on the day of the resolution, for the official of the act. */
  'resolved',
  /** Petitions that can be replied to (not anonymous), on the day of receipt. */
  'repliable',
  /** Of these: procedural reply within the clock of 7 days (CPR art. 163). */
  'repliedInTime',
  /** Petitions whose reply within 3 months was given or fell due, on the earlier of both days. */
  'due',
  /** Of these: progress or result told within the clock of 3 months (CPR art. 163). */
  'answeredInTime',
  /** Petitions whose progress or result was told, in time or late, on that day. */
  'answered',
  /** Petitions that a person found to repeat an earlier one, on the day of receipt. */
  'repeated',
  /** Petitions that their petitioner rated, on the day of receipt. */
  'rated',
  /** Of these: rated 4 or 5 of 5. */
  'satisfied',
  /** Petitions with an open clock of the procuratorate that was missed, on the day on which the first of them fell due. */
  'overdue',
] as const;
export type PublishedMetric = (typeof publishedMetrics)[number];

/** What is counted to ask a person about it, and not published: nobody's score. All at the procuratorate of the official. */
export const questions = [
  /** Petitions with a personal act whose evidence is not complete, on the day of the act; those of one day count once. */
  'incompleteActs',
  /** Of these: the minutes of the reception, visit or hearing are missing. */
  'unminutedActs',
  /** Of the resolved ones: nothing on record says that the petitioner knows, on the day of the resolution; see `isUnheard`. */
  'unheard',
] as const;

/** What is counted. The order is that of the counts in what is frozen; a metric once counted keeps its place. */
export const metrics = [...publishedMetrics, ...questions] as const;
export type Metric = (typeof metrics)[number];

/** One thing to count, under the day on which it happened (Asia/Shanghai). */
export interface Fact {
  readonly day: Day;
  readonly metric: Metric;
  /** 1, or -1 when something is taken back. */
  readonly count: 1 | -1;
  readonly office: ProcuratorateCode;
  readonly official?: StaffId;
  readonly tier?: Tier;
  readonly kind: Kind;
  readonly channel: Channel;
}

/** A unit of figures: a procuratorate's own office (`2101`), or one official of it in one tier (`2101/pg-2101/LEADERSHIP_TEAM`). */
export type Unit = string;
export const unitOf = (office: ProcuratorateCode, official?: StaffId, tier?: Tier): Unit =>
  official === undefined ? office : `${office}/${official}/${tier}`;

/** Percentage with two decimals, rounded half up; null without a denominator. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;

/** A rating from which on a petitioner is satisfied. */
const SATISFIED = 4;
const MISSED: readonly (AttentionStep | undefined)[] = ['MISSED', 'SUPERVISOR', 'LEADER', 'SUPERIOR'];

const last = ({ clocks }: Head, id: ClockId): Clock | undefined => clocks.findLast((clock) => clock.id === id);
const metOn = (clock: Clock | undefined): Day | undefined => (clock?.ended?.how === 'MET' ? clock.ended.on : undefined);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const nameOf = ({ count: _, ...rest }: Fact): string => JSON.stringify(rest, Object.keys(rest).sort());

/** Something counted under a day. */
type Dated = readonly [metric: Metric, day: Day];

/** The reply within 3 months: told in time or late, or missed and still open. */
const substantive = (head: Head): Dated[] => {
  const clock = last(head, 'SUBSTANTIVE_REPLY_3M');
  if (clock === undefined) return [];
  const met = metOn(clock);
  if (met === undefined) return MISSED.includes(clock.reached) ? [['due', clock.dueOn]] : [];
  const inTime: Dated[] = met <= clock.dueOn ? [['answeredInTime', met]] : [];
  return [['due', earlier(met, clock.dueOn)], ...inTime, ['answered', met]];
};

const overdue = ({ clocks }: Head): Dated[] => {
  const missed = clocks.filter(({ ended, reached }) => ended === undefined && MISSED.includes(reached));
  const [first] = missed.map(({ dueOn }) => dueOn).sort();
  return first === undefined ? [] : [['overdue', first]];
};

/**
 * Whether a matter was resolved and nothing on record says that the petitioner knows: they have neither confirmed nor rated
 * it, and were told of no progress and no result, or could not be reached with it.
 */
export const isUnheard = (head: Head): boolean => {
  const { resolvedOn, confirmed, score, unreached } = head;
  const told = unreached === undefined && metOn(last(head, 'SUBSTANTIVE_REPLY_3M')) !== undefined;
  return resolvedOn !== undefined && confirmed === undefined && score === undefined && !told;
};

/** Acts to ask about: of one procuratorate, on one day, once a petition, whoever acted. */
const asked = ({ lacking = [], kind, channel }: Head): Fact[] => {
  const facts = lacking.flatMap(({ actedOn: day, office, unminuted }) => {
    const about = { count: 1, kind, channel, day, office } as const;
    const without: Fact[] = unminuted === undefined ? [] : [{ ...about, metric: 'unminutedActs' }];
    return [{ ...about, metric: 'incompleteActs' } as const, ...without];
  });
  return [...new Map(facts.map((fact) => [nameOf(fact), fact])).values()];
};

/**
 * What a petition adds to the figures as it stands: a pure reading of its head, which is the fold of its events. Figures are
 * the sum of these over all petitions, in whatever order their events arrived.
 */
export const contributionsOf = (head: Head): Fact[] => {
  const { kind, channel, office, origin = office, receivedOn, anonymous, handled, resolvedOn, repeats, score } = head;
  const procedural = last(head, 'PROCEDURAL_REPLY_7D');
  const told = metOn(procedural);
  const about = { count: 1, kind, channel } as const;
  const atOrigin: Metric[] = ['received', ...(anonymous ? [] : (['repliable'] as const))];
  if (!anonymous && procedural !== undefined && told !== undefined && told <= procedural.dueOn)
    atOrigin.push('repliedInTime');
  const atHolder: Dated[] = [...substantive(head), ...overdue(head)];
  if (repeats !== undefined) atHolder.push(['repeated', receivedOn]);
  if (score !== undefined) atHolder.push(['rated', receivedOn]);
  if (score !== undefined && score >= SATISFIED) atHolder.push(['satisfied', receivedOn]);
  const facts: Fact[] = [
    ...atOrigin.map((metric) => ({ ...about, metric, day: receivedOn, office: origin })),
    ...atHolder.map(([metric, day]) => ({ ...about, metric, day, office })),
    ...asked(head),
  ];
  if (handled === undefined) return facts;
  const { actedOn, ...whose } = handled;
  facts.push({ ...about, ...whose, metric: 'handled', day: actedOn });
  if (resolvedOn !== undefined) facts.push({ ...about, ...whose, metric: 'resolved', day: resolvedOn });
  if (resolvedOn !== undefined && isUnheard(head))
    facts.push({ ...about, office: whose.office, metric: 'unheard', day: resolvedOn });
  return facts;
};

/** What a change of a petition adds to the figures and takes back: what it adds after, less what it added before. */
export const factsOf = (before: Head | undefined, after: Head): Fact[] => {
  const [was, is] = [before === undefined ? [] : contributionsOf(before), contributionsOf(after)];
  const [known, kept] = [new Set(was.map(nameOf)), new Set(is.map(nameOf))];
  return [
    ...was.filter((fact) => !kept.has(nameOf(fact))).map((fact): Fact => ({ ...fact, count: -1 })),
    ...is.filter((fact) => !known.has(nameOf(fact))),
  ];
};
