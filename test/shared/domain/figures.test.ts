import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionsOf, factsOf, metrics, percent, questions, unitOf } from '../../../shared/domain/figures.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { EventData, Head } from '../../../shared/domain/petition.ts';
import { aChain, aHead, anEvent, day, office, someData, staff } from '../../builders.ts';

const received = aHead();
const { office: county, receivedOn } = received;
const metricsOf = (head: Head) => contributionsOf(head).map(({ metric }) => metric);
const act = someData('act');
const { handled: counted } = aHead(someData('accepted'), act);
if (counted === undefined) throw new Error('the first act counts');
const { actedOn, ...whose } = counted;

describe('what a petition adds to the figures', () => {
  it('is a petition received, with its kind and channel, on the day of receipt; one to reply to when it is not anonymous', () => {
    const { kind, channel } = received;

    expect(contributionsOf(received)).toEqual([
      { metric: 'received', count: 1, day: receivedOn, office: county, kind, channel },
      { metric: 'repliable', count: 1, day: receivedOn, office: county, kind, channel },
    ]);
    expect(metricsOf({ ...received, anonymous: true })).toEqual(['received']);
  });

  it('stays with the procuratorate that received it, whoever holds it', () => {
    const down = aHead(someData('accepted'), someData('assigned-down', { office: office('210104') }));

    expect(down.origin).toBe(county);
    expect(contributionsOf(down).find(({ metric }) => metric === 'received')?.office).toBe(county);
    expect(contributionsOf(down).every(({ office: where }) => where === county)).toBe(true);
  });

  it('is a reply in time, on the day of receipt; a late one is not', () => {
    const on = (repliedOn: string) => aHead(someData('replied', { reply: 'PROCEDURAL', repliedOn: day(repliedOn) }));
    const { dueOn } = received.clocks.find(({ id }) => id === 'PROCEDURAL_REPLY_7D') ?? { dueOn: receivedOn };

    expect(metricsOf(on(dueOn))).toContain('repliedInTime');
    expect(metricsOf(on('2026-12-30'))).not.toContain('repliedInTime');
  });

  it('is an answer due and given, in time or late, or due and missed while it is open', () => {
    const clock = aHead(someData('accepted')).clocks.find(({ id }) => id === 'SUBSTANTIVE_REPLY_3M');
    if (clock === undefined) throw new Error('an accepted petition has the clock of three months');
    const told = (repliedOn: string) =>
      contributionsOf(
        aHead(someData('accepted'), someData('replied', { reply: 'PROGRESS', repliedOn: day(repliedOn) })),
      )
        .filter(({ metric }) => ['due', 'answeredInTime', 'answered'].includes(metric))
        .map(({ metric, day: on }) => [metric, on]);
    const attended = someData('attended', {
      attends: [{ clock: { id: clock.id, startedBy: clock.startedBy }, step: 'MISSED' }],
    });

    expect(told(clock.dueOn)).toEqual([
      ['due', clock.dueOn],
      ['answeredInTime', clock.dueOn],
      ['answered', clock.dueOn],
    ]);
    expect(told('2026-12-30')).toEqual([
      ['due', clock.dueOn],
      ['answered', '2026-12-30'],
    ]);
    expect(contributionsOf(aHead(someData('accepted'), attended)).slice(2)).toMatchObject([
      { metric: 'due', day: clock.dueOn },
      { metric: 'overdue', day: clock.dueOn },
    ]);
  });

  it('is a petition handled, for the official and on the day of the act that counts, and its resolution on its own day', () => {
    const resolved = aHead(someData('accepted'), act, someData('resolution', { resolvedOn: day('2026-04-10') }));

    expect(contributionsOf(resolved).slice(2)).toMatchObject([
      { day: actedOn, metric: 'handled', count: 1, ...whose },
      { day: '2026-04-10', metric: 'resolved', count: 1, ...whose },
      { day: '2026-04-10', metric: 'unheard', count: 1, office: whose.office },
    ]);
    expect(metricsOf(aHead(someData('accepted'), someData('resolution')))).not.toContain('resolved');
    expect(metricsOf(aHead(someData('accepted'), someData('act', { counts: false })))).not.toContain('handled');
  });

  it('is a rating, and a satisfied one from four of five', () => {
    expect(metricsOf(aHead(someData('rated', { score: 3 }))).slice(2)).toEqual(['rated']);
    expect(metricsOf(aHead(someData('rated', { score: 3 }), someData('rated', { score: 4 }))).slice(2)).toEqual([
      'rated',
      'satisfied',
    ]);
  });
});

