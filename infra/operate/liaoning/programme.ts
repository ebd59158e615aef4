import { apportion } from './apportion.ts';

/** The published half year: 8 January to 30 June 2024. */
export const HALF_YEAR = { from: '2024-01-08', to: '2024-06-30' } as const;

const PLANNED = 10_054; // the only whole number of planned tasks that gives the published 79.26 %
const HANDLED = 7_969;
const RESOLVED = 4_333; // the only whole number that gives the published 54.37 %

/**
 * How the published totals are reconstructed by city: planned, handled, resolved. Only Chaoyang's handled and resolved are
 * published themselves; the others are plausible and add up. Code 21 is the provincial procuratorate.
 */
const CITIES = [
  ['21', 258, 217, 123],
  ['2101', 1542, 1187, 623],
  ['2102', 1291, 1046, 578],
  ['2103', 824, 643, 341],
  ['2104', 563, 428, 217],
  ['2105', 496, 417, 256],
  ['2106', 603, 482, 279],
  ['2107', 705, 557, 289],
  ['2108', 586, 469, 254],
  ['2109', 537, 403, 200],
  ['2110', 467, 378, 212],
  ['2111', 402, 334, 200],
  ['2112', 729, 561, 298],
  ['2113', 424, 339, 197],
  ['2114', 627, 508, 266],
] as const;

export interface Totals {
  readonly planned: number;
  readonly handled: number;
  readonly resolved: number;
}

/** Totals of one city and its counties; code 21 stands for the provincial procuratorate alone. */
export type CityTotals = Totals & { readonly code: string };

/** The programme's totals at a scale; below 1 the planned and resolved items are those that keep the two rates as near as can be. */
export const programmeTotals = (scale: number): Totals => {
  const handled = Math.max(1, Math.round(HANDLED * scale));
  return {
    planned: Math.round((handled * PLANNED) / HANDLED),
    handled,
    resolved: Math.round((handled * RESOLVED) / HANDLED),
  };
};

/** The totals by city (`code` of the city, or 21 for the province's own), adding up to the programme's totals. */
export const totalsByCity = (scale: number): CityTotals[] => {
  const totals = programmeTotals(scale);
  const handled = apportion(
    totals.handled,
    CITIES.map((city) => city[2]),
  );
  const planned = apportion(
    totals.planned,
    CITIES.map((city) => city[1]),
  );
  const resolved = apportion(
    totals.resolved,
    CITIES.map((city, index) => ((handled[index] ?? 0) * city[3]) / city[2]),
  );
  return CITIES.map(([code], index) => ({
    code,
    planned: planned[index] ?? 0,
    handled: handled[index] ?? 0,
    resolved: resolved[index] ?? 0,
  }));
};
