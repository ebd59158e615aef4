import type { UploadForms } from '../../../shared/contract/views/upload.ts';
import { PIECE_BYTES, pieceSizes } from '../../../shared/domain/media.ts';
import { postPiece } from './post-piece.ts';
import { Stopped } from './stopped.ts';

/** Pieces under way at once: one waits for its answer while the other uses the line. */
const AT_ONCE = 2;
/** What else is under way when a piece fails may arrive within this time: it need not be sent again. */
const GRACE_MS = 20_000;

const follow = (from: AbortSignal, stop: () => void) => {
  from.addEventListener('abort', stop);
  return () => from.removeEventListener('abort', stop);
};

/** Sends the pieces that are missing; tells how many bytes of the file have arrived or are on their way. */
export const sendFile = async (
  file: File,
  { url, fields, pieces }: UploadForms,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  const sizes = pieceSizes(file.size);
  const left = new Map(pieces.map(({ number }) => [number, sizes[number] ?? 0]));
  const tell = () => onProgress(file.size - [...left.values()].reduce((sum, bytes) => sum + bytes, 0));
  tell();
  const sending = new AbortController();
  const unfollow = follow(signal, () => sending.abort());
  if (signal.aborted) sending.abort();
  const queue = [...pieces];
  let grace: ReturnType<typeof setTimeout> | undefined;
  const sendNext = async (): Promise<void> => {
    const piece = queue.shift();
    if (piece === undefined) return;
    const from = piece.number * PIECE_BYTES;
    const part = file.slice(from, from + PIECE_BYTES);
    const onSent = (bytes: number) => {
      left.set(piece.number, part.size - bytes);
      tell();
    };
    try {
      await postPiece(url, { ...fields, ...piece.fields }, part, onSent, sending.signal);
    } catch (error) {
      onSent(0);
      throw error;
    }
    onSent(part.size);
    await sendNext();
  };
  const ends = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      sendNext().catch((error: unknown) => {
        queue.length = 0;
        grace ??= setTimeout(() => sending.abort(), GRACE_MS);
        throw error;
      }),
    ),
  );
  clearTimeout(grace);
  unfollow();
  const faults = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const cause = faults.find((fault) => !(fault instanceof Stopped)) ?? faults[0];
  if (signal.aborted) throw new Stopped();
  if (cause !== undefined) throw cause;
};
