import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarOf,
  daysOff,
  isCovered,
  isWorkingDay,
  reasonOff,
  rollBack,
  rollForward,
  workingDaysBetween,
} from '../../../../shared/domain/calendar/calendar.ts';
import { CalendarYear, calendarFaults } from '../../../../shared/domain/calendar/calendar-year.ts';
import { publishedYears } from '../../../../shared/domain/calendar/published-years.ts';
import { addDays, type Day, dayFromNumber, dayNumber } from '../../../../shared/domain/day.ts';
import { day } from '../../../builders.ts';
import { isChineseWorkday } from './chinese-workdays.ts';

const calendar = calendarOf(publishedYears);
const coveredDay = fc
  .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2026-11-30')) })
  .map(dayFromNumber);

const workdaysAfter = (from: Day, count: number): Day => {
  let each = from;
  for (let left = count; left > 0; ) {
    each = addDays(each, 1);
    if (isChineseWorkday(each)) left--;
  }
  return each;
};

describe('the years that ship', () => {
  it('are those announced so far, each with its notice', () => {
    expect(publishedYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { notice } of publishedYears) expect(notice).toMatch(/^国办发明电〔20\d\d〕\d+号/);
  });

  it.each(publishedYears.map(({ year }) => year))('agree with chinese-days on every day of %i', (year) => {
    const wrong: string[] = [];

    for (let each = day(`${year}-01-01`); each < `${year + 1}`; each = addDays(each, 1)) {
      if (isWorkingDay(each, calendar) !== isChineseWorkday(each)) wrong.push(each);
    }

    expect(wrong).toEqual([]);
  });

  it.each(publishedYears)('would be taken as they are, were they loaded: $year', (year) => {
    expect(calendarFaults(CalendarYear.parse(year))).toEqual([]);
  });
});

describe('the working calendar', () => {
  it.each([
    ['2026-02-28', true, undefined],
    ['2026-02-14', true, undefined],
    ['2026-02-16', false, 'Spring Festival'],
    ['2026-02-21', false, 'Spring Festival'],
    ['2026-03-07', false, 'weekend'],
    ['2024-02-09', true, undefined],
    ['2025-10-08', false, 'National Day and Mid-Autumn Festival'],
    ['2020-01-31', false, 'Spring Festival'],
    ['2020-02-01', false, 'Spring Festival'],
    ['2022-12-31', false, "New Year's Day"],
    ['2019-05-05', true, undefined],
  ])('calls %s a working day: %s', (text, works, reason) => {
    expect(isWorkingDay(day(text), calendar)).toBe(works);
    expect(reasonOff(day(text), calendar)?.en).toBe(reason);
  });

  it('covers the announced years only, and assumes plain weekdays beyond', () => {
    const within = (from: string, to: string) => isCovered(day(from), day(to), calendar);

    expect([within('2018-12-31', '2019-01-01'), within('2019-01-01', '2026-12-31')]).toEqual([false, true]);
    expect([within('2026-12-31', '2027-01-01'), within('2027-06-01', '2027-06-01')]).toEqual([false, false]);
    expect(isWorkingDay(day('2027-02-06'), calendar)).toBe(false);
    expect(isWorkingDay(day('2027-10-01'), calendar)).toBe(true);
  });

  it('takes a year that is loaded, in place of one that ships too', () => {
    const name = { zh: '国庆节', en: 'National Day' };
    const loaded = (year: number): CalendarYear => ({
      year,
      notice: '国办发明电〔2026〕0号',
      holidays: [{ name, from: day(`${year}-10-01`), to: day(`${year}-10-03`), worked: [] }],
    });
    const wider = calendarOf([...publishedYears, loaded(2027), loaded(2026)]);

    expect(isCovered(day('2026-12-31'), day('2027-12-31'), wider)).toBe(true);
    expect(reasonOff(day('2027-10-01'), wider)).toEqual(name);
    expect(isWorkingDay(day('2026-10-05'), wider)).toBe(true);
    expect(isWorkingDay(day('2026-02-16'), wider)).toBe(true);
    expect(isWorkingDay(day('2025-10-01'), wider)).toBe(false);
  });

  it('rolls over a whole holiday to the day work resumes, and back to the day before it', () => {
    expect(rollForward(day('2024-10-05'), calendar)).toBe('2024-10-08');
    expect(rollForward(day('2026-02-28'), calendar)).toBe('2026-02-28');
    expect(rollBack(day('2024-10-05'), calendar)).toBe('2024-09-30');
    expect(rollBack(day('2026-02-28'), calendar)).toBe('2026-02-28');
    expect(daysOff(day('2024-10-05'), day('2024-10-08'), calendar)).toEqual(['2024-10-05', '2024-10-06', '2024-10-07']);
  });

  it('counts working days through make-up Saturdays', () => {
    expect([1, 5, 6].map((count) => addWorkingDays(day('2026-02-13'), count, calendar))).toEqual([
      '2026-02-14',
      '2026-02-27',
      '2026-02-28',
    ]);
  });

  it('adds working days as chinese-days would, in every covered year', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const to = addWorkingDays(from, count, calendar);

        expect(to).toBe(workdaysAfter(from, count));
        expect(workingDaysBetween(addDays(from, 1), to, calendar)).toBe(count);
        expect(daysOff(addDays(from, 1), to, calendar).length).toBe(dayNumber(to) - dayNumber(from) - count);
      }),
    );
  });

  it('rolls forward only, over days off only', () => {
    fc.assert(
      fc.property(coveredDay, (from) => {
        const to = rollForward(from, calendar);

        expect(to >= from && isChineseWorkday(to)).toBe(true);
        for (let each = from; each < to; each = addDays(each, 1)) expect(isChineseWorkday(each)).toBe(false);
      }),
    );
  });
});
