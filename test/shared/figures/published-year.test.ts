import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, metrics } from '../../../shared/domain/figures.ts';
import { monthsOf } from '../../../shared/domain/period.ts';
import { Channel, Kind, Tier } from '../../../shared/domain/vocabulary.ts';
import {
  addFact,
  addYear,
  type Counts,
  emptyYear,
  inputsOf,
  nothing,
  officeOf,
  PublishedYear,
  sum,
  under,
} from '../../../shared/figures/published-year.ts';
import { day, office, staff } from '../../builders.ts';

// 212101 lies below 2121, though 2101 stands inside it.
const offices = ['21', '2101', '210103', '210104', '2121', '212101'].map(office);
const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    metric: fc.constantFrom(...metrics),
    office: fc.constantFrom(...offices),
    official: fc.option(fc.constantFrom(staff('pg'), staff('deputy')), { nil: undefined }),
    tier: fc.constantFrom(...Tier.options),
    kind: fc.constantFrom(...Kind.options),
    channel: fc.constantFrom(...Channel.options),
  })
  .map(({ month, date, official, tier, ...rest }) => ({
    ...rest,
    count: 1,
    day: day(`2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
    ...(official === undefined ? {} : { official, tier }),
  }));
const yearOf = (facts: readonly Fact[], planned: PublishedYear['planned'] = {}): PublishedYear => {
  const year = { ...emptyYear(2024, day('2024-12-31')), planned };
  for (const fact of facts) addFact(year, fact);
  return year;
};
const anyYear: fc.Arbitrary<PublishedYear> = fc
  .tuple(fc.array(anyFact, { maxLength: 60 }), fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }))
  .map(([facts, tasks]) =>
    yearOf(
      facts,
      Object.fromEntries(tasks.map((count, index) => [`${offices[index]}/pg/${Tier.options[index % 3]}`, count])),
    ),
  );
const plus = (one: Counts, other: Counts): Counts => {
  const sums = nothing();
  for (const metric of metrics) sums[metric] = one[metric] + other[metric];
  return sums;
};

const all = monthsOf('2024').months;

describe('sums over a published year', () => {
  it('of a subtree are its root’s own office and its subordinates’ subtrees', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const own = sum(year, all, { belongs: (unit) => officeOf(unit) === '2101' });
        const below = ['210103', '210104'].map((code) => sum(year, all, { belongs: under(office(code)) }));

        const total = sum(year, all, { belongs: under(office('2101')) });
        expect(total.counts).toEqual(below.map((part) => part.counts).reduce(plus, own.counts));
        expect(total.planned).toBe(below.reduce((planned, part) => planned + part.planned, own.planned));
      }),
    );
  });

  it('over months add up to quarters, halves and the year', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const of = (period: string): Counts =>
          sum(year, monthsOf(period).months, { belongs: under(office('21')) }).counts;

        expect([1, 2, 3, 4].map((quarter) => of(`2024-Q${quarter}`)).reduce(plus, nothing())).toEqual(of('2024'));
        expect(plus(of('2024-H1'), of('2024-H2'))).toEqual(of('2024'));
        expect(all.map((month) => of(`2024-${String(month).padStart(2, '0')}`)).reduce(plus, nothing())).toEqual(
          of('2024'),
        );
      }),
    );
  });

  it('by tier divide the officials, without the petitions that only an office received', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const byTier = Tier.options.map((tier) => sum(year, all, { belongs: (_, of) => of === tier, officials: true }));
        const officials = sum(year, all, { belongs: () => true, officials: true });

        expect(byTier.map((part) => part.counts).reduce(plus, nothing())).toEqual(officials.counts);
        expect(byTier.reduce((planned, part) => planned + part.planned, 0)).toBe(officials.planned);
      }),
    );
  });

  it('of a year without events are nothing', () => {
    expect(sum(yearOf([]), all, { belongs: () => true })).toEqual({ counts: nothing(), planned: 0 });
  });
});

describe('a year that facts are added to', () => {
  it('is the same in whatever order they come, and holds nothing of what is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.array(anyFact), (some, others) => {
        const back = others.map((fact): Fact => ({ ...fact, count: -1 }));

        expect(inputsOf(yearOf([...others, ...some, ...back]))).toBe(inputsOf(yearOf(some)));
        expect(inputsOf(yearOf([...back, ...some.toReversed(), ...others]))).toBe(inputsOf(yearOf(some)));
      }),
    );
  });

  it('is the sum of the years of its segments', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.array(anyFact), (some, others) => {
        const joined = yearOf(some);
        addYear(joined, yearOf(others));

        expect(inputsOf(joined)).toBe(inputsOf(yearOf([...some, ...others])));
      }),
    );
  });
});

describe('the frozen inputs of a year', () => {
  it('are the same text for the same year, in whatever order it was put together', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const turned = {
          ...year,
          planned: Object.fromEntries(Object.entries(year.planned).reverse()),
          units: Object.fromEntries(Object.entries(year.units).reverse()),
        };

        expect(inputsOf(turned)).toBe(inputsOf(year));
        expect(PublishedYear.parse(JSON.parse(inputsOf(year)))).toEqual(JSON.parse(inputsOf(year)));
      }),
    );
  });
});
