import { describe, expect, it } from 'vitest';
import { CalendarYear, calendarFaults } from '../../../../shared/domain/calendar/calendar-year.ts';
import { day } from '../../../builders.ts';

const holiday = (from: string, to: string, ...worked: string[]) => ({
  name: { zh: '春节', en: 'Spring Festival' },
  from: day(from),
  to: day(to),
  worked: worked.map(day),
});
const year = (...holidays: ReturnType<typeof holiday>[]): CalendarYear => ({
  year: 2027,
  notice: '国办发明电〔2026〕8号',
  holidays,
});

describe('a year of the calendar', () => {
  it('is taken as announced', () => {
    const announced = year(
      holiday('2027-01-01', '2027-01-03'),
      holiday('2027-02-05', '2027-02-13', '2027-01-30', '2027-02-14'),
    );

    expect(CalendarYear.safeParse(announced).success).toBe(true);
    expect(calendarFaults(announced)).toEqual([]);
  });

  it.each([
    ['a first day of another year', year(holiday('2026-12-31', '2027-01-02')), 'from', 'other-year'],
    ['a last day of another year', year(holiday('2027-12-31', '2028-01-02')), 'to', 'other-year'],
    ['a last day before the first', year(holiday('2027-02-05', '2027-02-04')), 'to', 'before-start'],
    ['half a year off', year(holiday('2027-02-01', '2027-07-01')), 'to', 'holiday-too-long'],
    [
      'a worked day of another year',
      year(holiday('2027-01-01', '2027-01-03', '2026-12-26')),
      'worked[0]',
      'other-year',
    ],
    [
      'a Wednesday worked instead',
      year(holiday('2027-01-01', '2027-01-03', '2027-01-06')),
      'worked[0]',
      'worked-weekday',
    ],
    ['work on a day off', year(holiday('2027-02-05', '2027-02-13', '2027-02-06')), 'worked[0]', 'worked-holiday'],
    ['16 days off', year(holiday('2027-02-01', '2027-02-16')), 'to', 'holiday-too-long'],
  ])('refuses %s', (_what, given, path, code) => {
    expect(calendarFaults(given)).toEqual([{ path: `holidays[0].${path}`, code }]);
  });

  it('refuses two holidays that share a day, and a day worked twice', () => {
    const both = year(
      holiday('2027-01-01', '2027-01-03', '2027-01-09'),
      holiday('2027-01-03', '2027-01-04', '2027-01-09'),
    );

    expect(calendarFaults(both)).toEqual([
      { path: 'holidays[0].worked[0]', code: 'given-twice' },
      { path: 'holidays[1].from', code: 'holidays-overlap' },
      { path: 'holidays[1].worked[0]', code: 'given-twice' },
    ]);
  });

  it('takes fifteen days, the longest there is', () => {
    expect(calendarFaults(year(holiday('2027-02-01', '2027-02-15')))).toEqual([]);
  });

  it.each([
    ['a year before the first', { ...year(), year: 2018 }],
    ['no holidays at all', year()],
    [
      'a day that does not exist',
      { ...year(), holidays: [{ ...holiday('2027-01-01', '2027-01-01'), to: '2027-02-30' }] },
    ],
    [
      'a name in one language',
      { ...year(), holidays: [{ ...holiday('2027-01-01', '2027-01-01'), name: { zh: '元旦' } }] },
    ],
  ])('is not %s', (_what, given) => {
    expect(CalendarYear.safeParse(given).success).toBe(false);
  });
});
