import { useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../../shared/contract/client.ts';
import type { Reference } from '../../../shared/domain/code.ts';
import type { Uploads } from '../../kit/upload/create-uploads.ts';
import type { Upload } from '../../kit/upload/upload.ts';
import { useUploadList } from '../../kit/upload/use-upload-list.ts';
import { useApi } from '../api.ts';
import { uploadsTo } from './case-uploads.ts';

const SOON_MS = 1_500;
const LATER_MS = 15_000;
/** A check takes seconds; nobody asks after it every second for ever. */
const SOON_TIMES = 40;

const ask = async (reference: Reference, { document, file }: Upload, api: Client, uploads: Uploads) => {
  if (document === undefined) return;
  const { state, reason } = await api.checkCaseUpload({ params: { id: reference, document } });
  uploads.settle([{ id: document, name: file.name, bytes: file.size, at: new Date().toISOString(), state, reason }]);
};

/** The files on their way to a case; asks after those that are being checked, and tells when one was linked. */
export const useCaseUploads = (reference: Reference, onLinked: () => void) => {
  const api = useApi();
  const uploads = useMemo(() => uploadsTo(reference, api), [reference, api]);
  const list = useUploadList(uploads);
  const [asked, setAsked] = useState(0);
  const tell = useRef(onLinked);
  tell.current = onLinked;

  const checking = list.filter(({ phase }) => phase === 'checking');
  const waiting = checking.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is asked after anew
  useEffect(() => setAsked(0), [waiting]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks again
  useEffect(() => {
    if (waiting === '') return;
    const again = () => setAsked((before) => before + 1);
    const timer = setTimeout(
      () => void Promise.allSettled(checking.map((one) => ask(reference, one, api, uploads))).then(again),
      asked < SOON_TIMES ? SOON_MS : LATER_MS,
    );
    return () => clearTimeout(timer);
  }, [waiting, asked, reference, api, uploads]);

  const linked = list.filter(({ phase }) => phase === 'linked').length;
  const before = useRef(linked);
  useEffect(() => {
    if (linked > before.current) tell.current();
    before.current = linked;
  }, [linked]);
  return { uploads, list };
};
