import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../shared/domain/calendar/calendar.ts';
import type { ClockId } from '../../../../shared/domain/clocks/clock-id.ts';
import { begunClock, startClock } from '../../../../shared/domain/clocks/clocks.ts';
import { published, type Reckoning } from '../../../../shared/domain/clocks/reckoning.ts';
import { definitionOf, withChanges } from '../../../../shared/domain/clocks/rule-version.ts';
import { addDays, addMonths, type Day, shanghaiDay } from '../../../../shared/domain/day.ts';
import { anyClockId, anyDay, anyVersion, day, dueDay } from './some-clocks.ts';

/** One row for each clock of the procedure: the article, a start, and the last day in time. */
const rows: Readonly<Record<ClockId, readonly (readonly [from: string, due: string, why: string])[]>> = {
  // CPR 161
  TRIAGE_7D: [
    ['2026-03-02', '2026-03-09', 'a plain week'],
    ['2026-02-21', '2026-02-28', 'a make-up Saturday is a working day'],
    ['2026-02-07', '2026-02-14', 'the Saturday worked before Spring Festival'],
    ['2026-02-09', '2026-02-24', 'the Spring Festival of nine days'],
    ['2024-09-24', '2024-10-08', 'the National Day week'],
    ['2026-06-06', '2026-06-15', 'a weekend'],
    ['2020-01-24', '2020-02-03', 'the Spring Festival that was made longer'],
  ],
  // CPR 163
  PROCEDURAL_REPLY_7D: [['2026-04-27', '2026-05-06', 'Labour Day']],
  SUBSTANTIVE_REPLY_3M: [
    ['2024-01-08', '2024-04-08', 'the same day number'],
    ['2025-11-30', '2026-02-28', 'a month without that day, ending on a make-up Saturday'],
    ['2024-05-31', '2024-09-02', 'last day to last day, and 31 August is a Saturday'],
    ['2024-11-30', '2025-02-28', 'February has no 30th, and the last day goes to the last day'],
    ['2023-11-29', '2024-02-29', 'a leap day'],
    ['2024-02-29', '2024-05-31', 'from the leap day, the last of its month, to the last of May'],
    ['2025-02-28', '2025-06-03', 'from the last of February to 31 May, which the Dragon Boat Festival moves'],
    ['2023-06-30', '2023-10-07', 'the last day of June to that of September, over eight days off to a worked Saturday'],
  ],
  // practice of the Supreme People's Procuratorate
  MONTHLY_PROGRESS: [
    ['2026-01-31', '2026-02-28', 'January’s last day to February’s, a make-up Saturday'],
    ['2026-09-01', '2026-10-08', 'the National Day week'],
  ],
  TRANSFER_OBJECTION_5WD: [['2026-02-13', '2026-02-27', 'working days only, NPR 23']],
  LEAD_TRANSFER_7D: [['2026-03-03', '2026-03-10', 'CPR 166']],
  DEFENDER_10D: [['2026-03-04', '2026-03-16', 'CPR 58: the tenth day is a Saturday']],
  ART117_15D: [['2026-03-02', '2026-03-17', 'CPR 556']],
  POLICE_EXPLAIN_7D: [['2026-03-03', '2026-03-10', 'CPR 560']],
  POLICE_FILE_15D: [['2026-03-06', '2026-03-23', 'CPR 563: the fifteenth day is a Saturday']],
  NOPROSECUTE_APPEAL_7D: [['2026-03-03', '2026-03-10', 'CPR 381']],
  NOPROSECUTE_REVIEW: [['2026-03-02', '2026-06-02', 'CPR 383']],
  NOPROSECUTE_REVIEW_COMPLEX: [['2026-03-02', '2026-09-02', 'CPR 383']],
  JUDGMENT_REVIEW_NOTICE_10D: [['2026-03-06', '2026-03-16', 'CPR 596']],
  NONFILE_SERVE_15D: [['2026-03-02', '2026-03-17', 'CPR 173']],
  RECONSIDER_10D: [['2026-03-06', '2026-03-16', 'CPR 173']],
  CORRECTION_OBJECTION_7D: [['2026-03-03', '2026-03-10', 'CPR 554']],
  COMPENSATION_2M: [['2025-12-31', '2026-02-28', 'SCL 23: last day to last day']],
  COMPENSATION_SERVE_10D: [['2026-03-06', '2026-03-16', 'SCL 23']],
  AID_DECIDE_10WD: [
    ['2026-03-02', '2026-03-16', 'two working weeks'],
    ['2026-09-18', '2026-10-09', 'with a Sunday worked, Mid-Autumn and National Day off'],
  ],
  AID_NOTIFY_2WD: [['2026-03-05', '2026-03-09', 'over a weekend']],
  HEARING_NOTICE_3D: [
    ['2026-03-12', '2026-03-09', 'counted back from the hearing'],
    ['2026-03-11', '2026-03-08', 'and never moved closer to it'],
  ],
  MEDIATION_CONFIRM_30D: [['2026-03-02', '2026-04-01', 'People’s Mediation Law 33']],
  RESIDUAL_60D: [['2026-03-02', '2026-05-06', 'NPR 34: 60 days end on Labour Day']],
  REVIEW_REQUEST_30D: [['2026-03-06', '2026-04-07', 'NPR 35: 5 April is Qingming']],
  REVIEW_30D: [['2026-03-02', '2026-04-01', 'NPR 36']],
};

