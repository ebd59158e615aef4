import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, clockText, daysOf, daysText } from '../../../functions/tables/petitions/clock-text.ts';
import { Clock, ClockDays } from '../../../shared/domain/clocks/clock.ts';
import {
  restateClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  withExtension,
} from '../../../shared/domain/clocks/clocks.ts';
import { published } from '../../../shared/domain/clocks/reckoning.ts';
import { anyHistory } from '../../shared/domain/clocks/clock-histories.ts';
import { aClock, anyClockId, anyDay, day } from '../../shared/domain/clocks/some-clocks.ts';

describe('a clock in the store', () => {
  const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02');

  it('is one short line', () => {
    const paused = resumeClock(suspendClock(clock, day('2026-03-09'), 'HEARING'), day('2026-03-14'));
    const extended = withExtension(paused, { until: day('2026-07-01'), on: day('2026-05-01'), by: 9 });

    expect(clockText(clock, '2025-02')).toBe('SUBSTANTIVE_REPLY_3M . 2 2026-03-02 92');
    expect(clockText(stopClock(clock, day('2026-03-06'), 4), '2025-02')).toBe(
      'SUBSTANTIVE_REPLY_3M . 2 2026-03-02 92 m4.4',
    );
    expect(clockText({ ...extended, reached: 'WARNED' }, '2019-12-30')).toBe(
      'SUBSTANTIVE_REPLY_3M 2025-02 2 2026-03-02 92 !WARNED s7:12:HEARING e121:60:9',
    );
  });

  it('comes back as it was, whatever has happened to it', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (history, own) => {
        const rules = own ? history.rules : 'another';
        const reached = own ? { reached: 'MISSED' as const } : {};
        const one = { ...history, ...reached };

        expect(Clock.parse(clockOf(clockText(one, rules), rules))).toEqual(one);
      }),
    );
  });

  it.each([
    'TRIAGE_7D . 2 2026-03-02',
    'TRIAGE_7D . 2 2026-03-02 7 z9',
    'TRIAGE_7D . 2 2026-03-02 7 mx.2',
    'NO_CLOCK . 2 2026-03-02 7',
    '',
  ])('is refused when damaged: "%s"', (text) => {
    expect(() => Clock.parse(clockOf(text, '2025-02'))).toThrow();
  });
});

describe('the days that an event carries', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyHistory, anyClockId, anyDay, (history, id, on) => {
        const start = startClock(id, on, '2025-02', published);
        const move = restateClock({ ...history, dueOn: day('2026-01-01') }, published);
        const days: ClockDays = { starts: [start], ...(move === undefined ? {} : { moves: [move] }) };

        expect(ClockDays.parse(daysOf(daysText(days)))).toEqual(days);
      }),
    );
  });

  it('are short', () => {
    const days: ClockDays = {
      starts: [startClock('TRIAGE_7D', day('2026-12-28'), '2025-02', published)],
      moves: [{ id: 'MONTHLY_PROGRESS', startedBy: 4, formerly: day('2026-03-02'), dueOn: day('2026-03-09') }],
    };

    expect(daysText(days)).toEqual({
      starts: ['TRIAGE_7D 2026-12-28 7 ~'],
      moves: ['MONTHLY_PROGRESS 4 2026-03-02 2026-03-09'],
    });
  });
});
