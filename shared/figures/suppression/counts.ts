import { type Metric, metrics } from '../../domain/figures.ts';
import { Channel, Kind } from '../../domain/vocabulary.ts';
import { officeOf, type PublishedYear } from '../published-year.ts';
import { type Places, placesOf } from './places.ts';
import { spansOf, TIMES } from './times.ts';

/** What a table of counts is divided by: nothing, then each kind, then each channel. */
export const groups = ['', ...Kind.options, ...Channel.options] as const;
export const KINDS = Kind.options.map((_, index) => index + 1);
export const CHANNELS = Channel.options.map((_, index) => index + 1 + Kind.options.length);
const groupOf = new Map<string, number>(groups.map((name, index) => [name, index]));

/** Only acts of officials are published by tier and by official. */
export const byOfficial: readonly Metric[] = ['handled', 'resolved'];

/** Where the metric can be counted, and how its rows add up. */
export const placesOfMetric = (year: PublishedYear, codes: readonly string[], metric: Metric): Places => {
  const known = [...Object.keys(year.units), ...Object.keys(year.planned)];
  const officials = byOfficial.includes(metric) ? known.filter((unit) => unit.includes('/')) : [];
  const offices = [...new Set([...codes, ...known.map(officeOf)])].sort();
  const alone = offices.filter(
    (office) => !byOfficial.includes(metric) || !officials.some((unit) => officeOf(unit) === office),
  );
  return placesOf(offices, [...new Set([...alone, ...officials])].sort());
};

/** Counts by group, row and span; see `cellOf`. */
export type Values = Int32Array;
export const cellOf = (places: Places, group: number, row: number, time: number): number =>
  (group * places.rows.size + row) * TIMES + time;

/** The other way round: group, row and span of a cell. */
export const placeOf = (places: Places, cell: number): [group: number, row: number, time: number] => {
  const line = Math.floor(cell / TIMES);
  return [Math.floor(line / places.rows.size), line % places.rows.size, cell % TIMES];
};

/** Counts of some metrics in every row, whole and by kind and channel. */
export const valuesOf = (year: PublishedYear, places: Places, wanted: readonly Metric[]): Map<Metric, Values> => {
  const columns = wanted.map((metric) => ({
    place: metrics.indexOf(metric),
    values: new Int32Array(groups.length * places.rows.size * TIMES),
  }));
  for (const { unit, rows, plain } of places.leaves)
    for (const [month, cells] of Object.entries(year.units[unit] ?? {})) {
      const spans = spansOf(Number(month));
      const counted = Object.entries(cells).map(([cell, counts]) => {
        const [kind = '', channel = ''] = cell.split('/');
        return { counts, groups: [0, groupOf.get(kind) ?? 0, groupOf.get(channel) ?? 0] };
      });
      for (const { place, values } of columns) {
        const sums = new Array<number>(groups.length).fill(0);
        for (const { counts, groups: of } of counted)
          for (const group of of) sums[group] = (sums[group] ?? 0) + (counts[place] ?? 0);
        for (const [group, count] of sums.entries()) {
          if (count === 0) continue;
          for (const row of group === 0 ? rows : plain)
            for (const time of spans) {
              const cell = cellOf(places, group, row, time);
              values[cell] = (values[cell] ?? 0) + count;
            }
        }
      }
    }
  return new Map(wanted.flatMap((metric, index) => [[metric, columns[index]?.values ?? new Int32Array()]]));
};
