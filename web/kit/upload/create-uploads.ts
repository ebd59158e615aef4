import type * as z from 'zod';
import type { DocumentView } from '../../../shared/contract/views/petition-view.ts';
import { Unreadable } from './digest-file.ts';
import { fileFault } from './file-fault.ts';
import { PieceRefused } from './post-piece.ts';
import { runUpload, type Task, type UploadCalls } from './run-upload.ts';
import { Stopped } from './stopped.ts';
import { type Fault, isActive, type Unfinished, type Upload } from './upload.ts';

type Document = z.output<typeof DocumentView>;

/** The uploads of one petition: a queue that sends one file after the other. */
export interface Uploads {
  readonly all: () => readonly Upload[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Queues files; one that is chosen to go on with an unfinished one is sent only when it is the same. */
  readonly add: (files: readonly File[], unfinished?: Unfinished) => void;
  readonly pause: (id: string) => void;
  /** Goes on with what was paused, cancelled or failed, and tries the connection at once. */
  readonly resume: (id: string) => void;
  /** Sends as a new file what was not the unfinished one. */
  readonly sendAsNew: (id: string) => void;
  readonly cancel: (id: string) => void;
  /** Takes a row away. */
  readonly dismiss: (id: string) => void;
  /** Takes over how the documents stand: which were linked, which refused. */
  readonly settle: (documents: readonly Document[]) => void;
  /** Stops everything and lets go of the files. */
  readonly end: () => void;
}

const SHOWN_EVERY_MS = 120;
/** A file that was sent whole, and of which the platform misses a part after this time, is sent on. */
const LOST_MS = 20_000;

const faultOf = (error: unknown): Fault => {
  if (error instanceof Unreadable) return { kind: 'UNREADABLE' };
  // Storage compares each piece with what was announced: the file is no longer what was read.
  if (error instanceof PieceRefused) return { kind: error.status === 400 ? 'CHANGED' : 'STORAGE' };
  return { kind: 'API', error };
};

const isSame = (one: File, { name, size, lastModified }: File): boolean =>
  one.name === name && one.size === size && one.lastModified === lastModified;

const firstState = (file: File, unfinished: Unfinished | undefined): Pick<Upload, 'phase' | 'fault'> => {
  const kind = fileFault(file);
  if (kind !== undefined) return { phase: 'failed', fault: { kind } };
  // A file of another size need not be read to be told apart.
  return { phase: unfinished !== undefined && unfinished.bytes !== file.size ? 'different' : 'waiting' };
};

/** Sends files in pieces, two at a time, and goes on by itself when the connection comes back. */
export const createUploads = (calls: UploadCalls): Uploads => {
  let tasks: readonly Task[] = [];
  let shown: readonly Upload[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  const listeners = new Set<() => void>();
  const wake = new EventTarget();

  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    shown = tasks.map(({ upload }) => upload);
    for (const listener of listeners) listener();
  };

  const make = (file: File, unfinished: Unfinished | undefined): Task => {
    let upload: Upload = { id: crypto.randomUUID(), file, done: 0, unfinished, ...firstState(file, unfinished) };
    return {
      get upload() {
        return upload;
      },
      put: (part) => {
        const isStep = part.phase !== undefined && part.phase !== upload.phase;
        upload = { ...upload, ...part };
        if (isStep) show();
        else timer ??= setTimeout(show, SHOWN_EVERY_MS);
      },
    };
  };
  const find = (id: string): Task | undefined => tasks.find(({ upload }) => upload.id === id);
  const next = (): Task | undefined => tasks.find(({ upload }) => upload.phase === 'waiting');

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    for (let task = next(); task !== undefined; task = next()) {
      const { put } = task;
      task.running = new AbortController();
      await runUpload(task, calls, task.running.signal, wake).catch((error: unknown) => {
        // Whoever stopped it has said what it is now.
        if (!(error instanceof Stopped)) put({ phase: 'failed', fault: faultOf(error) });
      });
      delete task.running;
    }
    working = false;
  };
  const queue = (task: Task, part: Partial<Upload> = {}) => {
    task.put({ phase: 'waiting', fault: undefined, reason: undefined, ...part });
    void work();
  };
  const stop = (task: Task, phase: 'paused' | 'cancelled') => {
    task.put({ phase });
    task.running?.abort();
  };

  const add = (files: readonly File[], unfinished?: Unfinished) => {
    const isHeld = ({ upload }: Task) => isActive(upload) || upload.phase === 'paused' || upload.phase === 'checking';
    const others = files.filter((file) => !tasks.some((task) => isHeld(task) && isSame(task.upload.file, file)));
    // What failed, or was given up, and is chosen again begins anew in its place.
    const isReplaced = ({ upload }: Task) => others.some((file) => isSame(file, upload.file));
    tasks = [...tasks.filter((task) => !isReplaced(task)), ...others.map((file) => make(file, unfinished))];
    show();
    void work();
  };

  const settleOne = (task: Task, { state, reason, received }: Document) => {
    if (state === 'LINKED') return task.put({ phase: 'linked' });
    if (state === 'REFUSED') return task.put({ phase: 'refused', reason });
    const isLost = received !== undefined && received < task.upload.file.size;
    if (isLost && Date.now() - (task.sentAt ?? 0) > LOST_MS) queue(task);
  };

  return {
    all: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    pause: (id) => {
      const task = find(id);
      if (task && isActive(task.upload)) stop(task, 'paused');
    },
    resume: (id) => {
      const task = find(id);
      if (task?.upload.phase === 'offline') wake.dispatchEvent(new Event('wake'));
      else if (task && !isActive(task.upload)) queue(task);
    },
    sendAsNew: (id) => {
      const task = find(id);
      if (task) queue(task, { unfinished: undefined });
    },
    cancel: (id) => {
      const task = find(id);
      if (task === undefined) return;
      stop(task, 'cancelled');
      const { document } = task.upload;
      // When it cannot be told now, the file stays unfinished and can be removed from the list of documents.
      if (document !== undefined) task.cancelling = calls.cancel(document).catch(() => {});
    },
    dismiss: (id) => {
      find(id)?.running?.abort();
      tasks = tasks.filter(({ upload }) => upload.id !== id);
      show();
    },
    settle: (documents) => {
      for (const task of tasks) {
        const document = documents.find(({ id }) => id === task.upload.document);
        if (task.upload.phase === 'checking' && document !== undefined) settleOne(task, document);
      }
    },
    end: () => {
      for (const { running } of tasks) running?.abort();
      tasks = [];
      show();
    },
  };
};
