import { type ComponentType, useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { Waiting } from './waiting.tsx';

// Without what reads an answer of the platform: that comes with the pages that ask it.
const NotFetched = ({ onRetry }: { onRetry: () => void }) => {
  const t = useText();
  return (
    <div className="notice bad" role="alert">
      <p>{t('error.network')}</p>
      <button type="button" className="button plain" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
};

/** A page that is fetched when it is first shown; says so when that fails, and tries again on demand. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    // A component is a function, and a state takes functions for updates.
    const [Page, setPage] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (page) => {
          loaded = page;
          setPage(() => page);
        },
        // Some browsers remember that a script could not be had; after a new release it has another name.
        () => (attempt > 0 && navigator.onLine ? location.reload() : setFailed(true)),
      );
    }, [attempt]);
    const retry = () => {
      setFailed(false);
      setAttempt(attempt + 1);
    };
    if (Page !== undefined) return <Page {...props} />;
    return failed ? <NotFetched onRetry={retry} /> : <Waiting />;
  };
};
