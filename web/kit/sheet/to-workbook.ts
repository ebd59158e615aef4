import writeExcelFile from 'write-excel-file/browser';
import type { CsvCell as Cell } from '../../../shared/csv/csv.ts';
import { plainCell } from '../../../shared/csv/plain-cell.ts';
import { isWide } from './is-wide.ts';
import type { Sheet } from './sheet.ts';

// Excel allows 31 characters in the name of a sheet, and none of these.
const nameOf = (name: string) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const cellOf = (cell: Cell) =>
  cell === null
    ? null
    : typeof cell === 'number'
      ? ({ value: cell, type: Number } as const)
      : ({ value: plainCell(cell), type: String } as const);

// Chinese characters are twice as wide as letters.
const widthOf = (cell: Cell) => [...String(cell ?? '')].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);
const columnsOf = ({ head, rows }: Sheet) =>
  head.map((title, column) => ({
    width: Math.min(60, 3 + Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? null)))),
  }));

/** Sheets as one Excel workbook: text stays text, numbers are numbers. */
export const toWorkbook = (sheets: readonly Sheet[]): Promise<Blob> =>
  writeExcelFile(
    sheets.map((sheet) => ({
      sheet: nameOf(sheet.name),
      columns: columnsOf(sheet),
      stickyRowsCount: 1,
      data: [
        sheet.head.map((title) => ({ value: plainCell(title), type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBlob();
