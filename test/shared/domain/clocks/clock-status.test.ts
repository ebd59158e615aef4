import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../shared/domain/calendar/calendar.ts';
import { AttentionStep } from '../../../../shared/domain/clocks/attention.ts';
import type { Clock } from '../../../../shared/domain/clocks/clock.ts';
import {
  attentionDue,
  isWatched,
  nearestClock,
  nextAttention,
  nextLook,
  statusOf,
} from '../../../../shared/domain/clocks/clock-status.ts';
import {
  attendClock,
  cancelClock,
  isRunning,
  stopClock,
  suspendClock,
} from '../../../../shared/domain/clocks/clocks.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { addDays } from '../../../../shared/domain/day.ts';
import { anyHistory } from './clock-histories.ts';
import { aClock, day } from './some-clocks.ts';

describe('the status of a clock', () => {
  const clock = aClock('TRIAGE_7D', '2026-03-02');
  const on = (text: string, one: Clock = clock) => statusOf(one, day(text));

  it('runs, warns, and falls overdue on the day after the last one', () => {
    expect(['2026-03-02', '2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10'].map((text) => on(text))).toEqual([
      'running',
      'running',
      'due-soon',
      'due-soon',
      'overdue',
    ]);
  });

  it('is met in time or late, and nothing after that changes it', () => {
    expect(on('2026-05-01', stopClock(clock, day('2026-03-09'), 2))).toBe('met');
    expect(on('2026-03-10', stopClock(clock, day('2026-03-10'), 2))).toBe('met-late');
    expect(on('2026-05-01', cancelClock(clock, day('2026-03-05'), 2))).toBe('cancelled');
  });

  it('neither warns nor falls overdue while it pauses', () => {
    expect(on('2026-05-01', suspendClock(clock, day('2026-03-05'), 'HEARING'))).toBe('suspended');
  });

  it('lapses where it is the petitioner’s own', () => {
    expect(on('2026-05-12', aClock('REVIEW_REQUEST_30D', '2026-04-10'))).toBe('lapsed');
  });
});

