import { App, Button } from 'antd';
import { useState } from 'react';
import { saveWorkbook } from '../../../kit/sheet/save-workbook.ts';
import type { Sheet } from '../../../kit/sheet/sheet.ts';
import { useFiguresText } from '../text.ts';

/** All views as one workbook, made in the browser. */
export const ExportButton = ({ name, sheets }: { name: string; sheets: () => Promise<readonly Sheet[]> }) => {
  const t = useFiguresText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await saveWorkbook(name, await sheets());
    } catch {
      // The library or the plan could not be fetched: nothing of what was typed or shown is at stake.
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
