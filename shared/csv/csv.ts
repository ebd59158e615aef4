import { plainCell } from './plain-cell.ts';

export type CsvCell = string | number | null;

const written = (cell: CsvCell): string => {
  if (cell === null) return '';
  const safe = plainCell(String(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a table for spreadsheets (RFC 4180); no cell is run as a formula, and Excel reads the Chinese by the mark before it. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
