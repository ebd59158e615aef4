// Spreadsheets read these as the beginning of a formula, full-width ones too where Chinese or Japanese is set.
const BEGINS_FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\p{Cc}]/u;
// A signed number or a phone number, and nothing else.
const NUMBER = /^[+-]?\d[\d ]*(\.\d+)?$/;

/** Text that no spreadsheet takes for a formula, wherever it came from; what is a number or a phone stays as it is. */
export const plainCell = (text: string): string =>
  BEGINS_FORMULA.test(text) && !NUMBER.test(text) ? `'${text.replaceAll('\0', '')}` : text.replaceAll('\0', '');
