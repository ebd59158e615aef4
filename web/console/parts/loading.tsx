import { Skeleton } from 'antd';
import { useText } from '../text.ts';

/** Something is on its way. */
export const Loading = () => {
  const t = useText();
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active />
    </div>
  );
};
