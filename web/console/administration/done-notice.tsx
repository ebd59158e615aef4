import { Alert, Button } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../kit/problem.ts';
import { useAdministrationText } from './text.ts';

/** What was changed just now, and how it is taken back. */
export interface Done {
  readonly text: string;
  /** Puts back what stood there; answers why not, when it could not. */
  readonly undo?: () => Promise<string | undefined>;
}

/** Says what was changed, and offers to take it back until the next change. */
export const DoneNotice = ({ done, onUndone }: { done: Done; onUndone: () => void }) => {
  const t = useAdministrationText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const { undo } = done;
  const run = async () => {
    if (undo === undefined) return;
    setBusy(true);
    const wrong = await undo().catch((error: unknown) => failureOf(error, t).title);
    setBusy(false);
    if (wrong === undefined) onUndone();
    else setFailed(wrong);
  };
  return (
    <Alert
      className="gap-below"
      type={failed === undefined ? 'success' : 'error'}
      showIcon
      role="status"
      title={failed ?? done.text}
      action={
        undo && (
          <Button size="small" loading={busy} onClick={() => void run()}>
            {t('change.undo')}
          </Button>
        )
      }
    />
  );
};
