import { App, Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '../../kit/save-file.ts';
import type { Sheet } from '../../kit/sheet/sheet.ts';
import { useFiguresText } from './text.ts';

/** All tables as one workbook, made in the browser. */
export const ExportButton = ({ name, sheets }: { name: string; sheets: () => readonly Sheet[] }) => {
  const t = useFiguresText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { toWorkbook } = await import('../../kit/sheet/to-workbook.ts');
      saveFile(`${name}.xlsx`, await toWorkbook(sheets()));
    } catch {
      // The library could not be fetched: nothing of what was typed or shown is at stake.
      void message.error(t('figures.exportFailed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('figures.export')}
    </Button>
  );
};
