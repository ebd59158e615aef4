import { describe, expect, it } from 'vitest';
import { daysOf, monthsOf, Period } from '../../../shared/domain/period.ts';

describe('a period', () => {
  it.each([
    ['2024', 2024, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['2024-H1', 2024, [1, 2, 3, 4, 5, 6]],
    ['2024-H2', 2024, [7, 8, 9, 10, 11, 12]],
    ['2024-Q1', 2024, [1, 2, 3]],
    ['2024-Q4', 2024, [10, 11, 12]],
    ['2026-02', 2026, [2]],
    ['2099-12', 2099, [12]],
  ])('%s covers its months', (text, year, months) => {
    expect(monthsOf(Period.parse(text))).toEqual({ year, months });
  });

  it('divides a year without gap or overlap', () => {
    const year = monthsOf('2024').months;

    expect(['2024-H1', '2024-H2'].flatMap((half) => monthsOf(half).months)).toEqual(year);
    expect([1, 2, 3, 4].flatMap((quarter) => monthsOf(`2024-Q${quarter}`).months)).toEqual(year);
  });

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
  ])('%s runs from %s to %s', (period, from, to) => {
    expect(daysOf(period)).toEqual({ from, to });
  });

  it.each(['', '24', '1999', '2024-00', '2024-13', '2024-H3', '2024-Q5', '2024-1', '2024-06-01', '2024\n', '２０２４'])(
    'is refused when it reads %j',
    (text) => {
      expect(Period.safeParse(text).success).toBe(false);
    },
  );
});
