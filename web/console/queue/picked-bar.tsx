import { Button } from 'antd';
import { MOST_PICKED } from './selection.ts';
import { useQueueText } from './text.ts';

interface Props {
  readonly count: number;
  readonly onAssign: () => void;
  readonly onClear: () => void;
}

/** What can be done with the cases that were picked. */
export const PickedBar = ({ count, onAssign, onClear }: Props) => {
  const t = useQueueText();
  return (
    <div className="picked">
      <Button id="assign" type="primary" disabled={count === 0} onClick={onAssign}>
        {t('picked.assign')}
      </Button>
      <span role="status">
        {count > 0 && t('picked.count', { count })}
        {count >= MOST_PICKED && ` · ${t('picked.most', { most: MOST_PICKED })}`}
      </span>
      {count > 0 && (
        <Button type="link" onClick={onClear}>
          {t('picked.clear')}
        </Button>
      )}
    </div>
  );
};
