import { sha256 } from '@noble/hashes/sha2';

/** SHA-256 of a file and of each of its pieces, base64. */
export interface Digests {
  readonly sha256: string;
  readonly pieces: readonly string[];
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Reads a file piece by piece: never more of it is in memory, which browsers' own digest would need. */
export const hashFile = async (file: Blob, pieceBytes: number, onRead: (bytes: number) => void): Promise<Digests> => {
  const whole = sha256.create();
  const pieces: string[] = [];
  for (let from = 0; from < file.size; from += pieceBytes) {
    const piece = await file.slice(from, from + pieceBytes).arrayBuffer();
    whole.update(new Uint8Array(piece));
    pieces.push(base64(new Uint8Array(await crypto.subtle.digest('SHA-256', piece))));
    onRead(Math.min(file.size, from + pieceBytes));
  }
  return { sha256: base64(whole.digest()), pieces };
};
