import { useSyncExternalStore } from 'react';
import { useText } from '../text.ts';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says that there is no connection, and what is kept meanwhile. */
export const OfflineNotice = () => {
  const t = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="screen-only">
      {!online && (
        <p className="offline">
          <span className="width">{t('offline')}</span>
        </p>
      )}
    </div>
  );
};
