import { type CalendarYear, calendarFaults, Holiday } from '../../../shared/domain/calendar/calendar-year.ts';
import { issueSentences } from '../../../shared/sentences.ts';
import { issueOf } from '../../kit/check.ts';
import type { Language } from '../../kit/words.ts';

export const columns = ['zh', 'en', 'from', 'to', 'worked'] as const;
export type Column = (typeof columns)[number];

/** One line of a pasted year: the holiday, or what is wrong with it and where. */
export interface PastedHoliday {
  readonly line: number;
  readonly name: string;
  readonly holiday?: Holiday;
  readonly faults: readonly { readonly column: Column; readonly message: string }[];
}

/** A day as spreadsheets write it: 2027/1/3, or with the signs for year, month and day. */
const tidyDay = (text: string): string => {
  const [, year, month = '', day = ''] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const listed = (text: string): string[] => text.split(/[;；、，,\s]+/).filter((one) => one !== '');

const lineOf = (cells: readonly string[], line: number, language: Language): PastedHoliday => {
  const [zh = '', en = '', first = '', last = '', worked = ''] = cells;
  const from = tidyDay(first);
  const given = { name: { zh, en }, from, to: last === '' ? from : tidyDay(last), worked: listed(worked).map(tidyDay) };
  const { name, from: begins, to: ends, worked: instead } = Holiday.shape;
  const checks = [
    ['zh', name.shape.zh, zh],
    ['en', name.shape.en, en],
    ['from', begins, given.from],
    ['to', ends, given.to],
    ['worked', instead, given.worked],
  ] as const;
  const faults = checks.flatMap(([column, schema, value]) => {
    const issue = issueOf(schema, value, column, language);
    return issue === undefined ? [] : [{ column, message: issue.message }];
  });
  const holiday = Holiday.safeParse(given).data;
  return { line, name: zh || en, faults, ...(holiday === undefined ? {} : { holiday }) };
};

const PLACE = /^holidays\[(\d+)\]\.(from|to|worked)/;

/** Every line of a pasted year, each fault at its line and column; a heading is left out. */
export const pastedYear = (
  rows: readonly (readonly string[])[],
  { year, notice }: Pick<CalendarYear, 'year' | 'notice'>,
  language: Language,
): PastedHoliday[] => {
  const body = rows[0]?.some((cell) => /\d{4}/.test(cell)) === false ? rows.slice(1) : rows;
  const lines = body.map((cells, index) => lineOf(cells, index + 1 + (rows.length - body.length), language));
  const whole = lines.filter(({ holiday }) => holiday !== undefined);
  const faults = calendarFaults({ year, notice, holidays: whole.flatMap(({ holiday }) => holiday ?? []) });
  return lines.map((one) => {
    const more = faults.flatMap(({ path, code }) => {
      const [, index, column] = PLACE.exec(path) ?? [];
      return whole[Number(index)] === one
        ? [{ column: column as Column, message: issueSentences[code]?.[language] ?? code }] // the pattern names columns alone
        : [];
    });
    return { ...one, faults: [...one.faults, ...more] };
  });
};