describe('attention', () => {
  const clock = aClock('TRIAGE_7D', '2026-03-02');

  it('warns, then goes upward step by step, on working days', () => {
    const all = AttentionStep.options.map((_, index) => {
      const reached = AttentionStep.options[index - 1];
      return nextAttention(reached === undefined ? clock : attendClock(clock, reached), published);
    });

    expect(all).toEqual([
      { step: 'WARNED', on: '2026-03-06' }, // the 7th is a Saturday
      { step: 'MISSED', on: '2026-03-10' },
      { step: 'SUPERVISOR', on: '2026-03-12' },
      { step: 'LEADER', on: '2026-03-16' },
      { step: 'SUPERIOR', on: '2026-03-23' },
    ]);
    expect(nextAttention(attendClock(clock, 'SUPERIOR'), published)).toBeUndefined();
  });

  it('takes every step that has come once, and warns of nothing that has passed', () => {
    const steps = (text: string, one: Clock = clock) => attentionDue(one, day(text), published).map(({ step }) => step);

    expect(steps('2026-03-05')).toEqual([]);
    expect(steps('2026-03-09')).toEqual(['WARNED']);
    expect(steps('2026-03-16')).toEqual(['MISSED', 'SUPERVISOR', 'LEADER']);
    expect(steps('2026-03-16', attendClock(clock, 'SUPERVISOR'))).toEqual(['LEADER']);
  });

  it('takes steps of long ago without telling anybody, and tells of the later ones', () => {
    const quiet = (text: string) => attentionDue(clock, day(text), published).filter((one) => one.quiet);

    expect(quiet('2026-04-10').map(({ step }) => step)).toEqual(['MISSED']);
    expect(quiet('2026-04-12').map(({ step }) => step)).toEqual(['MISSED', 'SUPERVISOR']);
    expect(quiet('2026-05-30').map(({ step }) => step)).toEqual(['MISSED', 'SUPERVISOR', 'LEADER', 'SUPERIOR']);
    expect(quiet('2026-03-23')).toEqual([]);
  });

  it.each([
    // Start, warned, missed, supervisor: over the Spring Festival of 2026 (15 to 23 February; Saturday the 14th and the 28th are worked).
    ['TRIAGE_7D', '2026-02-06', '2026-02-11', '2026-02-14', '2026-02-25'],
    ['TRIAGE_7D', '2026-02-12', '2026-02-14', '2026-02-25', '2026-02-27'],
    ['TRIAGE_7D', '2026-02-20', '2026-02-25', '2026-02-28', '2026-03-03'],
    // Over the National Day (1 to 7 October; Saturday the 10th is worked).
    ['PROCEDURAL_REPLY_7D', '2026-09-25', '2026-09-30', '2026-10-09', '2026-10-12'],
    ['AID_DECIDE_10WD', '2026-09-21', '2026-09-30', '2026-10-13', '2026-10-15'],
    ['SUBSTANTIVE_REPLY_3M', '2026-03-02', '2026-05-18', '2026-06-03', '2026-06-05'],
  ] as const)('of %s from %s warns on %s, misses on %s, goes up on %s', (id, startedOn, ...days) => {
    const taken = aClock(id, startedOn);
    const steps = [taken, attendClock(taken, 'WARNED'), attendClock(taken, 'MISSED')];

    expect(steps.map((one) => nextAttention(one, published)?.on)).toEqual(days);
  });

  it('makes the sweep look on the first day of any clock, and after a day on the first one behind it', () => {
    const [reply, review] = [aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02'), aClock('REVIEW_REQUEST_30D', '2026-03-02')];

    expect(nextLook([reply, clock, review], published)).toBe('2026-03-06');
    expect(nextLook([reply, clock], published, day('2026-03-06'))).toBe('2026-03-10');
    expect(nextLook([reply, stopClock(clock, day('2026-03-04'), 2)], published)).toBe('2026-05-18');
    expect(nextLook([review, attendClock(clock, 'SUPERIOR')], published)).toBeUndefined();
    expect([reply, review, attendClock(clock, 'SUPERIOR')].map(isWatched)).toEqual([true, false, false]);
  });

  it('is not for what has ended, pauses, or binds the petitioner', () => {
    const paused = suspendClock(clock, day('2026-03-05'), 'HEARING');

    for (const one of [stopClock(clock, day('2026-03-05'), 2), paused, aClock('REVIEW_REQUEST_30D', '2026-03-02')]) {
      expect(nextAttention(one, published)).toBeUndefined();
      expect(attentionDue(one, day('2027-01-01'), published)).toEqual([]);
    }
  });

  it('never falls on a day off, and comes to an end', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let one = history;
        const taken: string[] = [];
        for (let next = nextAttention(one, published); next !== undefined; next = nextAttention(one, published)) {
          expect(isWorkingDay(next.on, published.calendar)).toBe(true);
          expect(next.step === 'WARNED' ? next.on < one.dueOn : next.on > one.dueOn).toBe(true);
          expect(attentionDue(one, addDays(next.on, -1), published)).toEqual([]);
          taken.push(next.step);
          one = attendClock(one, next.step);
        }

        expect(taken.length).toBeLessThanOrEqual(5);
        expect(isRunning(history) || taken.length === 0).toBe(true);
      }),
    );
  });
});

describe('the nearest clock', () => {
  it('is the first that runs and is not the petitioner’s', () => {
    const triage = aClock('TRIAGE_7D', '2026-03-02');
    const reply = aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02');
    const review = aClock('REVIEW_REQUEST_30D', '2026-03-02');

    expect(nearestClock([reply, review, triage])).toBe(triage);
    expect(nearestClock([reply, review, stopClock(triage, day('2026-03-04'), 2)])).toBe(reply);
    expect(nearestClock([review, suspendClock(reply, day('2026-03-04'), 'HEARING')])).toBeUndefined();
  });
});
