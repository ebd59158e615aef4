import { describe, expect, it } from 'vitest';
import { missingSentences } from '../../../shared/act-sentences.ts';
import { actsOf } from '../../../shared/domain/acts/acts-of.ts';
import { restatedBy } from '../../../shared/domain/acts/correction.ts';
import { evidence, LEAST_MINUTES, Missing, missingOf } from '../../../shared/domain/acts/evidence.ts';
import { factsOf } from '../../../shared/domain/figures.ts';
import { ActType } from '../../../shared/domain/vocabulary.ts';
import { aChain, aHead, day, office, someData, staff } from '../../builders.ts';

describe('the evidence of an act', () => {
  it.each([
    ['LETTER_INSTRUCTED', ['NO_INSTRUCTION', 'NO_ADDRESSEE', 'NO_DUE_DAY']],
    ['VISIT_RECEIVED', ['NO_PLACE', 'NO_DURATION', 'NO_RECORD']],
    ['WENT_TO_PETITIONER', ['NO_PLACE', 'NO_DURATION', 'NO_RECORD']],
    ['HEARING_CHAIRED', ['NO_PLACE', 'NO_RECORD']],
    ['CASE_LED', ['NO_INSTRUCTION', 'NO_ADDRESSEE', 'NO_DUE_DAY', 'NO_OUTCOME']],
  ] as const)('of type %s lacks %j when nothing is there, and nothing when all of it is', (act, lacks) => {
    expect(missingOf({ act, has: [] })).toEqual(lacks);
    expect(
      missingOf({ act, has: evidence[act].parts, minutes: 60, instructed: 'handler-1', dueOn: '2026-03-20' }),
    ).toEqual([]);
  });

  it('is no reception that is over at once', () => {
    const brief = { act: 'VISIT_RECEIVED', has: ['PLACE', 'RECORD'] } as const;

    expect(missingOf({ ...brief, minutes: LEAST_MINUTES - 1 })).toEqual(['TOO_BRIEF']);
    expect(missingOf({ ...brief, minutes: LEAST_MINUTES })).toEqual([]);
  });

  it('is asked for of every type, and what is missing has a sentence in both languages', () => {
    expect(Object.keys(evidence).sort()).toEqual([...ActType.options].sort());
    for (const code of Missing.options) expect(missingSentences[code].zh).not.toBe(missingSentences[code].en);
  });
});

const incomplete = () => someData('act', { has: ['PLACE'], counts: false, missing: ['NO_RECORD'] });
const deputy = {
  act: 'VISIT_RECEIVED',
  official: staff('deputy-1'),
  tier: 'LEADERSHIP_TEAM',
  office: office('210103'),
  actedOn: day('2026-03-04'),
  minutes: 30,
  has: ['PLACE', 'RECORD'],
} as const;
const handled = {
  official: staff('pg-210103'),
  tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
  office: office('210103'),
  actedOn: day('2026-03-05'),
} as const;

describe('the acts of a petition', () => {
  it('do not count while evidence is missing, and count once it was added', () => {
    const before = aChain(someData('received'), incomplete());
    const after = aChain(someData('received'), incomplete(), someData('act-completed', { handled }));

    expect(actsOf(before)).toMatchObject([{ seq: 2, state: 'INCOMPLETE', missing: ['NO_RECORD'] }]);
    expect(aHead(incomplete()).handled).toBeUndefined();
    expect(actsOf(after)).toMatchObject([{ seq: 2, state: 'COUNTS', has: ['PLACE', 'RECORD'], entries: [2, 3] }]);
    expect(actsOf(after)[0]?.missing).toBeUndefined();
    expect(aHead(incomplete(), someData('act-completed', { handled })).handled).toEqual(handled);
  });

  it('are corrected by another entry, which restates the day and the official that counted', () => {
    const replacement = { ...deputy, has: [...deputy.has] };
    const head = aHead(someData('act'), someData('resolution'));
    const acts = actsOf(aChain(someData('received'), someData('act')));
    const restated = restatedBy(head, acts, acts[0] ?? expect.fail('no act'), replacement);
    const data = { type: 'act-corrected', of: 2, replacement, ...restated } as const;
    const events = aChain(someData('received'), someData('act'), someData('resolution'), data);

    expect(actsOf(events)).toMatchObject([
      { seq: 2, state: 'REPLACED', replacedBy: 4, official: 'pg-210103' },
      { seq: 4, state: 'COUNTS', replaces: 2, official: 'deputy-1' },
    ]);
    const after = aHead(someData('act'), someData('resolution'), data);
    expect(factsOf(head, after)).toMatchObject([
      { metric: 'handled', count: -1, day: '2026-03-05', official: 'pg-210103' },
      { metric: 'resolved', count: -1, day: '2026-04-10', official: 'pg-210103' },
      { metric: 'handled', count: 1, day: '2026-03-04', official: 'deputy-1' },
      { metric: 'resolved', count: 1, day: '2026-04-10', official: 'deputy-1' },
    ]);
  });

  it('leave the place to the earliest other complete act when the one that counted is taken back', () => {
    const others = [
      someData('act', { ...deputy, has: [...deputy.has], actedOn: day('2026-03-07'), counts: false }),
      someData('act', { ...deputy, has: [...deputy.has], actedOn: day('2026-03-06'), counts: false }),
      someData('act', { has: ['PLACE'], actedOn: day('2026-03-03'), counts: false, missing: ['NO_RECORD'] }),
    ];
    const acts = actsOf(aChain(someData('received'), someData('act'), ...others));
    const [counted, later] = acts;

    expect(
      restatedBy(aHead(someData('act'), ...others), acts, counted ?? expect.fail('no act'), undefined),
    ).toMatchObject({
      from: { actedOn: '2026-03-05' },
      to: { actedOn: '2026-03-06' },
      counting: 4,
    });
    expect(restatedBy(aHead(someData('act'), ...others), acts, later ?? expect.fail('no act'), undefined)).toEqual({});
  });
});
