import type { Bilingual } from '../problems.ts';

/** One holiday of the State Council's yearly notice: first and last day off, and the weekend days worked instead (调休). */
export interface Holiday {
  readonly name: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly worked: readonly string[];
}

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const satisfies Record<string, Bilingual>;

const holidays = (
  year: number,
  rows: readonly (readonly [keyof typeof names, string, string, ...string[]])[],
): readonly Holiday[] =>
  rows.map(([name, from, to, ...worked]) => ({
    name: names[name],
    from: `${year}-${from}`,
    to: `${year}-${to}`,
    worked: worked.map((day) => `${year}-${day}`),
  }));

/**
 * Public holidays by year, from the State Council General Office's notices (国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号).
 * A year that is not here has not been announced: deadlines in it are provisional.
 */
export const holidaysByYear: ReadonlyMap<number, readonly Holiday[]> = new Map([
  [
    2024,
    holidays(2024, [
      ['newYear', '01-01', '01-01'],
      ['spring', '02-10', '02-17', '02-04', '02-18'],
      ['qingming', '04-04', '04-06', '04-07'],
      ['labour', '05-01', '05-05', '04-28', '05-11'],
      ['dragonBoat', '06-10', '06-10'],
      ['midAutumn', '09-15', '09-17', '09-14'],
      ['national', '10-01', '10-07', '09-29', '10-12'],
    ]),
  ],
  [
    2025,
    holidays(2025, [
      ['newYear', '01-01', '01-01'],
      ['spring', '01-28', '02-04', '01-26', '02-08'],
      ['qingming', '04-04', '04-06'],
      ['labour', '05-01', '05-05', '04-27'],
      ['dragonBoat', '05-31', '06-02'],
      ['national', '10-01', '10-08', '09-28', '10-11'],
    ]),
  ],
  [
    2026,
    holidays(2026, [
      ['newYear', '01-01', '01-03', '01-04'],
      ['spring', '02-15', '02-23', '02-14', '02-28'],
      ['qingming', '04-04', '04-06'],
      ['labour', '05-01', '05-05', '05-09'],
      ['dragonBoat', '06-19', '06-21'],
      ['midAutumn', '09-25', '09-27'],
      ['national', '10-01', '10-07', '09-20', '10-10'],
    ]),
  ],
]);
