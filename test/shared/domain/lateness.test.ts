import { describe, expect, it } from 'vitest';
import { latenessFault } from '../../../shared/domain/lateness.ts';
import { day } from '../../builders.ts';

const today = day('2026-03-10');

describe('what is entered after it happened', () => {
  it.each([
    ['2026-03-10', undefined, undefined],
    ['2026-03-03', undefined, undefined],
    ['2026-03-02', undefined, 'late-without-reason'],
    ['2026-03-02', '邮件延误', undefined],
    ['2024-02-29', undefined, 'late-without-reason'],
    ['2024-02-29', '补录', undefined],
    ['2026-03-11', undefined, 'in-the-future'],
    ['2026-03-11', '补录', 'in-the-future'],
    ['2199-12-31', undefined, 'in-the-future'],
  ])('on %s with the reason %s: %s', (on, reason, expected) => {
    expect(latenessFault(day(on), today, reason)).toBe(expected);
  });

  it('never lies before the petition was received, whatever the reason', () => {
    const received = day('2026-03-08');

    expect(latenessFault(day('2026-03-07'), today, '补录', received)).toBe('before-receipt');
    expect(latenessFault(received, today, undefined, received)).toBeUndefined();
  });

  it('counts the week across a leap day', () => {
    expect(latenessFault(day('2024-02-25'), day('2024-03-03'), undefined)).toBeUndefined();
    expect(latenessFault(day('2024-02-24'), day('2024-03-03'), undefined)).toBe('late-without-reason');
  });
});
