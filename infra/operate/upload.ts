import { createHash } from 'node:crypto';
import type { Client } from '../../shared/contract/client.ts';
import { type MediaType, PIECE_BYTES } from '../../shared/domain/media.ts';
import { patiently } from './connection.ts';

export interface FileToUpload {
  readonly name: string;
  readonly media: MediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The pieces of a file, in order. */
export const piecesOf = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, number) =>
    bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES),
  );

/** What is said of a file before it is sent. */
export const announcementOf = ({ name, media, bytes }: FileToUpload) => ({
  name,
  media,
  bytes: bytes.length,
  sha256: digestOf(bytes),
  pieces: piecesOf(bytes).map(digestOf),
});

/** Sends one piece with its form; storage answers 204, or why it does not take it. */
export const postPiece = (
  url: string,
  fields: Readonly<Record<string, string>>,
  piece: Uint8Array<ArrayBuffer>,
): Promise<Response> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([piece]), 'piece');
  return fetch(url, { method: 'POST', body: form });
};

/** Uploads one file for the petition of an opened receipt, as the portal does: announce, then post what is missing. */
export const uploadFile = async (petitioner: Client, file: FileToUpload): Promise<string> => {
  const { document, url, fields, pieces } = await patiently(() =>
    petitioner.startUpload({ body: announcementOf(file) }),
  );
  const content = piecesOf(file.bytes);
  for (const { number, fields: own } of pieces) {
    const response = await postPiece(url, { ...fields, ...own }, content[number] ?? new Uint8Array());
    if (!response.ok) throw new Error(`Storage answered ${response.status}: ${await response.text()}`);
  }
  return document;
};
