import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../shared/domain/calendar.ts';
import {
  Clock,
  clocksAtCompletion,
  clocksAtReceipt,
  filingDay,
  startClock,
  statusOf,
  stopClock,
} from '../../../shared/domain/clocks.ts';
import { addDays, addMonths, Day, dayFromNumber, dayNumber, shanghaiDay } from '../../../shared/domain/day.ts';
import { explain } from '../../../shared/domain/explain-clock.ts';
import { ClockId, definitionOf, RULE_VERSIONS, ruleVersionOn } from '../../../shared/domain/rule-version.ts';

const day = (text: string) => Day.parse(text);
const anyClock = fc.record({
  id: fc.constantFrom(...ClockId.options),
  on: fc.integer({ min: dayNumber(day('2024-01-01')), max: dayNumber(day('2027-12-31')) }).map(dayFromNumber),
});

describe('a clock', () => {
  it.each([
    ['TRIAGE_7D', '2026-02-02', '2026-02-09', 'a plain week'],
    ['TRIAGE_7D', '2026-02-21', '2026-02-28', 'a make-up Saturday is a working day'],
    ['TRIAGE_7D', '2026-02-07', '2026-02-14', 'the Saturday worked before Spring Festival'],
    ['TRIAGE_7D', '2026-02-09', '2026-02-24', 'the Spring Festival of nine days'],
    ['TRIAGE_7D', '2024-09-24', '2024-10-08', 'the National Day week'],
    ['TRIAGE_7D', '2026-06-06', '2026-06-15', 'a weekend'],
    ['SUBSTANTIVE_REPLY_3M', '2025-11-30', '2026-02-28', 'a month without that day, ending on a make-up Saturday'],
    ['SUBSTANTIVE_REPLY_3M', '2024-05-31', '2024-09-02', '31 August is a Saturday'],
    ['SUBSTANTIVE_REPLY_3M', '2024-01-08', '2024-04-08', 'the same day number'],
    ['TRANSFER_OBJECTION_5WD', '2026-02-13', '2026-02-27', 'working days only'],
    ['HEARING_NOTICE_3D', '2026-03-12', '2026-03-09', 'counted back from the hearing'],
    ['HEARING_NOTICE_3D', '2026-03-11', '2026-03-08', 'and never moved closer to it'],
    ['RESIDUAL_60D', '2026-03-02', '2026-05-06', '60 days end on Labour Day'],
    ['COMPENSATION_2M', '2025-12-31', '2026-02-28', 'last day to last day'],
  ] as const)('%s from %s is due on %s: %s', (id, from, due, _why) => {
    const clock = startClock(id, day(from), '2019-12-30');

    expect(clock.dueOn).toBe(due);
    expect(clock.provisional).toBeUndefined();
  });

  it('is provisional beyond the announced calendar, and says so', () => {
    const clock = startClock('SUBSTANTIVE_REPLY_3M', day('2026-10-12'), '2025-02');

    expect(clock).toMatchObject({ dueOn: '2027-01-12', provisional: true });
    expect(explain(clock)).toMatchObject({ provisional: true });
    expect(explain(clock).lines.at(-1)?.en).toContain('provisional');
  });

  it('never ends before its length is over, and never on a day off unless counted back', () => {
    fc.assert(
      fc.property(anyClock, ({ id, on }) => {
        const { length } = definitionOf(id, '2025-02');
        const { dueOn } = startClock(id, on, '2025-02');

        if ('daysBefore' in length) expect(dueOn).toBe(addDays(on, -length.daysBefore));
        else {
          const least =
            'months' in length
              ? addMonths(on, length.months)
              : addDays(on, 'workingDays' in length ? length.workingDays : length.calendarDays);
          expect(dueOn >= least).toBe(true);
          expect(isWorkingDay(dueOn)).toBe(true);
        }
      }),
    );
  });

  it('is small and survives the store', () => {
    fc.assert(
      fc.property(anyClock, ({ id, on }) => {
        const clock = startClock(id, on, ruleVersionOn(on));

        expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
        expect(JSON.stringify(clock).length).toBeLessThan(150);
      }),
    );
  });

  it('runs, warns, falls overdue, and is met in time or late', () => {
    const clock = startClock('TRIAGE_7D', day('2026-03-02'), '2025-02');
    const on = (text: string) => statusOf(clock, day(text));

    expect(['2026-03-02', '2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10'].map(on)).toEqual([
      'running',
      'running',
      'due-soon',
      'due-soon',
      'overdue',
    ]);
    expect(statusOf(stopClock(clock, day('2026-03-09'), 'ACCEPTED'), day('2026-05-01'))).toBe('met');
    expect(statusOf(stopClock(clock, day('2026-03-10'), 'ACCEPTED'), day('2026-03-10'))).toBe('met-late');
  });

  it('stops once', () => {
    const stopped = stopClock(startClock('TRIAGE_7D', day('2026-03-02'), '2025-02'), day('2026-03-05'), 'ACCEPTED');

    expect(stopClock(stopped, day('2026-03-20'), 'REFUSED')).toBe(stopped);
  });
});

