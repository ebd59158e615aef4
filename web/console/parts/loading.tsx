import { Skeleton } from 'antd';
import { useText } from '../text.ts';

/** Something is on its way. */
export const Loading = () => {
  const t = useText();
  return (
    <div role="status">
      <p className="quiet">{t('loading')}</p>
      <Skeleton active title={false} />
    </div>
  );
};
