import { byName } from '../by-name.ts';
import { Day } from '../domain/day.ts';
import { type Metric, metrics, questions } from '../domain/figures.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { levelOf } from '../domain/organisation.ts';
import { monthsOf, Period } from '../domain/period.ts';
import { Channel, Kind, Level, Tier } from '../domain/vocabulary.ts';
import { type Cell, cellOf, official, type Shown, unplanned } from './cells.ts';
import { nothing, officeOf, officialOf, type PublishedYear, type Selection, sum, under } from './published-year.ts';
import { rowOf } from './suppression/places.ts';
import { withheldOf } from './suppression/withheld.ts';

/** What the tables of one procuratorate and one period are made of. */
export interface Source {
  readonly published: PublishedYear;
  readonly period: Period;
  /** Every procuratorate of the tree. */
  readonly codes: readonly ProcuratorateCode[];
  readonly shown: Shown;
}

/** A row of a table: its name in the publication, and the units and petitions that it counts. */
const rowFor = (source: Source, row: string, selection: Selection, group: Kind | Channel | '' = ''): Cell => {
  const { published, period, codes, shown } = source;
  const withheld = shown === 'published' ? withheldOf(published, codes) : undefined;
  const totals = sum(published, monthsOf(period).months, selection);
  return cellOf(totals, (metric) => withheld?.(metric, row, period, group) ?? false);
};

/** The whole subtree. */
export const totalOf = (source: Source, root: ProcuratorateCode): Cell =>
  rowFor(source, rowOf.whole(root), { belongs: under(root) });

/** The procuratorate's own office and each subordinate procuratorate with its subtree. */
export const tableOfOffices = (source: Source, root: ProcuratorateCode) => {
  const children = source.codes.filter((code) => code.length === root.length + 2 && code.startsWith(root));
  const own = rowFor(source, rowOf.own(root), { belongs: (unit) => officeOf(unit) === root });
  return [
    { ...own, code: root, own: true },
    ...children.map((code) => ({ ...totalOf(source, code), code, own: false })),
  ];
};

/** What to ask a person about: of the subtree, of the procuratorate's own office, and of each one below it with its subtree. */
export const tableOfQuestions = ({ published, period, codes }: Source, root: ProcuratorateCode) => {
  const { months } = monthsOf(period);
  const counted = (belongs: Selection['belongs']) => {
    const { counts } = sum(published, months, { belongs });
    return byName(questions, (question) => counts[question]);
  };
  const children = codes.filter((code) => code.length === root.length + 2 && code.startsWith(root));
  return {
    total: counted(under(root)),
    byProcuratorate: [
      { ...counted((unit) => officeOf(unit) === root), code: root, own: true },
      ...children.map((code) => ({ ...counted(under(code)), code, own: false })),
    ],
  };
};

/** By level. */
export const tableOfLevels = (source: Source, root: ProcuratorateCode) => {
  const inRoot = under(root);
  const levels = Level.options.filter((level) => level !== 'SUPREME');
  const levelOfUnit = (unit: string) => levelOf(ProcuratorateCode.parse(officeOf(unit)));
  return levels.map((level) => {
    const belongs = (unit: string) => inRoot(unit) && levelOfUnit(unit) === level;
    return { ...rowFor(source, rowOf.level(root, level), { belongs }), level };
  });
};

/** By tier of the leading officials. */
export const tableOfTiers = (source: Source, root: ProcuratorateCode) => {
  const inRoot = under(root);
  return Tier.options.map((tier) => {
    const selection: Selection = { belongs: (unit, of) => inRoot(unit) && of === tier, officials: true };
    return { ...official(rowFor(source, rowOf.tier(root, tier), selection)), tier };
  });
};

/** Each leading official of the procuratorate itself, by unit. */
export const tableOfOfficials = (source: Source, root: ProcuratorateCode) => {
  const { units, planned } = source.published;
  const own = [...Object.keys(units), ...Object.keys(planned)].filter((unit) => unit.startsWith(`${root}/`));
  return [...new Set(own.map(officialOf))].sort().map((unit) => {
    const selection: Selection = { belongs: (one) => officialOf(one) === unit, officials: true };
    return { ...official(rowFor(source, rowOf.official(unit), selection)), unit };
  });
};

/** The subtree by kind, and by channel. */
export const tableOfKinds = (source: Source, root: ProcuratorateCode) =>
  Kind.options.map((kind) => {
    const selection: Selection = { belongs: under(root), takes: (one) => one === kind };
    return { ...unplanned(rowFor(source, rowOf.whole(root), selection, kind)), kind };
  });

export const tableOfChannels = (source: Source, root: ProcuratorateCode) =>
  Channel.options.map((channel) => {
    const selection: Selection = { belongs: under(root), takes: (_, one) => one === channel };
    return { ...unplanned(rowFor(source, rowOf.whole(root), selection, channel)), channel };
  });

/** The whole subtree month by month, every month of the year. */
export const tableOfMonths = (source: Source, root: ProcuratorateCode) =>
  Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const period = Period.parse(`${source.published.year}-${String(month).padStart(2, '0')}`);
    return { ...unplanned(totalOf({ ...source, period }, root)), month };
  });

/** The whole subtree day by day, the days on which something was counted. */
export const tableOfDays = ({ published, period }: Source, root: ProcuratorateCode) => {
  const { months } = monthsOf(period);
  const byDay = new Map<string, Record<Metric, number>>();
  for (const [office, days] of Object.entries(published.days)) {
    if (!office.startsWith(root)) continue;
    for (const [day, counts] of Object.entries(days)) {
      if (!months.includes(Number(day.slice(0, 2)))) continue;
      const sums = byDay.get(day) ?? nothing();
      for (const [place, metric] of metrics.entries()) sums[metric] += counts[place] ?? 0;
      byDay.set(day, sums);
    }
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, counts]) => ({ day: Day.parse(`${published.year}-${day}`), ...counts }));
};
