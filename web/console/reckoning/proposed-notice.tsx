import { Alert, Button } from 'antd';
import { useReckoningText } from './text.ts';

/** A change was sent, or one is not finished: where to look at it. */
export const ProposedNotice = ({ number, sent }: { number: number; sent: boolean }) => {
  const t = useReckoningText();
  return (
    <Alert
      className="gap-below"
      type={sent ? 'success' : 'info'}
      showIcon
      role="status"
      title={t(sent ? 'reckoning.proposed' : 'reckoning.pending', { number })}
      action={
        <Button size="small" href="#/administration/changes">
          {t('reckoning.toChanges')}
        </Button>
      }
    />
  );
};
