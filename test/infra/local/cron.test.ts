import { expect, test } from 'vitest';
import { nextTime } from '../../../infra/local/schedules/cron.ts';

test.each([
  ['cron(10 0 * * ? *)', 'Asia/Shanghai', '2026-03-01T00:00:00Z', '2026-03-01T16:10:00Z'],
  ['cron(10 0 * * ? *)', 'Asia/Shanghai', '2026-03-01T16:09:59Z', '2026-03-01T16:10:00Z'],
  ['cron(10 0 * * ? *)', 'Asia/Shanghai', '2026-03-01T16:10:00Z', '2026-03-02T16:10:00Z'],
  ['cron(0/15 8-17 ? * MON-FRI *)', 'UTC', '2026-11-20T17:50:00Z', '2026-11-23T08:00:00Z'],
  ['cron(0/15 8-17 ? * MON-FRI *)', 'UTC', '2026-11-23T08:01:00Z', '2026-11-23T08:15:00Z'],
  ['cron(0 12 29 2 ? *)', 'UTC', '2026-01-01T00:00:00Z', '2028-02-29T12:00:00Z'],
  ['cron(0 0 L * ? *)', 'UTC', '2026-02-10T00:00:00Z', '2026-02-28T00:00:00Z'],
  ['cron(30 9 1,15 JAN,jul ? *)', 'UTC', '2026-01-15T09:30:00Z', '2026-07-01T09:30:00Z'],
  ['cron(0 0 1 1 ? 2030)', 'UTC', '2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
  ['cron(30 1 * * ? *)', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T06:30:00Z'],
  ['cron(0 9 * * ? *)', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T13:00:00Z'],
  ['rate(5 minutes)', 'UTC', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30Z'],
  ['rate(1 day)', 'UTC', '2026-01-01T00:00:30Z', '2026-01-02T00:00:30Z'],
])('%s in %s is due after %s at %s', (expression, zone, after, expected) => {
  const next = nextTime(expression, zone)(Date.parse(after));

  expect(new Date(next ?? 0).toISOString().replace('.000', '')).toBe(expected);
});

test('a schedule of a year that has passed is due no more', () => {
  expect(nextTime('cron(0 0 1 1 ? 2020)', 'UTC')(Date.parse('2026-01-01T00:00:00Z'))).toBeUndefined();
});

test.each([
  'at(2026-01-01T00:00:00)',
  'cron(0 0 * * * *)',
  'cron(0 0 ? * ? *)',
  'cron(60 0 * * ? *)',
  'cron(0 0 15W * ? *)',
  'rate(0 days)',
  'cron(0 0 * *)',
])('%s is refused', (expression) => {
  expect(() => nextTime(expression, 'UTC')).toThrow();
});
