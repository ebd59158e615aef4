import type { Announcement, UploadForms } from '../../../shared/contract/views/upload.ts';
import type { DocumentId } from '../../../shared/domain/id.ts';
import { passes, waitForConnection } from './connection.ts';
import { digestFile } from './digest-file.ts';
import { mediaOf } from './file-fault.ts';
import type { Digests } from './hash-file.ts';
import { PieceRefused } from './post-piece.ts';
import { sendFile } from './send-file.ts';
import { goOnUnless } from './stopped.ts';
import type { Upload } from './upload.ts';

/** What the platform does for uploads. */
export interface UploadCalls {
  readonly start: (announcement: Announcement) => Promise<UploadForms>;
  /** Gives up a file that has not arrived. */
  readonly cancel: (document: DocumentId) => Promise<unknown>;
}

/** One upload on its way. */
export interface Task {
  readonly upload: Upload;
  readonly put: (part: Partial<Upload>) => void;
  digests?: Digests;
  /** The platform is being told that it was cancelled. */
  cancelling?: Promise<unknown>;
  running?: AbortController;
  /** When the last piece had been sent. */
  sentAt?: number;
}

const hexOf = (base64: string): string =>
  [...atob(base64)].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const announcementOf = ({ name, size }: File, { sha256, pieces }: Digests): Announcement => {
  const media = mediaOf(name);
  if (media === undefined) throw new Error('A file of no accepted media type is not sent');
  return { name, media, bytes: size, sha256, pieces: [...pieces] };
};

const send = async (task: Task, digests: Digests, calls: UploadCalls, signal: AbortSignal): Promise<void> => {
  const { file } = task.upload;
  const forms = await calls.start(announcementOf(file, digests));
  const { document, state } = forms;
  task.put({ document });
  if (signal.aborted && task.upload.phase === 'cancelled') await calls.cancel(document).catch(() => {});
  goOnUnless(signal);
  if (state === 'LINKED') return task.put({ phase: 'linked', done: file.size });
  task.put({ phase: 'sending' });
  let first: number | undefined;
  const onProgress = (done: number) => {
    first ??= done;
    task.put({ done });
  };
  try {
    await sendFile(file, forms, onProgress, signal);
  } catch (error) {
    // Forms expire. With new ones it goes on, unless these took nothing either.
    const isExpired = error instanceof PieceRefused && error.status === 403 && task.upload.done > (first ?? 0);
    if (!isExpired) throw error;
    return send(task, digests, calls, signal);
  }
  task.sentAt = Date.now();
  task.put({ phase: 'checking', done: file.size });
};

/** Reads the file, then sends what is missing of it; whenever the connection breaks off, it waits and goes on. */
export const runUpload = async (
  task: Task,
  calls: UploadCalls,
  signal: AbortSignal,
  wake: EventTarget,
): Promise<void> => {
  const { file, unfinished } = task.upload;
  if (task.digests === undefined) {
    task.put({ phase: 'reading', done: 0 });
    task.digests = await digestFile(file, (done) => task.put({ done }), signal);
    task.put({ done: 0 });
  }
  const { digests } = task;
  if (unfinished !== undefined && unfinished.sha256 !== hexOf(digests.sha256)) return task.put({ phase: 'different' });
  await task.cancelling;
  for (let attempt = 0; ; attempt++) {
    const before = task.upload.done;
    try {
      return await send(task, digests, calls, signal);
    } catch (error) {
      if (!passes(error)) throw error;
      goOnUnless(signal);
      if (task.upload.done > before) attempt = 0;
      task.put({ phase: 'offline' });
      await waitForConnection(attempt, error, signal, wake);
    }
  }
};
