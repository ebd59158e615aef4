import { Day } from '../domain/day.ts';
import { type Metric, metrics } from '../domain/figures.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { levelOf } from '../domain/organisation.ts';
import { Channel, Kind, Level, Tier } from '../domain/vocabulary.ts';
import { type Cell, cells, official, type Shown } from './cells.ts';
import {
  nothing,
  officeOf,
  officialOf,
  type PublishedYear,
  type Selection,
  sum,
  type Totals,
  under,
} from './published-year.ts';

/** What the tables of one procuratorate and one span of months are made of. */
export interface Source {
  readonly published: PublishedYear;
  readonly months: readonly number[];
  /** Every procuratorate of the tree. */
  readonly codes: readonly ProcuratorateCode[];
  readonly shown: Shown;
}

const totals = (
  { published, months }: Source,
  belongs: Selection['belongs'],
  more: Omit<Selection, 'belongs'> = {},
): Totals => sum(published, months, { belongs, ...more });

const zip = <T, C>(items: readonly T[], table: readonly C[]): (C & T)[] =>
  table.flatMap((cell, index) => {
    const item = items[index];
    return item === undefined ? [] : [{ ...cell, ...item }];
  });

/** The procuratorate's own office and each subordinate procuratorate with its subtree. */
export const tableOfOffices = (source: Source, root: ProcuratorateCode) => {
  const children = source.codes.filter((code) => code.length === root.length + 2 && code.startsWith(root));
  const offices = [{ code: root, own: true }, ...children.map((code) => ({ code, own: false }))];
  const sums = offices.map(({ code, own }) => totals(source, own ? (unit) => officeOf(unit) === code : under(code)));
  return zip(offices, cells(sums, source.shown));
};

/** The whole subtree; withheld here as it is in the table of the procuratorate above. */
export const totalOf = (source: Source, root: ProcuratorateCode): Cell | undefined => {
  const superior = source.codes.find((code) => code === root.slice(0, -2));
  if (superior === undefined) return cells([totals(source, under(root))], source.shown)[0];
  return tableOfOffices(source, superior).find(({ code, own }) => code === root && !own);
};

/** By level. A level that is one office alone is withheld as that office is. */
export const tableOfLevels = (source: Source, root: ProcuratorateCode) => {
  const inRoot = under(root);
  const levels = Level.options.filter((level) => level !== 'SUPREME');
  const levelOfUnit = (unit: string) => levelOf(ProcuratorateCode.parse(officeOf(unit)));
  const table = cells(
    levels.map((level) => totals(source, (unit) => inRoot(unit) && levelOfUnit(unit) === level)),
    source.shown,
  );
  const [own] = tableOfOffices(source, root);
  return zip(
    levels.map((level) => ({ level })),
    table,
  ).map((row) => {
    if (row.level !== levelOf(root) || own === undefined) return row;
    const { code: _, own: __, ...cell } = own;
    return { ...cell, level: row.level };
  });
};

/** By tier of the leading officials. */
export const tableOfTiers = (source: Source, root: ProcuratorateCode) => {
  const inRoot = under(root);
  const table = cells(
    Tier.options.map((tier) => totals(source, (unit, of) => inRoot(unit) && of === tier, { officials: true })),
    source.shown,
  );
  return zip(
    Tier.options.map((tier) => ({ tier })),
    table.map(official),
  );
};

/** Each leading official of the procuratorate itself, by unit. */
export const tableOfOfficials = (source: Source, root: ProcuratorateCode) => {
  const { units, planned } = source.published;
  const own = [...Object.keys(units), ...Object.keys(planned)].filter((unit) => unit.startsWith(`${root}/`));
  const officials = [...new Set(own.map(officialOf))].sort();
  const table = cells(
    officials.map((unit) => totals(source, (one) => officialOf(one) === unit, { officials: true })),
    source.shown,
  );
  return zip(
    officials.map((unit) => ({ unit })),
    table.map(official),
  );
};

/** The subtree by kind, and by channel. */
export const tableOfKinds = (source: Source, root: ProcuratorateCode) =>
  zip(
    Kind.options.map((kind) => ({ kind })),
    cells(
      Kind.options.map((wanted) => totals(source, under(root), { takes: (kind) => kind === wanted })),
      source.shown,
    ),
  );

export const tableOfChannels = (source: Source, root: ProcuratorateCode) =>
  zip(
    Channel.options.map((channel) => ({ channel })),
    cells(
      Channel.options.map((wanted) => totals(source, under(root), { takes: (_, channel) => channel === wanted })),
      source.shown,
    ),
  );

/** The whole subtree month by month, every month of the year. */
export const tableOfMonths = (source: Source, root: ProcuratorateCode) => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return zip(
    months.map((month) => ({ month })),
    cells(
      months.map((month) => totals({ ...source, months: [month] }, under(root))),
      source.shown,
    ),
  );
};

/** The whole subtree day by day, the days on which something was counted. */
export const tableOfDays = ({ published, months }: Source, root: ProcuratorateCode) => {
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
