import { Empty, Skeleton } from 'antd';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { ChangeCard } from './change-card.tsx';
import { useReckoningText } from './text.ts';
import { useChanges } from './use-changes.ts';

/** Every change of calendar and rules, latest first: who proposed it, who approved it, what it moves, how far it is. */
export const Changes = () => {
  const t = useReckoningText();
  const { data, error, refetch } = useChanges();
  if (data === undefined)
    return error ? <FailureAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  if (data.length === 0) return <Empty description={t('changes.none')} />;
  return data.map((change) => <ChangeCard key={change.number} change={change} onDecided={() => void refetch()} />);
};
