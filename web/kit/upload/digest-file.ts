import { PIECE_BYTES } from '../../../shared/domain/media.ts';
import type { Digests } from './hash-file.ts';
import { goOnUnless, Stopped } from './stopped.ts';

/** The file cannot be read: it was moved, deleted, or changed since it was chosen. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

interface Told {
  readonly read?: number;
  readonly digests?: Digests;
  readonly unreadable?: true;
}

const inWorker = (file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<Digests | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.read !== undefined) onRead(data.read);
      const { digests } = data;
      if (digests !== undefined) end(() => resolve(digests));
      if (data.unreadable) end(() => reject(new Unreadable(file.name)));
    };
    // A browser that runs no worker of this kind; this thread can do the same.
    worker.onerror = () => end(() => resolve(undefined));
    signal.addEventListener('abort', () => end(() => reject(new Stopped())), { once: true });
    worker.postMessage({ file, pieceBytes: PIECE_BYTES });
  });

const here = async (file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<Digests> => {
  const { hashFile } = await import('./hash-file.ts');
  const stopped = (bytes: number) => {
    goOnUnless(signal);
    onRead(bytes);
  };
  return hashFile(file, PIECE_BYTES, stopped).catch((error: unknown) => {
    throw error instanceof Stopped ? error : new Unreadable(file.name, { cause: error });
  });
};

/** Hashes a file off the main thread where the browser can, so that the page stays usable on an old phone. */
export const digestFile = async (
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Digests> => {
  const digests = typeof Worker === 'undefined' ? undefined : await inWorker(file, onRead, signal);
  return digests ?? here(file, onRead, signal);
};
