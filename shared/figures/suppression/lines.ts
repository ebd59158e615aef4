import { CHANNELS, cellOf, groups, KINDS } from './counts.ts';
import type { Places } from './places.ts';
import { partsOfTime, TIMES } from './times.ts';

/** Sums of cells along one direction, parts before wholes; laid out flat, for there are hundreds of thousands. */
export interface Line {
  readonly wholes: Int32Array;
  /** Where the parts of each whole begin, and where the last ones end. */
  readonly starts: Int32Array;
  readonly parts: Int32Array;
}

/** Names each sum: its whole, and its parts. */
type Told = (whole: number, parts: readonly number[]) => void;

const lineOf = (tell: (told: Told) => void): Line => {
  const [wholes, starts, parts]: [number[], number[], number[]] = [[], [0], []];
  tell((whole, own) => {
    wholes.push(whole);
    for (const part of own) parts.push(part);
    starts.push(parts.length);
  });
  return { wholes: Int32Array.from(wholes), starts: Int32Array.from(starts), parts: Int32Array.from(parts) };
};

const rowsIn = (places: Places, group: number) => (group === 0 ? places.rows.size : places.plain);

const alongPlaces = (places: Places) =>
  lineOf((told) => {
    for (const group of groups.keys())
      for (const { whole, parts } of places.sums) {
        const rows = rowsIn(places, group);
        if (whole >= rows || parts.some((part) => part >= rows)) continue;
        for (let time = 0; time < TIMES; time++)
          told(
            cellOf(places, group, whole, time),
            parts.map((part) => cellOf(places, group, part, time)),
          );
      }
  });

const overTime = (places: Places) =>
  lineOf((told) => {
    for (const group of groups.keys())
      for (let row = 0; row < rowsIn(places, group); row++)
        for (const [whole, parts] of partsOfTime)
          told(
            cellOf(places, group, row, whole),
            parts.map((part) => cellOf(places, group, row, part)),
          );
  });

const byGroup = (places: Places) =>
  lineOf((told) => {
    for (let row = 0; row < places.plain; row++)
      for (let time = 0; time < TIMES; time++)
        for (const split of [KINDS, CHANNELS])
          told(
            cellOf(places, 0, row, time),
            split.map((group) => cellOf(places, group, row, time)),
          );
  });

const known = new WeakMap<Places, readonly Line[]>();

/** Every sum of the publication: along the places, over time, and by kind and channel. */
export const linesOf = (places: Places): readonly Line[] => {
  const lines = known.get(places) ?? [alongPlaces(places), overTime(places), byGroup(places)];
  known.set(places, lines);
  return lines;
};
