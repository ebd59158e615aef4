import { type ComponentType, useEffect, useState } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import { Waiting } from './waiting.tsx';

/** A page that is fetched when it is first shown; says so when that fails, and tries again on demand. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    // A component is a function, and a state takes functions for updates.
    const [Page, setPage] = useState(() => loaded);
    const [failed, setFailed] = useState<unknown>();
    const [attempt, setAttempt] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (page) => {
          loaded = page;
          setPage(() => page);
        },
        (error: unknown) => setFailed(error),
      );
    }, [attempt]);
    const retry = () => {
      // Some browsers remember that a script could not be had; after a new release it has another name.
      if (attempt > 0 && navigator.onLine) return location.reload();
      setFailed(undefined);
      setAttempt(attempt + 1);
    };
    if (Page !== undefined) return <Page {...props} />;
    return failed === undefined ? <Waiting /> : <FailureNotice error={failed} onRetry={retry} />;
  };
};
