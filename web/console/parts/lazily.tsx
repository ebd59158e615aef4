import { type ComponentType, useEffect, useState } from 'react';
import { FailureAlert } from './failure-alert.tsx';
import { Loading } from './loading.tsx';

/** A page that is fetched when it is first shown; says so when that fails, and tries again on demand. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    // A component is a function, and a state takes functions for updates.
    const [Page, setPage] = useState(() => loaded);
    const [failed, setFailed] = useState<unknown>();
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (page) => {
          loaded = page;
          setPage(() => page);
        },
        (error: unknown) => setFailed(error),
      );
    }, []);
    if (Page !== undefined) return <Page {...props} />;
    // Browsers remember that a script could not be had: only a new page asks again.
    return failed === undefined ? <Loading /> : <FailureAlert error={failed} onRetry={() => location.reload()} />;
  };
};
