import * as z from 'zod';
import type { Clock, ClockDays, ClockMove, ClockStart } from '../../../shared/domain/clocks/clock.ts';
import { addDays, Day, daysBetween } from '../../../shared/domain/day.ts';

/*
 * A clock is stored as a line of words: with the names of its fields five clocks would be half of the head, and a head of
 * more than 1 KB costs twice as much to write. Days are counted from its first one. After id, rules ('.' for the
 * petition's own), event that started it, first day and due day come, where they apply:
 *   ~                 provisional
 *   m4.2 or c4.2      met or cancelled, after 4 days, by event 2
 *   !MISSED           attention reached
 *   s7:12:HEARING     suspended after 7 days, resumed after 12 (nothing while it lasts)
 *   e90:60:9          extended to 90 days, approved after 60, by event 9
 */

const OWN = '.';
const PROVISIONAL = '~';
const ends = { MET: 'm', CANCELLED: 'c' } as const;

/** The line of a clock in the head of a petition with these rules. */
export const clockText = (
  { id, rules, startedBy, startedOn, dueOn, provisional, ended, reached, suspensions = [], extension }: Clock,
  own: string,
): string => {
  const after = (day: Day | undefined) => (day === undefined ? '' : daysBetween(startedOn, day));
  return [
    id,
    rules === own ? OWN : rules,
    startedBy,
    startedOn,
    after(dueOn),
    ...(provisional ? [PROVISIONAL] : []),
    ...(ended ? [`${ends[ended.how]}${after(ended.on)}.${ended.by}`] : []),
    ...(reached ? [`!${reached}`] : []),
    ...suspensions.map(({ from, to, ground }) => `s${after(from)}:${after(to)}:${ground}`),
    ...(extension ? [`e${after(extension.until)}:${after(extension.on)}:${extension.by}`] : []),
  ].join(' ');
};

type Fields = Record<string, unknown>;

const word = (text: string, dayAfter: (days: string | undefined) => Day | undefined, fields: Fields): Fields => {
  const [one, two, three] = text.slice(1).split(/[.:]/);
  switch (text[0]) {
    case PROVISIONAL:
      return { provisional: true };
    case 'm':
    case 'c':
      return { ended: { how: text[0] === 'm' ? 'MET' : 'CANCELLED', on: dayAfter(one), by: Number(two) } };
    case '!':
      return { reached: one };
    case 's': {
      const to = dayAfter(two);
      const suspension = { from: dayAfter(one), ...(to === undefined ? {} : { to }), ground: three };
      return { suspensions: [...(Array.isArray(fields.suspensions) ? fields.suspensions : []), suspension] };
    }
    case 'e':
      return { extension: { until: dayAfter(one), on: dayAfter(two), by: Number(three) } };
    default:
      return { [text]: true }; // unknown: the schema refuses it
  }
};

/** The fields of a clock, still to be parsed. */
export const clockOf = (text: unknown, own: unknown): object => {
  const [id, rules, startedBy, startedOn = '', days, ...words] = String(text).split(' ');
  const first = Day.parse(startedOn);
  const dayAfter = (count: string | undefined) => (count ? addDays(first, Number(count)) : undefined);
  let fields: Fields = {
    id,
    rules: rules === OWN ? own : rules,
    startedBy: Number(startedBy),
    startedOn,
    dueOn: dayAfter(days),
  };
  for (const each of words) fields = { ...fields, ...word(each, dayAfter, fields) };
  return fields;
};

const startText = ({ id, startedOn, dueOn, provisional }: ClockStart): string =>
  [id, startedOn, daysBetween(startedOn, dueOn), ...(provisional ? [PROVISIONAL] : [])].join(' ');

const moveText = ({ id, startedBy, formerly, dueOn, provisional }: ClockMove): string =>
  [id, startedBy, formerly, dueOn, ...(provisional ? [PROVISIONAL] : [])].join(' ');

const flag = (written: string | undefined) => (written === PROVISIONAL ? { provisional: true } : {});

const startOf = (text: string): object => {
  const [id, startedOn = '', days, provisional] = text.split(' ');
  return { id, startedOn, dueOn: addDays(Day.parse(startedOn), Number(days)), ...flag(provisional) };
};

const moveOf = (text: string): object => {
  const [id, startedBy, formerly, dueOn, provisional] = text.split(' ');
  return { id, startedBy: Number(startedBy), formerly, dueOn, ...flag(provisional) };
};

/** The days that an event gives to clocks, as lines. */
export const daysText = ({ starts, moves }: ClockDays): { starts?: string[]; moves?: string[] } => ({
  ...(starts ? { starts: starts.map(startText) } : {}),
  ...(moves ? { moves: moves.map(moveText) } : {}),
});

const lines = z.array(z.string()).optional();
const StoredDays = z.object({ starts: lines, moves: lines });

/** The fields of what `daysText` wrote, still to be parsed. */
export const daysOf = (stored: unknown): object => {
  const { starts, moves } = StoredDays.parse(stored);
  return { ...(starts ? { starts: starts.map(startOf) } : {}), ...(moves ? { moves: moves.map(moveOf) } : {}) };
};
