import { useEffect, useState } from 'react';
import type { Procuratorate } from '../../../shared/domain/organisation.ts';
import { useApi } from '../api.ts';

let known: readonly Procuratorate[] | undefined;

/** The tree of procuratorates, fetched once; `failed` when it could not be. */
export const useProcuratorates = (): {
  readonly all: readonly Procuratorate[] | undefined;
  readonly failed: unknown;
  readonly retry: () => void;
} => {
  const api = useApi();
  const [all, setAll] = useState(known);
  const [failed, setFailed] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    if (known !== undefined) return;
    setFailed(undefined);
    api.listProcuratorates().then(
      ({ procuratorates }) => {
        const sorted = [...procuratorates].sort((a, b) => a.code.localeCompare(b.code));
        // None is asked again: the directory is being set up.
        if (sorted.length > 0) known = sorted;
        setAll(sorted);
      },
      (error: unknown) => setFailed(error),
    );
  }, [api, attempt]);
  return { all, failed, retry: () => setAttempt(attempt + 1) };
};
