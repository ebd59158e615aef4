/** Rows of cells as they come from a spreadsheet: separated by tabs, or CSV (RFC 4180) with commas and quotes. */
export const pastedRows = (text: string): string[][] => {
  const [firstLine = ''] = text.split('\n');
  const separator = firstLine.includes('\t') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  const signs = [...text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    if (quoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
};
