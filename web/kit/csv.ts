export type CsvCell = string | number | null;

// Spreadsheets take a cell that begins so for a formula and run it; with full-width signs, too.
const FORMULA = /^[=+\-@\t\r\n\0|\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

const written = (cell: CsvCell): string => {
  if (cell === null) return '';
  const text = String(cell);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a table for spreadsheets (RFC 4180); no cell is run as a formula, and Excel reads the Chinese by the mark before it. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
