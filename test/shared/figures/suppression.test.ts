import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, type Metric, metrics } from '../../../shared/domain/figures.ts';
import { Period } from '../../../shared/domain/period.ts';
import { Kind, type Tier } from '../../../shared/domain/vocabulary.ts';
import { addFact, emptyYear, type PublishedYear } from '../../../shared/figures/published-year.ts';
import { cellOf, groups, placesOfMetric, valuesOf } from '../../../shared/figures/suppression/counts.ts';
import { spansOf, TIMES } from '../../../shared/figures/suppression/times.ts';
import { withheldOf } from '../../../shared/figures/suppression/withheld.ts';
import { isSmall } from '../../../shared/figures/suppression/withhold.ts';
import { day, office, staff } from '../../builders.ts';
import { rankOf } from '../../support/linear.ts';

const codes = ['21', '2101', '210103', '210104', '2121', '212101', '212102'].map(office);
const periods = [
  '',
  '-H1',
  '-H2',
  '-Q1',
  '-Q2',
  '-Q3',
  '-Q4',
  ...Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`),
].map((part) => Period.parse(`2024${part}`));
const KINDS = Kind.options.slice(0, 3);

/** Some petitions of one office, month, kind, channel and official. */
interface Batch {
  readonly month: number;
  readonly office: (typeof codes)[number];
  readonly leader: string;
  readonly kind: (typeof KINDS)[number];
  readonly channel: 'LETTER' | 'VISIT';
  readonly count: number;
  readonly part: number;
}
const anyBatch: fc.Arbitrary<Batch> = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  office: fc.constantFrom(...codes),
  leader: fc.constantFrom('pg', 'deputy', 'third'),
  kind: fc.constantFrom(...KINDS),
  channel: fc.constantFrom('LETTER', 'VISIT'),
  count: fc.integer({ min: 1, max: 12 }),
  part: fc.nat(12),
});
const tierOf = (leader: string): Tier => (leader === 'pg' ? 'CITY_OR_COUNTY_PROCURATOR_GENERAL' : 'LEADERSHIP_TEAM');

const yearOf = (batches: readonly Batch[]): PublishedYear => {
  const year = emptyYear(2024, day('2024-12-31'));
  for (const { month, office, leader, kind, channel, count, part } of batches) {
    const about = { count: 1, day: day(`2024-${String(month).padStart(2, '0')}-15`), office, kind, channel } as const;
    const whose = { official: staff(`${leader}-${office}`), tier: tierOf(leader) };
    for (let index = 0; index < count; index++) {
      const facts: Fact[] = [
        { ...about, metric: 'rated' },
        { ...about, ...whose, metric: 'handled' },
      ];
      if (index < part) facts.push({ ...about, metric: 'satisfied' });
      for (const fact of facts) addFact(year, fact);
    }
  }
  return year;
};
const anyYear = (size: number) => fc.array(anyBatch, { minLength: 1, maxLength: size }).map(yearOf);

const within = (part: readonly number[] = [], whole: readonly number[] = []) =>
  part.every((one) => whole.includes(one));

/** Every cell of a metric that could be published, with the petitions that it counts. */
const cellsOf = (year: PublishedYear, metric: Metric) => {
  const [places, withheld] = [placesOfMetric(year, codes, metric), withheldOf(year, codes)];
  const values = valuesOf(year, places, [metric]).get(metric) ?? [];
  return [...places.rows].flatMap(([name, row]) =>
    groups.flatMap((group, number) =>
      number > 0 && row >= places.plain
        ? []
        : periods.map((period, time) => ({
            name: `${name} ${group} ${period}`,
            row,
            group,
            time,
            value: values[cellOf(places, number, row, time)] ?? 0,
            withheld: withheld(metric, name, period, group),
          })),
    ),
  );
};
const withheldNames = (year: PublishedYear, metric: Metric) =>
  cellsOf(year, metric)
    .filter(({ withheld }) => withheld)
    .map(({ name }) => name);

describe('what is published of a year', () => {
  it('holds no count from one to four, nor what two counts of the same petitions differ by', () => {
    fc.assert(
      fc.property(anyYear(30), (year) => {
        for (const metric of ['rated', 'handled'] as const)
          expect(cellsOf(year, metric).filter(({ value, withheld }) => !withheld && isSmall(value))).toEqual([]);
        const rated = new Map(cellsOf(year, 'rated').map((cell) => [cell.name, cell.value]));
        const rest = ({ name, value }: { name: string; value: number }) => (rated.get(name) ?? 0) - value;
        expect(cellsOf(year, 'satisfied').filter((cell) => !cell.withheld && isSmall(rest(cell)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives nothing from one to four away as a sum less what is published of it', () => {
    fc.assert(
      fc.property(anyYear(30), (year) => {
        const given: string[] = [];
        for (const metric of ['rated', 'handled', 'satisfied'] as const) {
          const places = placesOfMetric(year, codes, metric);
          const cells = cellsOf(year, metric).filter(({ withheld }) => !withheld);
          const leaves = [...places.rows.values()].map((row) =>
            places.leaves.flatMap((leaf, index) => (leaf.rows.includes(row) ? [index] : [])),
          );
          const months = Array.from({ length: TIMES }, (_, time) =>
            Array.from({ length: 12 }, (_, month) => month + 1).filter((month) => spansOf(month).includes(time)),
          );
          const [alongPlace, alongTime] = [
            Map.groupBy(cells, ({ group, time }) => `${group} ${time}`),
            Map.groupBy(cells, ({ group, row }) => `${group} ${row}`),
          ];
          for (const line of alongPlace.values())
            for (const whole of line)
              for (const part of line)
                if (within(leaves[part.row], leaves[whole.row]) && isSmall(whole.value - part.value))
                  given.push(`${whole.name} less ${part.name}`);
          for (const line of alongTime.values())
            for (const whole of line)
              for (const part of line)
                if (within(months[part.time], months[whole.time]) && isSmall(whole.value - part.value))
                  given.push(`${whole.name} less ${part.name}`);
          const shown = new Map(cells.map((cell) => [`${cell.row} ${cell.group} ${cell.time}`, cell.value]));
          for (const { whole, parts } of places.sums)
            for (let time = 0; time < TIMES; time++) {
              const total = shown.get(`${whole}  ${time}`);
              if (total === undefined) continue;
              const rest = parts.reduce((left, part) => left - (shown.get(`${part}  ${time}`) ?? 0), total);
              if (isSmall(rest)) given.push(`parts of ${whole} in ${periods[time]}`);
            }
        }
        expect(given).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['handled', false],
    ['rated', true],
  ] as const)(
    'leaves no equation of %s cells that determines a withheld one',
    (metric, byKind) => {
      fc.assert(
        fc.property(anyYear(12), (year) => {
          const places = placesOfMetric(year, codes, metric);
          const kinds = byKind ? KINDS : ([''] as const);
          const width = places.leaves.length * 12 * kinds.length;
          const counts = ({ row, group, time }: { row: number; group: string; time: number }): number[] =>
            Array.from({ length: width }, (_, place) => {
              const [kind, rest] = [kinds[place % kinds.length], Math.floor(place / kinds.length)];
              const [month, leaf] = [(rest % 12) + 1, places.leaves[Math.floor(rest / 12)]];
              return leaf?.rows.includes(row) && spansOf(month).includes(time) && (group === '' || group === kind)
                ? 1
                : 0;
            });
          const cells = cellsOf(year, metric).filter(
            ({ group }) => group === '' || kinds.some((kind) => kind === group),
          );
          const span = rankOf(cells.filter(({ withheld }) => !withheld).map(counts));
          for (const cell of cells.filter(({ withheld }) => withheld))
            expect([cell.name, span.holds(counts(cell))]).toEqual([cell.name, false]);
        }),
        { numRuns: byKind ? 3 : 12 },
      );
    },
    60_000,
  );

  it('is the same whatever is asked first, and however the year was put together', () => {
    fc.assert(
      fc.property(fc.array(anyBatch, { minLength: 1, maxLength: 20 }), (batches) => {
        const [year, turned] = [yearOf(batches), yearOf(batches.toReversed())];

        expect(withheldNames(year, 'satisfied')).toEqual(withheldNames(turned, 'satisfied'));
        expect(withheldNames(turned, 'rated')).toEqual(withheldNames(year, 'rated'));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the totals of a province of which only single offices and months are small', () => {
    const batches = codes.flatMap((code, index) =>
      ['pg', 'deputy', 'third'].flatMap((leader) =>
        Array.from(
          { length: 6 },
          (_, month): Batch => ({
            month: month + 1,
            office: code,
            leader,
            kind: KINDS[index % 3] ?? 'REPORT',
            channel: index % 2 ? 'VISIT' : 'LETTER',
            count: index + 2,
            part: 0,
          }),
        ),
      ),
    );
    const year = yearOf(batches);

    const withheld = withheldNames(year, 'handled');
    expect(withheld).toContain('official:21/pg-21  2024-01');
    for (const period of periods) expect(withheld).not.toContain(`whole:21  ${period}`);
    expect(withheld.filter((name) => name.startsWith('whole:2101  '))).toEqual([]);
  });

  it('is decided in a moment for a whole province', () => {
    const province = Array.from({ length: 14 }, (_, city) => `21${String(city + 1).padStart(2, '0')}`);
    const all = [
      '21',
      ...province,
      ...province.flatMap((city) => Array.from({ length: 7 }, (_, county) => `${city}0${county + 1}`)),
    ];
    const year = emptyYear(2024, day('2024-12-31'));
    for (const [index, code] of all.entries())
      for (let month = 1; month <= 12; month++) {
        const cell = (share: number) =>
          metrics.map((_, place) => Math.floor(((index * 7 + month * 13 + place * 5) % 29) * share));
        const cells = Object.fromEntries(
          Kind.options.flatMap((kind, number) => [
            [`${kind}/LETTER`, cell(1 / (number + 1))],
            [`${kind}/VISIT`, cell(1 / (number + 2))],
          ]),
        );
        const units = [
          code,
          `${code}/pg-${code}/CITY_OR_COUNTY_PROCURATOR_GENERAL`,
          `${code}/deputy-${code}/LEADERSHIP_TEAM`,
        ];
        for (const unit of units) year.units[unit] = { ...year.units[unit], [String(month).padStart(2, '0')]: cells };
      }

    const withheld = withheldOf(year, all);
    const start = performance.now();
    for (const metric of metrics) withheld(metric, 'whole:21', Period.parse('2024'));

    // On a quiet machine about a second; once a night for every function that is warm.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(withheld('received', 'whole:21', Period.parse('2024'))).toBe(false);
  });
});
