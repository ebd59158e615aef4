import { describe, expect, it } from 'vitest';
import { filingDay } from '../../../shared/domain/filing-day.ts';
import { day } from '../../builders.ts';

describe('the filing day', () => {
  it('is the postmark, unless the letter came first', () => {
    expect(filingDay(day('2026-03-02'), day('2026-02-26'))).toBe('2026-02-26');
    expect(filingDay(day('2026-03-02'))).toBe('2026-03-02');
    expect(filingDay(day('2026-03-02'), day('2026-03-05'))).toBe('2026-03-02');
  });
});