describe('the clocks at receipt', () => {
  it('count from the day it is in Shanghai, to the last second', () => {
    const lastSecond = clocksAtReceipt(shanghaiDay(new Date('2026-03-02T23:59:59+08:00')), '2025-02');
    const nextSecond = clocksAtReceipt(shanghaiDay(new Date('2026-03-03T00:00:00+08:00')), '2025-02');

    expect(lastSecond.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['TRIAGE_7D', '2026-03-09'],
      ['PROCEDURAL_REPLY_7D', '2026-03-09'],
      ['SUBSTANTIVE_REPLY_3M', '2026-06-02'],
    ]);
    expect(nextSecond.map(({ dueOn }) => dueOn)).toEqual(['2026-03-10', '2026-03-10', '2026-06-03']);
  });

  it('start at receipt and not at the postmark, which is the filing day', () => {
    expect(filingDay(day('2026-03-02'), day('2026-02-26'))).toBe('2026-02-26');
    expect(filingDay(day('2026-03-02'))).toBe('2026-03-02');
    expect(filingDay(day('2026-03-02'), day('2026-03-05'))).toBe('2026-03-02');
  });

  it('start triage anew on the day the materials are complete', () => {
    expect(clocksAtCompletion(day('2026-03-20'), '2025-02')).toMatchObject([{ id: 'TRIAGE_7D', dueOn: '2026-03-27' }]);
  });
});

describe('the rules', () => {
  it('are pinned by the day of receipt', () => {
    const days = ['2018-01-01', '2019-12-30', '2024-06-30', '2025-01-31', '2025-02-01', '2026-10-01'];

    expect(days.map((text) => ruleVersionOn(day(text)))).toEqual([
      '2019-12-30',
      '2019-12-30',
      '2019-12-30',
      '2019-12-30',
      '2025-02',
      '2025-02',
    ]);
    for (const { inForceFrom } of RULE_VERSIONS) expect(Day.parse(inForceFrom)).toBe(inForceFrom);
  });

  it('define every clock with its source, its certainty and both languages', () => {
    for (const id of ClockId.options) {
      for (const { id: rules } of RULE_VERSIONS) {
        const { name, starts, endsWith, source, flag, doubt } = definitionOf(id, rules);
        for (const text of [name, starts, endsWith, source]) {
          expect(text.zh).toMatch(/\p{Script=Han}/u);
          expect(text.en).not.toMatch(/\p{Script=Han}/u);
        }
        expect(['C', 'P', 'U']).toContain(flag);
        if (doubt) expect(flag).not.toBe('C');
      }
    }
  });
});

describe('an explanation', () => {
  it('names the article, the day dropped and the holidays rolled', () => {
    const explanation = explain(startClock('TRIAGE_7D', day('2024-09-27'), '2019-12-30'));

    expect(explanation).toMatchObject({
      startedOn: '2024-09-27',
      countedFrom: '2024-09-28',
      reckoned: '2024-10-04',
      rolled: ['2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07'],
      dueOn: '2024-10-08',
      provisional: false,
    });
    expect(explanation.lines[0]).toEqual({
      zh: '依据：《人民检察院刑事诉讼规则》第161条',
      en: 'Rule: Rules of Criminal Procedure for People’s Procuratorates (2019), art. 161',
    });
    expect(explanation.lines[3]?.zh).toContain('2024-10-04（国庆节）');
  });

  it('lists the days off inside a length of working days', () => {
    const { rolled } = explain(startClock('AID_NOTIFY_2WD', day('2026-03-05'), '2025-02'));

    expect(rolled).toEqual(['2026-03-07', '2026-03-08']);
  });

  it('exists for every clock on every day', () => {
    fc.assert(
      fc.property(anyClock, ({ id, on }) => {
        const clock = startClock(id, on, '2025-02');
        const { dueOn, reckoned, rolled, lines } = explain(clock);

        expect(dueOn).toBe(clock.dueOn);
        expect(rolled.length > 0 || reckoned === dueOn).toBe(true);
        expect(lines.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
