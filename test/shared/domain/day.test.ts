import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  shanghaiDay,
  startOfDayUtc,
  weekday,
} from '../../../shared/domain/day.ts';

const day = (text: string) => Day.parse(text);
const anyDay = fc.integer({ min: dayNumber(day('1900-01-01')), max: dayNumber(day('2199-12-31')) }).map(dayFromNumber);

describe('a day', () => {
  it.each([
    ['2026-02-30', 'no-such-day'],
    ['2025-02-29', 'no-such-day'],
    ['2026-13-13', 'no-such-day'],
    ['2026-00-10', 'no-such-day'],
    ['2026-04-31', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['1899-12-31', 'day-out-of-range'],
    ['0000-01-01', 'day-out-of-range'],
    ['9999-12-31', 'day-out-of-range'],
    ['13/13/2026', 'day-format'],
    ['2026-2-3', 'day-format'],
    ['2026-02-28T00:00:00+14:00', 'day-format'],
    ['2026-02-28\n', 'day-format'],
    ['２０２６-02-28', 'day-format'],
    ['', 'day-format'],
  ])('refuses %j as %s', (text, fault) => {
    expect(Day.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([fault]);
  });

  it.each(['2024-02-29', '2000-02-29', '1988-07-01', '1900-01-01', '2199-12-31'])('accepts %s', (text) => {
    expect(Day.parse(text)).toBe(text);
  });

  it('agrees with the proleptic Gregorian calendar of Date in both directions', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(dayNumber(any) * 86_400_000).toBe(Date.parse(`${any}T00:00:00Z`));
        expect(dayFromNumber(dayNumber(any))).toBe(any);
        expect(weekday(any)).toBe(new Date(`${any}T00:00:00Z`).getUTCDay());
        expect(Day.safeParse(any).success).toBe(true);
      }),
    );
  });

  it('sums up: adding days and measuring them are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (any, count) => {
        expect(daysBetween(any, addDays(any, count))).toBe(count);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-05-31', 3, '2026-08-31'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-02-28', 3, '2026-05-31'],
    ['2024-02-28', 3, '2024-05-28'],
    ['2026-04-30', 1, '2026-05-31'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-10-15', 3, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months make %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });

  it('land in the right month and never before the day number asked for, unless the month ends first', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 24 }), (any, count) => {
        const to = addMonths(any, count);
        const wanted = Number(any.slice(8));
        const lastOfMonth = addDays(to, 1).slice(8) === '01';

        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(to)).toBe(months(any) + count);
        expect(lastOfMonth || Number(to.slice(8)) === wanted).toBe(true);
      }),
    );
  });
});

describe('the day in Shanghai', () => {
  it('is the birth date that was written, on every day of the summers when the clocks there were changed', () => {
    const [first, last] = [dayNumber(day('1986-01-01')), dayNumber(day('1991-12-31'))];
    const shifted: Day[] = [];
    for (let number = first; number <= last; number++) {
      const each = dayFromNumber(number);
      const [begins, ends] = [startOfDayUtc(each), startOfDayUtc(addDays(each, 1)) - 1];
      if (Day.parse(each) !== each || shanghaiDay(begins) !== each || shanghaiDay(ends) !== each) shifted.push(each);
    }

    expect(shifted).toEqual([]);
  });

  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['1988-07-01T14:59:59.999Z', '1988-07-01'],
    ['1988-07-01T15:00:00.000Z', '1988-07-02'],
    ['1988-12-01T15:59:59.999Z', '1988-12-01'],
    ['1991-08-01T15:00:00.000Z', '1991-08-02'],
    ['1992-07-01T15:00:00.000Z', '1992-07-01'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01'],
  ])('at %s is %s', (instant, expected) => {
    expect(shanghaiDay(new Date(instant))).toBe(expected);
    expect(shanghaiDay(Date.parse(instant))).toBe(expected);
  });

  it('starts an hour earlier in the summers of 1986 to 1991', () => {
    expect(new Date(startOfDayUtc(day('1988-07-01'))).toISOString()).toBe('1988-06-30T15:00:00.000Z');
    expect(new Date(startOfDayUtc(day('1988-12-01'))).toISOString()).toBe('1988-11-30T16:00:00.000Z');
    expect(new Date(startOfDayUtc(day('2026-07-01'))).toISOString()).toBe('2026-06-30T16:00:00.000Z');
  });

  it('begins at its first instant and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const start = startOfDayUtc(any);
        expect(shanghaiDay(start)).toBe(any);
        expect(shanghaiDay(start - 1) < any).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
