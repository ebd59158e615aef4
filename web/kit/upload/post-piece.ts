import { goOnUnless, Stopped } from './stopped.ts';

/** Storage was reached and did not take the piece. */
export class PieceRefused extends Error {
  override readonly name = 'PieceRefused';
  readonly status: number;

  constructor(status: number) {
    super(`Storage answered ${status}`);
    this.status = status;
  }
}

/** The connection broke off, or nothing moved on it for a minute. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

const STALLED_MS = 60_000;

/** Sends one piece with its form; tells how many of its bytes have left. */
export const postPiece = (
  url: string,
  fields: Readonly<Record<string, string>>,
  piece: Blob,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    goOnUnless(signal);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', piece, 'piece');
    // fetch does not tell how much of an upload has left.
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
    };
    const stop = () => request.abort();
    request.upload.onprogress = ({ loaded, total }) => {
      watch();
      onProgress(Math.min(piece.size, Math.round((loaded / total) * piece.size)));
    };
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return reject(new Stopped());
      const { status } = request;
      if (status >= 200 && status < 300) return resolve();
      // Nothing was answered, or storage is busy: both pass.
      reject(status === 0 || status >= 500 ? new ConnectionLost() : new PieceRefused(status));
    };
    signal.addEventListener('abort', stop);
    request.open('POST', url);
    request.send(form);
    watch();
  });
