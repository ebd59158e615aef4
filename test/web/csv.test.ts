import { expect, test } from 'vitest';
import { csvOf } from '../../shared/csv/csv.ts';

const lineOf = (cell: string | number | null) => csvOf([[cell]]).slice(1, -2);

test('a table begins with the mark by which Excel knows its encoding, and ends each row as RFC 4180 says', () => {
  expect(
    csvOf([
      ['检察院', '完成率'],
      ['沈阳市人民检察院', 79.26],
    ]),
  ).toBe('\ufeff检察院,完成率\r\n沈阳市人民检察院,79.26\r\n');
});

test.each(['=HYPERLINK("http://x","y")', '+1+cmd|"/c calc"!A1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1+1'])(
  '%j is not run as a formula',
  (cell) => {
    expect(lineOf(cell).replace(/^"/, '')).toMatch(/^'/);
  },
);

test.each([-3, 0.5, '-3', '+8613800138000', '1.50'])('%j stays the number that it is', (cell) => {
  expect(lineOf(cell)).toBe(String(cell));
});

test('quotes, commas and line ends stay inside their cell', () => {
  expect(lineOf('某"某", 甲\n乙')).toBe('"某""某"", 甲\n乙"');
});

test('nothing is an empty cell', () => {
  expect(lineOf(null)).toBe('');
});
