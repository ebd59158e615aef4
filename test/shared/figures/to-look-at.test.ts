import { describe, expect, it } from 'vitest';
import { nothing } from '../../../shared/figures/published-year.ts';
import { monthEnds, overdueByAge } from '../../../shared/figures/to-look-at.ts';
import { day } from '../../builders.ts';

const on = (date: string, counts: { resolved?: number; overdue?: number }) => ({
  ...nothing(),
  ...counts,
  day: day(date),
});

describe('what is overdue', () => {
  it('is sorted by the days since it fell due', () => {
    const days = [
      on('2026-11-20', { overdue: 2 }),
      on('2026-10-30', { overdue: 1 }),
      on('2026-10-29', { overdue: 4 }),
      on('2026-01-05', { overdue: 8 }),
    ];

    expect(overdueByAge(days, day('2026-11-29'))).toEqual({ within30: 3, within90: 4, longer: 8 });
  });
});

describe('the end of a month', () => {
  it('raises a question when more than half of at least ten resolutions fell on its last three days', () => {
    const february = [
      on('2024-02-10', { resolved: 5 }),
      on('2024-02-27', { resolved: 2 }),
      on('2024-02-29', { resolved: 4 }),
    ];

    expect(monthEnds([...february, on('2024-03-30', { resolved: 9 })])).toEqual([{ month: 2, count: 6, of: 11 }]);
    expect(monthEnds([on('2024-04-02', { resolved: 6 }), on('2024-04-30', { resolved: 6 })])).toEqual([]);
    expect(monthEnds([])).toEqual([]);
  });
});
