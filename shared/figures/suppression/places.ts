import { ProcuratorateCode } from '../../domain/id.ts';
import { levelOf } from '../../domain/organisation.ts';
import { Tier } from '../../domain/vocabulary.ts';
import { officeOf, officialOf } from '../published-year.ts';

/** Names of the rows that are published, without the span. */
export const rowOf = {
  /** A procuratorate with its subtree. */
  whole: (code: string) => `whole:${code}`,
  /** A procuratorate's own office. */
  own: (code: string) => `own:${code}`,
  /** One level of a subtree. */
  level: (code: string, level: string) => `level:${code}:${level}`,
  /** One tier of a subtree. */
  tier: (code: string, tier: string) => `tier:${code}:${tier}`,
  /** One official in an office (`2101/pg-2101`). */
  official: (unit: string) => `official:${unit}`,
} as const;

/** Where one petition may be counted: an office, or an official of it in one tier. */
export interface Leaf {
  readonly unit: string;
  readonly office: string;
  /** Leaves of the same type are exchanged before others: no level and no tier changes by it. */
  readonly type: string;
  /** The rows that count it. */
  readonly rows: readonly number[];
  /** Of these, the rows of whole procuratorates and own offices, which are also published by kind and by channel. */
  readonly plain: readonly number[];
}

/** A row that is the sum of others. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Everything that is published of one span and one metric, as sets of leaves. */
export interface Places {
  readonly rows: ReadonlyMap<string, number>;
  /** Rows below this number are plain. */
  readonly plain: number;
  readonly leaves: readonly Leaf[];
  /** Parts before wholes. */
  readonly sums: readonly Sum[];
}

const ancestors = (code: string): string[] =>
  Array.from({ length: code.length / 2 }, (_, depth) => code.slice(0, code.length - 2 * depth));
const tierOf = (unit: string): string | undefined => unit.split('/')[2];
const ownTier = (office: string, tier: string) => `own-tier:${office}:${tier}`;

const rowsOf = (unit: string): { plain: string[]; more: string[] } => {
  const [office, tier] = [officeOf(unit), tierOf(unit)];
  const above = ancestors(office);
  const level = levelOf(ProcuratorateCode.parse(office));
  const plain = [rowOf.own(office), ...above.map(rowOf.whole)];
  const more = above.map((code) => rowOf.level(code, level));
  if (tier !== undefined)
    more.push(rowOf.official(officialOf(unit)), ownTier(office, tier), ...above.map((code) => rowOf.tier(code, tier)));
  return { plain, more };
};

/** The rows that hold some leaves, and how they add up. */
export const placesOf = (codes: readonly string[], units: readonly string[]): Places => {
  const named = units.map((unit) => ({ unit, ...rowsOf(unit) }));
  const names = [...named.flatMap(({ plain }) => plain), ...named.flatMap(({ more }) => more)];
  const rows = new Map([...new Set(names)].map((name, index) => [name, index]));
  const numbers = (wanted: readonly string[]) => wanted.flatMap((name) => rows.get(name) ?? []);
  const leaves = named.map(({ unit, plain, more }) => ({
    unit,
    office: officeOf(unit),
    type: `${officeOf(unit).length}/${tierOf(unit) ?? ''}`,
    rows: numbers([...plain, ...more]),
    plain: numbers(plain),
  }));

  const sums: Sum[] = [];
  const add = (whole: string, parts: readonly string[]) => {
    const found = numbers(parts);
    for (const row of numbers([whole])) if (found.length > 0) sums.push({ whole: row, parts: [...new Set(found)] });
  };
  const ofOffice = (code: string) => units.filter((unit) => officeOf(unit) === code && unit.includes('/'));
  for (const code of [...codes].sort((one, other) => other.length - one.length || (one < other ? -1 : 1))) {
    const below = codes.filter((other) => other.length === code.length + 2 && other.startsWith(code));
    const own = ofOffice(code);
    add(
      rowOf.own(code),
      own.map((unit) => rowOf.official(officialOf(unit))),
    );
    for (const tier of Tier.options) {
      const inTier = own.filter((unit) => tierOf(unit) === tier);
      add(
        ownTier(code, tier),
        inTier.map((unit) => rowOf.official(officialOf(unit))),
      );
      add(rowOf.tier(code, tier), [ownTier(code, tier), ...below.map((other) => rowOf.tier(other, tier))]);
    }
    const levels = ['PROVINCE', 'CITY', 'COUNTY'];
    for (const level of levels) {
      const self = levelOf(ProcuratorateCode.parse(code)) === level ? [rowOf.own(code)] : [];
      add(rowOf.level(code, level), [...self, ...below.map((other) => rowOf.level(other, level))]);
    }
    add(
      rowOf.own(code),
      Tier.options.map((tier) => ownTier(code, tier)),
    );
    add(
      rowOf.whole(code),
      levels.map((level) => rowOf.level(code, level)),
    );
    add(
      rowOf.whole(code),
      Tier.options.map((tier) => rowOf.tier(code, tier)),
    );
    add(rowOf.whole(code), [rowOf.own(code), ...below.map(rowOf.whole)]);
  }
  return { rows, plain: new Set(named.flatMap(({ plain }) => plain)).size, leaves, sums };
};
