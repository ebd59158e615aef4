import { Button, Space } from 'antd';
import { useState } from 'react';
import { csvOf } from '../../../shared/csv/csv.ts';
import { saveText } from '../../kit/save-file.ts';
import { saveWorkbook } from '../../kit/sheet/save-workbook.ts';
import type { Sheet } from '../../kit/sheet/sheet.ts';
import type { LedgerLine } from './ledger-table.tsx';
import { useLedgerText } from './text.ts';

type Format = 'xlsx' | 'csv';
type State = { readonly is: 'reading' | 'done'; readonly count: number } | { readonly is: 'none' | 'failed' };

interface Props {
  /** The name of the file, without its ending. */
  readonly name: string;
  /** Fetches every line, and tells how many there are so far. */
  readonly read: (tell: (count: number) => void) => Promise<readonly LedgerLine[]>;
  /** The lines as tables, themselves first. */
  readonly sheetsOf: (lines: readonly LedgerLine[]) => readonly [Sheet, ...Sheet[]];
}

/** The whole ledger as a file, whatever of it is shown: fetched page after page, and saved when all is there. */
export const ExportButtons = ({ name, read, sheetsOf }: Props) => {
  const t = useLedgerText();
  const [state, setState] = useState<State>();
  const reading = state?.is === 'reading';

  const save = async (format: Format) => {
    setState({ is: 'reading', count: 0 });
    try {
      const lines = await read((count) => setState({ is: 'reading', count }));
      if (lines.length === 0) return setState({ is: 'none' });
      const sheets = sheetsOf(lines);
      if (format === 'xlsx') await saveWorkbook(name, sheets);
      else saveText(`${name}.csv`, csvOf([sheets[0].head, ...sheets[0].rows]), 'text/csv');
      setState({ is: 'done', count: lines.length });
    } catch {
      // Nothing is saved by half, and nothing of what was typed or shown is at stake.
      setState({ is: 'failed' });
    }
  };
  const button = (format: Format, label: string) => (
    // Not disabled: whoever pressed it with the keyboard stays on it.
    <Button aria-disabled={reading} onClick={() => !reading && void save(format)}>
      {label}
    </Button>
  );
  const said =
    state === undefined
      ? t('ledger.export.what')
      : state.is === 'reading' || state.is === 'done'
        ? t(`ledger.export.${state.is}`, { count: state.count })
        : t(`ledger.export.${state.is}`);
  return (
    <Space wrap className="ledger-export">
      {button('xlsx', t('ledger.export'))}
      {button('csv', t('ledger.csv'))}
      <span role="status" className="quiet">
        {said}
      </span>
    </Space>
  );
};
