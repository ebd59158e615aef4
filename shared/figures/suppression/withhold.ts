import { CHANNELS, cellOf, groups, KINDS, placeOf, type Values } from './counts.ts';
import { linesOf } from './lines.ts';
import { type Move, movesOf } from './moves.ts';
import type { Places } from './places.ts';
import { TIMES, turnsOf } from './times.ts';

/** Counts of persons below this are withheld from publication. */
const SMALLEST_CELL = 5;
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_CELL;

/** What withholding a zero costs against a count of persons: it tells little, and hides little. */
const ZERO = 20;

/** Counts of a metric with what remains of the metrics that it is a part of: whole less part is a count of persons, too. */
export interface Column {
  readonly places: Places;
  readonly values: Values;
  readonly rests: readonly { readonly values: Values; readonly withheld: Uint8Array }[];
}

const bestOf = <T>(options: readonly T[], costOf: (option: T) => number): T | undefined => {
  let [best, least] = [options[0], Number.POSITIVE_INFINITY];
  for (const option of options) {
    const cost = costOf(option);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
};

const movesOfPlaces = new WeakMap<Places, Map<number, readonly Move[]>>();
const movesFor = (places: Places, row: number): readonly Move[] => {
  const known = movesOfPlaces.get(places) ?? new Map<number, readonly Move[]>();
  movesOfPlaces.set(places, known);
  const moves = known.get(row) ?? movesOf(places, row);
  known.set(row, moves);
  return moves;
};

/**
 * Which cells of one metric are withheld (1). Each cell is withheld together with a *move*: petitions that could have been
 * counted elsewhere, in another month or under another kind, so that only withheld cells would differ. What is withheld is
 * the union of such moves, and so no equation between published cells determines any of it. More is withheld until nothing
 * that is left of a published sum is a count from 1 to 4.
 */
export const withhold = ({ places, values, rests }: Column): Uint8Array => {
  const withheld = new Uint8Array(values.length);
  const at = (group: number, row: number, time: number) => cellOf(places, group, row, time);
  const primary = Uint8Array.from(values, (value) => (isSmall(value) ? 1 : 0));
  for (const rest of rests)
    for (let cell = 0; cell < primary.length; cell++) if (isSmall(rest.values[cell] ?? 0)) primary[cell] = 1;

  const costOf = (group: number, rows: readonly number[], times: readonly number[]): number => {
    let cost = 0;
    for (const row of rows)
      for (const time of times) {
        const cell = at(group, row, time);
        if (withheld[cell] === 1 || primary[cell] === 1) continue;
        const value = values[cell] ?? 0;
        cost += value === 0 ? ZERO : value;
      }
    return cost;
  };
  const mark = (group: number, rows: readonly number[], times: readonly number[]): void => {
    for (const row of rows) for (const time of times) withheld[at(group, row, time)] = 1;
  };

  const protect = (group: number, row: number, time: number): void => {
    const times = bestOf(turnsOf[time] ?? [], (turn) => costOf(group, [row], turn)) ?? [];
    const rowsOf = (move: Move) => (group === 0 ? move.rows : move.plain);
    const move = bestOf(movesFor(places, row), (one) => costOf(group, rowsOf(one), times));
    if (move === undefined) return;
    mark(group, rowsOf(move), times);
    const cheapest = (options: readonly number[]) =>
      bestOf(options, (option) => costOf(option, move.plain, times)) ?? group;
    // A count that moves is of some kind and some channel; a count of a kind changes with that of another kind.
    if (group === 0) for (const split of [KINDS, CHANNELS]) mark(cheapest(split), move.plain, times);
    else {
      const split = KINDS.includes(group) ? KINDS : CHANNELS;
      mark(cheapest(split.filter((other) => other !== group)), move.plain, times);
    }
  };

  const hidden = new Int32Array(values.length);
  let changed = true;
  /** Withholds more of a sum of which too little is hidden: its smallest published part, or else the sum. */
  const hideMore = (whole: number, parts: readonly number[]): void => {
    const open = parts.filter((part) => withheld[part] === 0 && (values[part] ?? 0) > 0);
    const cell = bestOf(open, (part) => values[part] ?? 0) ?? whole;
    if (withheld[cell] === 1) return;
    changed = true;
    protect(...placeOf(places, cell));
  };
  /** What is left of each published sum when all that is published of it is taken away is none, or five and more. */
  const settle = (counts: Values, mask: Uint8Array): void => {
    for (const { wholes, starts, parts } of linesOf(places)) {
      for (let cell = 0; cell < hidden.length; cell++) hidden[cell] = mask[cell] === 1 ? (counts[cell] ?? 0) : 0;
      for (let index = 0; index < wholes.length; index++) {
        const [whole, start, end] = [wholes[index] ?? 0, starts[index] ?? 0, starts[index + 1] ?? 0];
        let rest = 0;
        for (let part = start; part < end; part++) rest += hidden[parts[part] ?? 0] ?? 0;
        if (mask[whole] === 1) hidden[whole] = rest;
        else if (isSmall(rest)) hideMore(whole, [...parts.subarray(start, end)]);
      }
    }
  };

  for (const group of groups.keys())
    for (let row = 0; row < (group === 0 ? places.rows.size : places.plain); row++)
      for (let time = TIMES - 1; time >= 0; time--) {
        const cell = at(group, row, time);
        if (withheld[cell] === 0 && primary[cell] === 1) protect(group, row, time);
      }
  while (changed) {
    changed = false;
    settle(values, withheld);
    for (const rest of rests)
      settle(
        rest.values,
        withheld.map((one, cell) => one | (rest.withheld[cell] ?? 0)),
      );
  }
  return withheld;
};
