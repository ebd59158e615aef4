import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, NOTHING, plus } from '../../../shared/domain/figures.ts';
import { monthsOf } from '../../../shared/domain/period.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { emptyYear, inputsOf, officeOf, PublishedYear, sum, under } from '../../../shared/figures/published-year.ts';
import { office } from '../../builders.ts';

const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
const months = fc.dictionary(
  fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0')),
  counts,
);
// 212101 lies below 2121, though 2101 stands inside it.
const offices = ['21', '2101', '210103', '210104', '2121', '212101'];
const anyYear: fc.Arbitrary<PublishedYear> = fc
  .record({
    own: fc.tuple(...offices.map(() => months)),
    officials: fc.tuple(...offices.map(() => fc.tuple(fc.constantFrom(...Tier.options), months))),
    tasks: fc.tuple(...offices.map(() => fc.nat(100))),
  })
  .map(({ own, officials, tasks }) => ({
    year: 2024,
    units: Object.fromEntries(
      offices.flatMap((code, index) => {
        const [tier = 'LEADERSHIP_TEAM', byMonth = {}] = officials[index] ?? [];
        return [
          [code, { months: own[index] ?? {} }],
          [`${code}/pg`, { tier, months: byMonth }],
        ];
      }),
    ),
    planned: Object.fromEntries(
      offices.map((code, index) => [
        `${code}/pg`,
        { tier: officials[index]?.[0] ?? 'LEADERSHIP_TEAM', tasks: tasks[index] ?? 0 },
      ]),
    ),
  }));
const all = monthsOf('2024').months;

describe('sums over a published year', () => {
  it('of a subtree are its root’s own office and its subordinates’ subtrees', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const own = sum(year, all, (unit) => officeOf(unit) === '2101');
        const below = ['210103', '210104'].map((code) => sum(year, all, under(office(code))));

        const total = sum(year, all, under(office('2101')));
        expect(total.counts).toEqual(below.map((part) => part.counts).reduce(plus, own.counts));
        expect(total.planned).toBe(below.reduce((planned, part) => planned + part.planned, own.planned));
      }),
    );
  });

  it('over months add up to quarters, halves and the year', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const of = (period: string): Counts => sum(year, monthsOf(period).months, under(office('21'))).counts;

        expect([1, 2, 3, 4].map((quarter) => of(`2024-Q${quarter}`)).reduce(plus, NOTHING)).toEqual(of('2024'));
        expect(plus(of('2024-H1'), of('2024-H2'))).toEqual(of('2024'));
        expect(all.map((month) => of(`2024-${String(month).padStart(2, '0')}`)).reduce(plus, NOTHING)).toEqual(
          of('2024'),
        );
      }),
    );
  });

  it('by tier divide the officials, without the petitions that only an office received', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const byTier = Tier.options.map((tier) => sum(year, all, (_, of) => of === tier, true));
        const officials = sum(year, all, () => true, true);

        expect(byTier.map((part) => part.counts).reduce(plus, NOTHING)).toEqual(officials.counts);
        expect(byTier.reduce((planned, part) => planned + part.planned, 0)).toBe(officials.planned);
      }),
    );
  });

  it('of a year without events are nothing', () => {
    expect(sum(emptyYear(2024), all, () => true)).toEqual({ counts: NOTHING, planned: 0 });
  });
});

describe('the frozen inputs of a year', () => {
  it('are the same text for the same year, in whatever order it was put together', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const turned = {
          planned: Object.fromEntries(Object.entries(year.planned).reverse()),
          units: Object.fromEntries(Object.entries(year.units).reverse()),
          year: year.year,
        };

        expect(inputsOf(turned)).toBe(inputsOf(year));
        expect(PublishedYear.parse(JSON.parse(inputsOf(year)))).toEqual(JSON.parse(inputsOf(year)));
      }),
    );
  });
});
