import { useCallback, useEffect, useState } from 'react';
import type { Reference } from '../../../shared/domain/code.ts';
import type { DocumentId } from '../../../shared/domain/id.ts';
import { useApi } from '../api.ts';

/** A file of a case in memory, and nowhere else on the device. */
export interface FetchedFile {
  readonly bytes: ArrayBuffer | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

const fetched = async (url: string, signal: AbortSignal): Promise<ArrayBuffer> => {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal });
  if (!response.ok) throw new Error(`Storage answered ${response.status}`);
  return response.arrayBuffer();
};

/** Fetches a file by a link that lasts a minute; the opening is logged by the platform. */
export const useFile = (reference: Reference, document: DocumentId): FetchedFile => {
  const api = useApi();
  const [bytes, setBytes] = useState<ArrayBuffer>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    const stop = new AbortController();
    const load = async () => {
      const { url } = await api.downloadDocument({ params: { id: reference, document } });
      setBytes(await fetched(url, stop.signal));
    };
    load().catch((failure: unknown) => stop.signal.aborted || setError(failure));
    return () => stop.abort();
  }, [api, reference, document, attempt]);
  const retry = useCallback(() => {
    setError(undefined);
    setAttempt((before) => before + 1);
  }, []);
  return { bytes, error, retry };
};
