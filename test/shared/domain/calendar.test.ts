import * as chinese from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isCovered, isWorkingDay, reasonOff, rollForward } from '../../../shared/domain/calendar.ts';
import { holidaysByYear } from '../../../shared/domain/calendar-data.ts';
import { addDays, Day, dayFromNumber, dayNumber, weekday } from '../../../shared/domain/day.ts';

const day = (text: string) => Day.parse(text);
const coveredDay = fc
  .integer({ min: dayNumber(day('2024-01-01')), max: dayNumber(day('2026-12-01')) })
  .map(dayFromNumber);

describe('the working calendar', () => {
  it.each([...holidaysByYear.keys()])('agrees with chinese-days on every day of %i', (year) => {
    const wrong: string[] = [];

    for (let each = day(`${year}-01-01`); each < `${year + 1}`; each = addDays(each, 1)) {
      if (isWorkingDay(each) !== chinese.isWorkday(each)) wrong.push(each);
    }

    expect(wrong).toEqual([]);
  });

  it('holds days that exist, and makes up only for weekends', () => {
    for (const { from, to, worked } of [...holidaysByYear.values()].flat()) {
      expect(day(from) <= day(to)).toBe(true);
      for (const each of worked) expect(weekday(day(each)) % 6).toBe(0);
    }
  });

  it.each([
    ['2026-02-28', true, undefined],
    ['2026-02-14', true, undefined],
    ['2026-02-16', false, 'Spring Festival'],
    ['2026-02-21', false, 'Spring Festival'],
    ['2026-03-07', false, 'weekend'],
    ['2024-02-09', true, undefined],
    ['2025-10-08', false, 'National Day'],
  ])('calls %s a working day: %s', (text, works, reason) => {
    expect(isWorkingDay(day(text))).toBe(works);
    expect(reasonOff(day(text))?.en).toBe(reason);
  });

  it('covers the announced years only, and assumes plain weekdays beyond', () => {
    expect(['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((text) => isCovered(day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWorkingDay(day('2027-02-06'))).toBe(false);
    expect(isWorkingDay(day('2027-10-01'))).toBe(true);
  });

  it('rolls over a whole holiday to the day work resumes, and lists what it passed', () => {
    expect(rollForward(day('2024-10-05'))).toEqual({
      day: '2024-10-08',
      rolled: ['2024-10-05', '2024-10-06', '2024-10-07'],
    });
    expect(rollForward(day('2026-02-28'))).toEqual({ day: '2026-02-28', rolled: [] });
  });

  it('counts working days through make-up Saturdays', () => {
    expect(addWorkingDays(day('2026-02-13'), 1)).toBe('2026-02-14');
    expect(addWorkingDays(day('2026-02-13'), 5)).toBe('2026-02-27');
    expect(addWorkingDays(day('2026-02-13'), 6)).toBe('2026-02-28');
  });

  it('always lands on a working day with exactly that many working days behind it', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const to = addWorkingDays(from, count);
        let passed = 0;
        for (let each = addDays(from, 1); each <= to; each = addDays(each, 1)) if (isWorkingDay(each)) passed++;

        expect(isWorkingDay(to)).toBe(true);
        expect(passed).toBe(count);
      }),
    );
  });
});
