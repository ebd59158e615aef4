import type { Bilingual } from '../../problems.ts';
import { Day } from '../day.ts';
import type { CalendarYear } from './calendar-year.ts';

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
  nationalAndMidAutumn: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
} as const satisfies Record<string, Bilingual>;

type Row = readonly [name: keyof typeof names, from: string, to: string, ...worked: string[]];

const announced = (year: number, notice: string, rows: readonly Row[]): CalendarYear => {
  const dayOf = (written: string) => Day.parse(`${year}-${written}`);
  return {
    year,
    notice,
    holidays: rows.map(([name, from, to, ...worked]) => ({
      name: names[name],
      from: dayOf(from),
      to: dayOf(to),
      worked: worked.map(dayOf),
    })),
  };
};

/**
 * The years announced so far, from the notices of the State Council's General Office. A year that is not here, and that
 * nobody has loaded, is not known: deadlines in it are provisional.
 */
export const publishedYears: readonly CalendarYear[] = [
  announced(2019, '国办发明电〔2018〕15号、〔2019〕3号', [
    ['newYear', '01-01', '01-01'],
    ['spring', '02-04', '02-10', '02-02', '02-03'],
    ['qingming', '04-05', '04-05'],
    ['labour', '05-01', '05-04', '04-28', '05-05'],
    ['dragonBoat', '06-07', '06-07'],
    ['midAutumn', '09-13', '09-13'],
    ['national', '10-01', '10-07', '09-29', '10-12'],
  ]),
  // The second notice made the Spring Festival longer, and took back the Saturday worked for it.
  announced(2020, '国办发明电〔2019〕16号、〔2020〕1号', [
    ['newYear', '01-01', '01-01'],
    ['spring', '01-24', '02-02', '01-19'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '04-26', '05-09'],
    ['dragonBoat', '06-25', '06-27', '06-28'],
    ['nationalAndMidAutumn', '10-01', '10-08', '09-27', '10-10'],
  ]),
  announced(2021, '国办发明电〔2020〕27号', [
    ['newYear', '01-01', '01-03'],
    ['spring', '02-11', '02-17', '02-07', '02-20'],
    ['qingming', '04-03', '04-05'],
    ['labour', '05-01', '05-05', '04-25', '05-08'],
    ['dragonBoat', '06-12', '06-14'],
    ['midAutumn', '09-19', '09-21', '09-18'],
    ['national', '10-01', '10-07', '09-26', '10-09'],
  ]),
  announced(2022, '国办发明电〔2021〕11号、〔2022〕16号', [
    ['newYear', '01-01', '01-03'],
    ['spring', '01-31', '02-06', '01-29', '01-30'],
    ['qingming', '04-03', '04-05', '04-02'],
    ['labour', '04-30', '05-04', '04-24', '05-07'],
    ['dragonBoat', '06-03', '06-05'],
    ['midAutumn', '09-10', '09-12'],
    ['national', '10-01', '10-07', '10-08', '10-09'],
    ['newYear', '12-31', '12-31'],
  ]),
  announced(2023, '国办发明电〔2022〕16号', [
    ['newYear', '01-01', '01-02'],
    ['spring', '01-21', '01-27', '01-28', '01-29'],
    ['qingming', '04-05', '04-05'],
    ['labour', '04-29', '05-03', '04-23', '05-06'],
    ['dragonBoat', '06-22', '06-24', '06-25'],
    ['nationalAndMidAutumn', '09-29', '10-06', '10-07', '10-08'],
  ]),
  announced(2024, '国办发明电〔2023〕7号', [
    ['newYear', '01-01', '01-01'],
    ['spring', '02-10', '02-17', '02-04', '02-18'],
    ['qingming', '04-04', '04-06', '04-07'],
    ['labour', '05-01', '05-05', '04-28', '05-11'],
    ['dragonBoat', '06-10', '06-10'],
    ['midAutumn', '09-15', '09-17', '09-14'],
    ['national', '10-01', '10-07', '09-29', '10-12'],
  ]),
  announced(2025, '国办发明电〔2024〕12号', [
    ['newYear', '01-01', '01-01'],
    ['spring', '01-28', '02-04', '01-26', '02-08'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '04-27'],
    ['dragonBoat', '05-31', '06-02'],
    ['nationalAndMidAutumn', '10-01', '10-08', '09-28', '10-11'],
  ]),
  announced(2026, '国办发明电〔2025〕7号', [
    ['newYear', '01-01', '01-03', '01-04'],
    ['spring', '02-15', '02-23', '02-14', '02-28'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '05-09'],
    ['dragonBoat', '06-19', '06-21'],
    ['midAutumn', '09-25', '09-27'],
    ['national', '10-01', '10-07', '09-20', '10-10'],
  ]),
];
