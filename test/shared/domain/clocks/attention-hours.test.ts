import { describe, expect, it } from 'vitest';
import { isAttentive } from '../../../../shared/domain/clocks/attention-hours.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';

describe('steps of attention', () => {
  it.each([
    ['2026-03-02T09:00:00+08:00', true, 'a Monday'],
    ['2026-03-02T08:59:59+08:00', false, 'before work begins'],
    ['2026-03-02T16:59:59+08:00', true, 'in the last hour'],
    ['2026-03-02T17:00:00+08:00', false, 'after work'],
    ['2026-03-03T00:05:00+08:00', false, 'midnight'],
    ['2026-03-02T20:00:00-05:00', true, 'a host in New York, where it is still Monday'],
    ['2026-03-07T10:00:00+08:00', false, 'a Saturday'],
    ['2026-02-28T10:00:00+08:00', true, 'a Saturday that is worked'],
    ['2026-02-17T10:00:00+08:00', false, 'the Spring Festival'],
    ['2026-10-01T10:00:00+08:00', false, 'the National Day'],
  ])('at %s: %s (%s)', (at, taken) => {
    expect(isAttentive(new Date(at), published)).toBe(taken);
  });

  it('keep the hours of the rules in force', () => {
    const early = {
      ...published,
      rules: published.rules.map((version) => ({ ...version, attentionHours: { from: 7, until: 8 } })),
    };

    expect(isAttentive(new Date('2026-03-02T07:30:00+08:00'), early)).toBe(true);
    expect(isAttentive(new Date('2026-03-02T09:30:00+08:00'), early)).toBe(false);
  });
});
