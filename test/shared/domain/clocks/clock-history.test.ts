import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { publishedYears } from '../../../../shared/domain/calendar/published-years.ts';
import { Clock } from '../../../../shared/domain/clocks/clock.ts';
import {
  cancelClock,
  extensionFault,
  moveClock,
  pauseOf,
  restateClock,
  resumeClock,
  stopClock,
  suspendClock,
  withExtension,
} from '../../../../shared/domain/clocks/clocks.ts';
import { affected } from '../../../../shared/domain/clocks/clocks-after.ts';
import type { ClockEffects } from '../../../../shared/domain/clocks/effects/effects-of.ts';
import { published, type Reckoning } from '../../../../shared/domain/clocks/reckoning.ts';
import { addDays } from '../../../../shared/domain/day.ts';
import { anyHistory, reckoned } from './clock-histories.ts';
import { aClock, day, withLength } from './some-clocks.ts';

describe('a pause', () => {
  const paused = (clock: Clock, from: string, to: string) =>
    reckoned(resumeClock(suspendClock(clock, day(from), 'COURT_REVIEWS'), day(to)));

  it.each([
    [
      'TRIAGE_7D',
      '2026-03-02',
      '2026-03-05',
      '2026-03-12',
      '2026-03-16',
      'five days left, the day of resumption the first',
    ],
    ['TRIAGE_7D', '2026-03-02', '2026-03-05', '2026-03-05', '2026-03-09', 'a pause of no day'],
    ['TRIAGE_7D', '2026-03-02', '2026-03-05', '2026-03-10', '2026-03-16', 'ends on a Saturday and rolls'],
    ['TRIAGE_7D', '2026-03-02', '2026-03-09', '2026-03-20', '2026-03-20', 'on the due day: one day is left'],
    [
      'TRIAGE_7D',
      '2026-03-02',
      '2026-03-02',
      '2026-03-10',
      '2026-03-16',
      'on the day of the start, which does not count',
    ],
    ['TRIAGE_7D', '2026-06-06', '2026-06-15', '2026-06-17', '2026-06-17', 'when only the roll over a weekend was left'],
    ['TRIAGE_7D', '2026-06-06', '2026-06-15', '2026-06-19', '2026-06-22', 'the same, resumed on a holiday'],
    ['SUBSTANTIVE_REPLY_3M', '2026-03-02', '2026-04-01', '2026-04-11', '2026-06-12', 'ten days of a clock of months'],
    ['TRANSFER_OBJECTION_5WD', '2026-03-02', '2026-03-05', '2026-03-12', '2026-03-16', 'three working days left'],
    [
      'TRANSFER_OBJECTION_5WD',
      '2026-03-02',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      'a weekend takes no working day',
    ],
  ] as const)('of %s from %s, between %s and %s, moves its end to %s: %s', (id, start, from, to, due, _why) => {
    expect(paused(aClock(id, start), from, to).dueOn).toBe(due);
  });

  it('may come twice, and each counts', () => {
    const once = paused(aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02'), '2026-04-01', '2026-04-11');
    const twice = paused(once, '2026-05-01', '2026-05-06');

    expect([once.dueOn, twice.dueOn]).toEqual(['2026-06-12', '2026-06-17']);
  });

  it('keeps the clock that did not run in time, that has ended, that pauses, or that is counted back', () => {
    const clock = aClock('TRIAGE_7D', '2026-03-02');
    const pause = (one: Clock, from: string) => suspendClock(one, day(from), 'HEARING');
    const hearing = aClock('HEARING_NOTICE_3D', '2026-03-12');

    expect(pause(clock, '2026-03-10')).toBe(clock);
    expect(pause(hearing, '2026-03-05')).toBe(hearing);
    const met = stopClock(clock, day('2026-03-03'), 3);
    expect(pause(met, '2026-03-04')).toBe(met);
    const first = pause(clock, '2026-03-04');
    expect(pause(first, '2026-03-05')).toBe(first);
  });

  it('ends once, on no day before it began, and only where there is one', () => {
    const clock = aClock('TRIAGE_7D', '2026-03-02');
    const paused = suspendClock(clock, day('2026-03-05'), 'HEARING');
    const resumed = resumeClock(paused, day('2026-03-03'));

    expect(resumed.suspensions).toEqual([{ from: '2026-03-05', to: '2026-03-05', ground: 'HEARING' }]);
    expect(resumeClock(resumed, day('2026-04-01'))).toBe(resumed);
    expect(resumeClock(clock, day('2026-04-01'))).toBe(clock);
    const withdrawn = cancelClock(paused, day('2026-03-06'), 4);
    expect(resumeClock(withdrawn, day('2026-04-01'))).toBe(withdrawn);
  });

  it('before a clock has begun takes nothing from it', () => {
    const monthly = aClock('MONTHLY_PROGRESS', '2026-06-02');

    expect(paused(monthly, '2026-04-01', '2026-05-01').dueOn).toBe(monthly.dueOn);
    expect(paused(monthly, '2026-05-30', '2026-06-05').dueOn).toBe('2026-07-06');
  });

  it('never shortens a clock, and a longer one never more than a shorter one', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(60), fc.nat(60), fc.nat(60), (clock, after, days, more) => {
        const from = addDays(clock.startedOn, after);
        const to = (count: number) =>
          reckoned(resumeClock(suspendClock(clock, from, 'OTHER_CASE'), addDays(from, count))).dueOn;

        expect(to(0) >= clock.dueOn).toBe(true);
        expect(to(days) >= to(0) && to(days + more) >= to(days)).toBe(true);
        if (from <= clock.dueOn && pauseOf(clock) === undefined && to(days) !== clock.dueOn)
          expect(to(days) >= addDays(from, days)).toBe(true);
      }),
    );
  });
});

