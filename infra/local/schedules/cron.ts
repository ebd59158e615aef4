/** Tells when a schedule is due next, after a moment; undefined: never again. */
export type NextTime = (after: number) => number | undefined;

interface Fields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly onDay: (year: number, month: number, day: number) => boolean;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const day = 86_400_000;
/** A schedule that is not due within eight years (the longest way to a 29 February) is due no more. */
const horizon = 8 * 366;

/** Reads a schedule expression of EventBridge Scheduler: `cron(...)` in a time zone, or `rate(...)`. */
export function nextTime(expression: string, zone: string): NextTime {
  const [, kind, inner = ''] = /^(cron|rate)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'cron') return cron(inner.trim().split(/\s+/), zone);
  if (kind === 'rate') return rate(inner.trim());
  throw new Error(`the schedule ${expression} is not supported on one machine`);
}

function rate(text: string): NextTime {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? [];
  const length = Number(count) * ({ minute: 60_000, hour: 3_600_000, day }[unit] ?? Number.NaN);
  if (!(length > 0)) throw new Error(`rate(${text}) makes no sense`);
  return (after) => after + length;
}

function cron(parts: readonly string[], zone: string): NextTime {
  const fields = readFields(parts);
  const toUtc = zoneConverter(zone);
  return (after) => {
    // A day earlier, as the zone may be behind UTC.
    let date = Math.floor(after / day) * day - day;
    for (let count = 0; count < horizon; count += 1, date += day) {
      const found = firstOfDay(fields, date, after, toUtc);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function firstOfDay(fields: Fields, date: number, after: number, toUtc: (local: number) => number): number | undefined {
  const local = new Date(date);
  if (!fields.onDay(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())) return undefined;
  for (const hour of fields.hours) {
    for (const minute of fields.minutes) {
      const moment = toUtc(date + (hour * 60 + minute) * 60_000);
      if (moment > after) return moment;
    }
  }
  return undefined;
}

function readFields(parts: readonly string[]): Fields {
  const [minute, hour, dayOfMonth, month, weekday, year, ...more] = parts;
  if (minute === undefined || hour === undefined || dayOfMonth === undefined || more.length > 0) throw odd(parts);
  if (month === undefined || weekday === undefined || year === undefined) throw odd(parts);
  const months = new Set(values(month, 1, 12, monthNames, 1));
  const years = year === '*' ? undefined : new Set(values(year, 1970, 2199));
  const weekdays = weekday === '?' ? undefined : new Set(values(weekday, 1, 7, dayNames, 1));
  const days = dayOfMonth === '?' || dayOfMonth === 'L' ? undefined : new Set(values(dayOfMonth, 1, 31));
  if ((dayOfMonth === '?') === (weekday === '?')) throw odd(parts);
  return {
    minutes: values(minute, 0, 59),
    hours: values(hour, 0, 23),
    onDay: (ofYear, ofMonth, ofDay) => {
      if (!months.has(ofMonth) || years?.has(ofYear) === false) return false;
      if (dayOfMonth === 'L' && ofDay !== new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate()) return false;
      if (days?.has(ofDay) === false) return false;
      return weekdays?.has(new Date(Date.UTC(ofYear, ofMonth - 1, ofDay)).getUTCDay() + 1) !== false;
    },
  };
}

const odd = (parts: readonly string[]) => new Error(`cron(${parts.join(' ')}) makes no sense`);

/** Values of one field: `*`, `1,5`, `1-5`, `0/15`, `MON-FRI`; sorted. */
function values(field: string, low: number, high: number, names: readonly string[] = [], firstName = 0): number[] {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from = '', to] = range.split('-').map((text) => number(text, low, names, firstName));
    const last = to ?? (part.includes('/') || range === '*' ? high : from);
    const width = Number(step);
    if (typeof from !== 'number' || typeof last !== 'number' || !Number.isInteger(width) || width < 1) throw bad(field);
    if (!(from >= low && last <= high && from <= last)) throw bad(field);
    for (let value = from; value <= last; value += width) found.add(value);
  }
  return [...found].sort((left, right) => left - right);
}

const bad = (field: string) => new Error(`the cron field ${field} is not supported on one machine`);

function number(text: string, low: number, names: readonly string[], firstName: number): number {
  if (text === '*') return low;
  const named = names.indexOf(text.toUpperCase());
  return named >= 0 ? named + firstName : Number(text === '' ? Number.NaN : text);
}

/** Turns a zone's wall clock, written as if it were UTC, into a moment. */
function zoneConverter(zone: string): (local: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (moment: number) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
  // The second look is right where the first one is on the other side of a change of the clocks.
  return (local) => local - offset(local - offset(local));
}
