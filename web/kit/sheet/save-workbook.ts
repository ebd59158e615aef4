import { saveFile } from '../save-file.ts';
import type { Sheet } from './sheet.ts';

/** Saves sheets as one Excel workbook on the device; the library that makes it is fetched when it is first wanted. */
export const saveWorkbook = async (name: string, sheets: readonly Sheet[]): Promise<void> => {
  const { toWorkbook } = await import('./to-workbook.ts');
  saveFile(`${name}.xlsx`, await toWorkbook(sheets));
};