describe('an extension', () => {
  const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02');
  const fault = (one: Clock, until: string, on: string) => extensionFault(one, day(until), day(on), published);
  const extended = reckoned(withExtension(clock, { until: day('2026-08-30'), on: day('2026-05-20'), by: 7 }));

  it('moves the end to the day that was approved, or the working day after it', () => {
    expect(extended).toMatchObject({
      dueOn: '2026-08-31',
      extension: { until: '2026-08-30', on: '2026-05-20', by: 7 },
    });
  });

  it.each([
    ['2026-09-02', '2026-06-02', undefined, 'three months, approved on the due day'],
    ['2026-09-03', '2026-05-20', 'extension-too-long', 'a day more'],
    ['2026-06-30', '2026-06-03', 'late-extension', 'a day late'],
    ['2026-06-02', '2026-05-20', 'extension-not-later', 'to the day that holds'],
  ])('to %s, approved on %s: %s (%s)', (until, on, code, _why) => {
    expect(fault(clock, until, on)).toBe(code);
  });

  it('comes once, to a clock that runs, and where the rules know one', () => {
    const paused = suspendClock(clock, day('2026-04-01'), 'HEARING');

    expect(fault(extended, '2026-09-20', '2026-08-01')).toBe('extended-before');
    expect(fault(stopClock(clock, day('2026-04-01'), 3), '2026-07-01', '2026-04-02')).toBe('clock-not-running');
    expect(fault(paused, '2026-07-01', '2026-04-02')).toBe('clock-not-running');
    expect(fault(aClock('TRIAGE_7D', '2026-03-02'), '2026-03-20', '2026-03-05')).toBe('no-extension');
  });

  it('of a residual claim has thirty days (NPR 34)', () => {
    const residual = aClock('RESIDUAL_60D', '2026-03-02');

    expect(residual.dueOn).toBe('2026-05-06');
    expect(fault(residual, '2026-06-05', '2026-05-06')).toBeUndefined();
    expect(fault(residual, '2026-06-06', '2026-05-06')).toBe('extension-too-long');
  });

  it('can be followed by a pause, and can follow one', () => {
    const later = reckoned(resumeClock(suspendClock(extended, day('2026-08-01'), 'HEARING'), day('2026-08-11')));
    const before = reckoned(resumeClock(suspendClock(clock, day('2026-04-01'), 'HEARING'), day('2026-04-11')));
    const soonAfter = reckoned(withExtension(before, { until: day('2026-07-01'), on: day('2026-04-11'), by: 9 }));
    const after = reckoned(withExtension(before, { until: day('2026-07-01'), on: day('2026-06-12'), by: 9 }));

    expect(later.dueOn).toBe('2026-09-09');
    expect([before.dueOn, after.dueOn, soonAfter.dueOn]).toEqual(['2026-06-12', '2026-07-01', '2026-07-01']);
  });
});

