import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDay, type Fact, factsOf, NOTHING, percent, plus, unitOf } from '../../../shared/domain/figures.ts';
import type { Handled } from '../../../shared/domain/petition.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { day, office, someData, staff } from '../../builders.ts';

const handled: Handled = {
  official: staff('pg-210103'),
  tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
  office: office('210103'),
  actedOn: day('2026-03-05'),
};
const whose = { official: handled.official, tier: handled.tier, office: handled.office };

describe('what an event adds to the figures', () => {
  it('is a petition received, for the office and on the day of receipt', () => {
    expect(factsOf({ data: someData('received', { receivedOn: day('2026-02-27') }) })).toEqual([
      { day: '2026-02-27', metric: 'received', count: 1, office: '210103' },
    ]);
  });

  it('is a petition handled, for the official and on the day of the first personal act', () => {
    expect(factsOf({ data: someData('act') })).toEqual([{ day: '2026-03-05', metric: 'handled', count: 1, ...whose }]);
    expect(factsOf({ data: someData('act', { counts: false, resolvedOn: day('2026-03-01') }) })).toEqual([]);
  });

  it('is also the resolution that came before the act was entered', () => {
    expect(factsOf({ data: someData('act', { resolvedOn: day('2026-03-20') }) })).toEqual([
      { day: '2026-03-05', metric: 'handled', count: 1, ...whose },
      { day: '2026-03-20', metric: 'resolved', count: 1, ...whose },
    ]);
  });

  it('is a resolution, only of what an official handled', () => {
    expect(factsOf({ data: someData('resolution') })).toEqual([]);
    expect(factsOf({ data: someData('resolution', { handled }) })).toEqual([
      { day: '2026-04-10', metric: 'resolved', count: 1, ...whose },
    ]);
  });

  it('moves a resolution that is restated to its new day', () => {
    expect(factsOf({ data: someData('resolution', { handled, formerly: day('2026-04-01') }) })).toEqual([
      { day: '2026-04-01', metric: 'resolved', count: -1, ...whose },
      { day: '2026-04-10', metric: 'resolved', count: 1, ...whose },
    ]);
  });

  it('takes a resolution back on its own day when the matter recurs, not on the day of the recurrence', () => {
    const recurred = someData('resolution', {
      resolution: 'RECURRED',
      resolvedOn: day('2026-05-01'),
      handled,
      formerly: day('2026-04-10'),
    });

    expect(factsOf({ data: recurred })).toEqual([{ day: '2026-04-10', metric: 'resolved', count: -1, ...whose }]);
  });

  it.each([
    'accepted',
    'refused',
    'assigned',
    'replied',
    'decided',
    'supplemented',
    'withdrawn',
    'document-linked',
    'attended',
  ] as const)('is nothing when it is of the type %s', (type) => {
    expect(factsOf({ data: someData(type) })).toEqual([]);
  });
});

describe('the counts of a day', () => {
  const officials = ['a', 'b', 'c'].map(staff);
  const anyFact: fc.Arbitrary<Omit<Fact, 'day'>> = fc.record(
    {
      metric: fc.constantFrom('received', 'handled', 'resolved'),
      count: fc.constantFrom(1, -1),
      office: fc.constantFrom(office('21'), office('2101'), office('210103')),
      official: fc.constantFrom(...officials),
      tier: fc.constant(Tier.options[0]),
    },
    { requiredKeys: ['metric', 'count', 'office'] },
  );

  it('are the same in whatever order the facts are read, and read again', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.array(anyFact), (some, others) => {
        const plain = (facts: readonly Omit<Fact, 'day'>[]) =>
          Object.fromEntries([...countDay(facts)].map(([unit, { counts }]) => [unit, counts]));

        expect(plain([...some, ...others])).toEqual(plain([...others, ...some]));
        expect(plain(some)).toEqual(plain(some));
      }),
    );
  });

  it('of an office are all of its facts; of its officials, those that name one', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        const counted = countDay(facts);
        const total = (named: (unit: string) => boolean) =>
          [...counted].filter(([unit]) => named(unit)).reduce((sum, [, { counts }]) => plus(sum, counts), NOTHING);
        const sum = (some: typeof facts) => some.reduce((all, { count }) => all + count, 0);

        const [received, did, resolved] = total((unit) => !unit.includes('/'));
        expect(received + did + resolved).toBe(sum(facts));
        const ofOfficials = total((unit) => unit.includes('/'));
        expect(ofOfficials[0] + ofOfficials[1] + ofOfficials[2]).toBe(
          sum(facts.filter(({ official }) => official !== undefined)),
        );
      }),
    );
  });

  it('keep the tier with the official', () => {
    const counted = countDay([{ metric: 'handled', count: 1, ...whose }]);

    expect(counted.get(unitOf(whose.office, whose.official))).toEqual({ counts: [0, 1, 0], tier: whose.tier });
    expect(counted.get(whose.office)).toEqual({ counts: [0, 1, 0] });
  });
});

describe('a percentage', () => {
  it('says what Liaoning and Chaoyang published', () => {
    expect(percent(7969, 10_054)).toBe(79.26);
    expect(percent(4333, 7969)).toBe(54.37);
    expect(percent(197, 339)).toBe(58.11);
  });

  it('is nothing without a denominator', () => {
    expect(percent(0, 0)).toBeNull();
    expect(percent(0, 5)).toBe(0);
    expect(percent(5, 5)).toBe(100);
    expect(percent(7, 5)).toBe(140);
  });

  it('is rounded half up, exactly', () => {
    expect(percent(203, 800)).toBe(25.38);
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 2_000_000 }), (part, whole) => {
        const exact = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));

        expect(percent(part, whole)).toBe(Number(exact) / 100);
      }),
      { numRuns: 1000 },
    );
  });
});