describe('a question to a person', () => {
  const lacking = (missing: 'NO_RECORD' | 'NO_PLACE', actedOn = '2026-03-05') =>
    someData('act', { counts: false, missing: [missing], actedOn: day(actedOn) });
  const asked = (...data: readonly EventData[]) => {
    const found = contributionsOf(aHead(...data)).filter(({ metric }) => questions.some((one) => one === metric));
    return found.map(({ metric, day: on, official }) => [metric, on, official]);
  };

  it('is asked about acts that lack evidence, once a petition and day, of nobody by name, and until it is there', () => {
    const minutes = lacking('NO_RECORD');

    expect(asked(minutes, lacking('NO_PLACE'), lacking('NO_PLACE', '2026-03-06'))).toEqual([
      ['incompleteActs', '2026-03-05', undefined],
      ['unminutedActs', '2026-03-05', undefined],
      ['incompleteActs', '2026-03-06', undefined],
    ]);
    expect(asked(minutes, someData('act-completed', { of: 2, missing: ['NO_PLACE'] }))).toEqual([
      ['incompleteActs', '2026-03-05', undefined],
    ]);
    expect(asked(minutes, someData('act-completed', { of: 2, missing: undefined }))).toEqual([]);
    expect(asked(minutes, someData('act-corrected', { of: 2, replacement: undefined }))).toEqual([]);
  });

  it('is asked about a resolution until something says that the petitioner knows', () => {
    const resolved = [someData('accepted'), act, someData('resolution', { resolvedOn: day('2026-04-10') })];
    const told = (service: 'POST' | 'NOT_POSSIBLE') => someData('replied', { reply: 'PROGRESS', service });
    const unheard = [['unheard', '2026-04-10', undefined]];

    expect(asked(...resolved)).toEqual(unheard);
    expect(asked(...resolved, someData('replied', { reply: 'PROCEDURAL' }))).toEqual(unheard);
    expect(asked(...resolved, told('NOT_POSSIBLE'))).toEqual(unheard);
    expect(asked(...resolved, told('NOT_POSSIBLE'), told('POST'))).toEqual([]);
    for (const trace of [told('POST'), someData('confirmed'), someData('rated', { score: 1 })])
      expect(asked(...resolved, trace)).toEqual([]);
    const recurred = someData('resolution', { resolution: 'RECURRED' });
    expect(asked(...resolved, someData('confirmed'), recurred)).toEqual([]);
    expect(asked(...resolved, someData('confirmed'), recurred, ...resolved.slice(2))).toEqual(unheard);
    const handled = aHead(...resolved.slice(0, 2));
    const own = {
      ...anEvent(resolved[2], aChain(someData('received'), ...resolved.slice(0, 2)).at(-1), handled),
      by: 'petitioner',
    };
    expect(contributionsOf(fold(handled, own)).map(({ metric }) => metric)).not.toContain('unheard');
  });
});

describe('what a change adds to the figures and takes back', () => {
  const handled = aHead(someData('accepted'), act);
  const resolved = aHead(someData('accepted'), act, someData('resolution', { resolvedOn: day('2026-04-10') }));

  it('is everything at first, and nothing when nothing that is counted changed', () => {
    expect(factsOf(undefined, received)).toEqual(contributionsOf(received));
    expect(factsOf(received, aHead(someData('supplemented')))).toEqual([]);
  });

  it('takes a resolution back on its own day when the matter recurs, not on the day of the recurrence', () => {
    const recurred = { ...resolved, resolution: 'RECURRED', resolvedOn: undefined } as const;

    expect(factsOf(resolved, recurred)).toMatchObject([
      { day: '2026-04-10', metric: 'resolved', count: -1, ...whose },
      { day: '2026-04-10', metric: 'unheard', count: -1 },
    ]);
  });

  it('moves what is restated to its new day, or to another official', () => {
    const other = {
      official: staff('deputy-1'),
      tier: 'LEADERSHIP_TEAM',
      office: county,
      actedOn: actedOn,
    } as const;

    const moved = factsOf(resolved, { ...resolved, resolvedOn: day('2026-04-12') });
    expect(moved.filter(({ metric }) => metric === 'resolved')).toMatchObject([
      { day: '2026-04-10', count: -1 },
      { day: '2026-04-12', count: 1 },
    ]);
    expect(factsOf(handled, { ...handled, handled: other })).toMatchObject([
      { metric: 'handled', count: -1, official: whose.official },
      { metric: 'handled', count: 1, official: 'deputy-1' },
    ]);
  });
});

it('a unit is an office, or one official of it in one tier', () => {
  expect(unitOf(county)).toBe(county);
  expect(unitOf(county, whose.official, whose.tier)).toBe(`${county}/${whose.official}/${whose.tier}`);
  expect(new Set(metrics).size).toBe(metrics.length);
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