const table = Object.entries(rows).flatMap(([id, each]) => each.map((row) => [id as ClockId, ...row] as const)); // the keys are the clocks

describe('a clock', () => {
  it.each(table)('%s from %s is due on %s: %s', (id, from, due) => {
    expect(startClock(id, day(from), '2019-12-30', published)).toEqual({ id, startedOn: from, dueOn: due });
    expect(startClock(id, day(from), '2025-02', published).dueOn).toBe(due);
  });

  it.each([
    ['SUBSTANTIVE_REPLY_3M', '2026-10-12', '2027-01-12', 'due in a year that is not announced'],
    ['TRIAGE_7D', '2026-12-25', '2027-01-01', 'a New Year that nobody has announced, though everybody knows it'],
    ['AID_DECIDE_10WD', '2018-12-20', '2019-01-04', 'working days of a year before the first that is known'],
  ] as const)('%s from %s is provisional: %s', (id, from, due, _why) => {
    expect(startClock(id, day(from), '2025-02', published)).toMatchObject({ dueOn: due, provisional: true });
  });

  it.each([
    ['SUBSTANTIVE_REPLY_3M', '2026-09-30'],
    ['TRIAGE_7D', '2018-12-30'],
    ['HEARING_NOTICE_3D', '2027-03-12'],
  ] as const)('%s from %s is certain', (id, from) => {
    expect(startClock(id, day(from), '2025-02', published).provisional).toBeUndefined();
  });

  it('runs by working days where the practice of a province says so, under the same version', () => {
    const [oldest, today] = published.rules;
    if (oldest === undefined || today === undefined) throw new Error('Two versions ship');
    const local: Reckoning = {
      ...published,
      rules: [oldest, withChanges(today, { TRIAGE_7D: { length: { workingDays: 7 } } })],
    };
    const due = (version: '2019-12-30' | '2025-02') => startClock('TRIAGE_7D', day('2026-03-02'), version, local).dueOn;

    expect([due('2019-12-30'), due('2025-02')]).toEqual(['2026-03-09', '2026-03-11']);
    expect(startClock('PROCEDURAL_REPLY_7D', day('2026-03-02'), '2025-02', local).dueOn).toBe('2026-03-09');
  });

  it('never ends before its length is over, and on a day off only when counted back', () => {
    fc.assert(
      fc.property(anyClockId, anyDay, anyVersion, (id, on, version) => {
        const { length } = definitionOf(id, version, published.rules);
        const { dueOn } = startClock(id, on, version, published);

        if ('daysBefore' in length) expect(dueOn).toBe(addDays(on, -length.daysBefore));
        else {
          const least =
            'months' in length
              ? addMonths(on, length.months)
              : addDays(on, 'workingDays' in length ? length.workingDays : length.calendarDays);
          expect(dueOn >= least).toBe(true);
          expect(isWorkingDay(dueOn, published.calendar)).toBe(true);
        }
      }),
    );
  });

  it('ends no earlier when it starts later', () => {
    fc.assert(
      fc.property(anyClockId, anyDay, fc.nat(40), anyVersion, (id, on, days, version) => {
        const due = (from: Day) => startClock(id, from, version, published).dueOn;

        expect(due(on) <= due(addDays(on, days))).toBe(true);
      }),
    );
  });

  it('ends no earlier when it is longer', () => {
    const lengths = fc.constantFrom('calendarDays' as const, 'workingDays' as const, 'months' as const);
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 30 }), fc.nat(10), anyDay, (unit, count, more, on) => {
        const due = (size: number) => dueDay({ [unit]: size } as { months: number }, on); // one unit of the three

        expect(due(count) <= due(count + more)).toBe(true);
      }),
    );
  });

  it('counts from the day it is in Shanghai, to the last second', () => {
    const due = (instant: string) =>
      startClock('TRIAGE_7D', shanghaiDay(new Date(instant)), '2025-02', published).dueOn;

    expect([due('2026-03-02T23:59:59+08:00'), due('2026-03-03T00:00:00+08:00')]).toEqual(['2026-03-09', '2026-03-10']);
    expect(due('2026-03-02T15:59:59.999Z')).toBe('2026-03-09');
  });

  it('names the event that started it, so that two of one kind are two', () => {
    const start = startClock('TRANSFER_OBJECTION_5WD', day('2026-03-02'), '2025-02', published);

    expect(begunClock(start, '2025-02', 4)).toEqual({
      id: 'TRANSFER_OBJECTION_5WD',
      rules: '2025-02',
      startedBy: 4,
      startedOn: '2026-03-02',
      dueOn: '2026-03-09',
    });
  });
});