describe('a new calendar', () => {
  const holiday = {
    name: { zh: '元旦', en: "New Year's Day" },
    from: day('2027-01-01'),
    to: day('2027-01-03'),
    worked: [],
  };
  const spring = {
    name: { zh: '春节', en: 'Spring Festival' },
    from: day('2027-01-11'),
    to: day('2027-01-17'),
    worked: [],
  };
  const loaded: Reckoning = {
    ...published,
    calendar: calendarOf([
      ...publishedYears,
      { year: 2027, notice: '国办发明电〔2026〕0号', holidays: [holiday, spring] },
    ]),
  };

  it('moves a clock that falls into it, and says both days', () => {
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12');
    const move = restateClock(clock, loaded);

    expect(move).toEqual({ id: 'SUBSTANTIVE_REPLY_3M', startedBy: 2, formerly: '2027-01-12', dueOn: '2027-01-18' });
    expect(move && moveClock(clock, move)).toEqual({ ...aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12', loaded) });
    expect(clock.provisional).toBe(true);
  });

  it('makes a day certain that does not move', () => {
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-10-20');

    expect(restateClock(clock, loaded)).toEqual({
      id: 'SUBSTANTIVE_REPLY_3M',
      startedBy: 2,
      formerly: '2027-01-20',
      dueOn: '2027-01-20',
    });
  });

  it('leaves alone what it does not touch, what has ended, and what pauses', () => {
    const ended = stopClock(aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12'), day('2026-11-01'), 4);
    const paused = suspendClock(aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12'), day('2026-11-01'), 'HEARING');

    for (const clock of [aClock('TRIAGE_7D', '2026-10-12'), ended, paused])
      expect(restateClock(clock, loaded)).toBeUndefined();
  });

  it('of rules moves a clock as well', () => {
    const local = withLength('TRIAGE_7D', { workingDays: 7 });

    expect(restateClock(aClock('TRIAGE_7D', '2026-03-02'), local)).toMatchObject({
      formerly: '2026-03-09',
      dueOn: '2026-03-11',
    });
  });

  it('begins attention anew towards another day, and not towards the same', () => {
    const warned = { ...aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12'), reached: 'WARNED' as const };
    const same = { ...aClock('SUBSTANTIVE_REPLY_3M', '2026-10-20'), reached: 'WARNED' as const };
    const [moved, stayed] = [warned, same].map((clock) => {
      const move = restateClock(clock, loaded);
      return move && moveClock(clock, move);
    });

    expect([moved?.reached, stayed?.reached]).toEqual([undefined, 'WARNED']);
  });
});

describe('the effects of an event', () => {
  const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02');
  const on = day('2026-04-01');
  const changed = (effects: Omit<ClockEffects, 'on'>) => affected(clock, { on, ...effects }, 5);

  it('reach the clocks that they name', () => {
    expect(changed({ suspends: { clocks: ['SUBSTANTIVE_REPLY_3M'], ground: 'HEARING' } }).suspensions).toHaveLength(1);
    expect(changed({ extends: { clock, until: day('2026-07-01') } }).extension).toEqual({
      until: '2026-07-01',
      on,
      by: 5,
    });
    expect(changed({ attends: [{ clock, step: 'WARNED' }] }).reached).toBe('WARNED');
    expect(changed({ cancels: 'all' }).ended).toEqual({ how: 'CANCELLED', on, by: 5 });
    const paused = suspendClock(clock, day('2026-03-20'), 'HEARING');
    expect(pauseOf(affected(paused, { on, resumes: true }, 5))).toBeUndefined();
  });

  it('reach no other', () => {
    const other = { id: clock.id, startedBy: 3 };

    expect(changed({ suspends: { clocks: ['TRIAGE_7D'], ground: 'HEARING' } })).toBe(clock);
    expect(changed({ extends: { clock: other, until: day('2026-07-01') } })).toBe(clock);
    expect(changed({ attends: [{ clock: other, step: 'WARNED' }] })).toBe(clock);
    expect(changed({ meets: ['TRIAGE_7D'], cancels: ['MONTHLY_PROGRESS'], resumes: true })).toBe(clock);
  });
});

describe('the record of a clock', () => {
  it('survives the store, whatever has happened to it', () => {
    fc.assert(
      fc.property(anyHistory, (clock) => {
        expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
      }),
    );
  });
});
