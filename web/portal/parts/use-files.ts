import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Phase } from '../../kit/upload/upload.ts';
import { useUploadList } from '../../kit/upload/use-upload-list.ts';
import { useApi } from '../api.ts';
import { type Document, fileRows } from './file-rows.ts';
import { goOnReopened, uploadsOf } from './held-uploads.ts';

const SOON_MS = 1_500;
const LATER_MS = 15_000;
/** A check takes seconds; nobody asks after it every second for ever. */
const SOON_TIMES = 40;

const ENDS: ReadonlySet<string> = new Set<Phase>(['linked', 'refused', 'cancelled']);

const isChecked = ({ state, received, bytes }: Document): boolean => state === 'EXPECTED' && received === bytes;
/** The files of the opened petition; asks after them while one is being checked. */
export const useFiles = (reference: string) => {
  const api = useApi();
  const uploads = useMemo(() => uploadsOf(reference), [reference]);
  const list = useUploadList(uploads);
  const [documents, setDocuments] = useState<readonly Document[]>();
  const [failed, setFailed] = useState<unknown>();
  const [asked, setAsked] = useState(0);
  const keys = useRef(new Map<string, string>());

  const refresh = useCallback(() => {
    setFailed(undefined);
    api.listDocuments().then(({ documents: found }) => {
      setDocuments(found);
      uploads.settle(found);
    }, setFailed);
  }, [api, uploads]);
  useEffect(() => goOnReopened(uploads), [uploads]);

  // What came to an end here, or was taken away, stands otherwise there.
  const ended = list.map(({ id, phase }) => (ENDS.has(phase) ? `${id} ${phase}` : id)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each end of an upload is a reason to look
  useEffect(() => {
    setAsked(0);
    refresh();
  }, [refresh, ended]);

  const waiting = list.some(({ phase }) => phase === 'checking') || documents?.some(isChecked) === true;
  useEffect(() => {
    if (!waiting) return;
    const ask = () => {
      setAsked(asked + 1);
      refresh();
    };
    const timer = setTimeout(ask, asked < SOON_TIMES ? SOON_MS : LATER_MS);
    return () => clearTimeout(timer);
  }, [waiting, asked, refresh]);

  return { uploads, list, rows: documents && fileRows(documents, list, keys.current), failed, refresh };
};
