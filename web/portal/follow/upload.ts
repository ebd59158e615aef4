import type { Client } from '../../../shared/contract/client.ts';
import {
  MAX_FILE_BYTES,
  type MediaType,
  media,
  PIECE_BYTES,
  pieceSizes,
  type Refusal,
} from '../../../shared/domain/media.ts';
import { sha256Base64 } from '../../kit/digest.ts';

/** The media type that a file's extension stands for. */
const mediaOf = (name: string): MediaType | undefined => {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const found = Object.entries(media).find(([, extensions]) => (extensions as readonly string[]).includes(extension));
  return found?.[0] as MediaType | undefined; // the keys of `media` are the media types
};

/** Why a file need not be sent at all. */
export const refusalOf = (file: File): Refusal | undefined =>
  mediaOf(file.name) === undefined ? 'TYPE' : file.size > MAX_FILE_BYTES || file.size === 0 ? 'SIZE' : undefined;

/** Storage was reached and did not take the file. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
}

const post = (url: string, form: FormData, onProgress: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    // fetch does not tell how much of an upload has left.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new UploadRefused(`storage answered ${request.status}`));
    request.onerror = () => reject(new Error('connection lost'));
    request.open('POST', url);
    request.send(form);
  });

/** Sends one file: announced with size and digest, then put into storage, which refuses anything else. */
export const upload = async (api: Client, file: File, onProgress: (share: number) => void): Promise<void> => {
  const type = mediaOf(file.name);
  if (type === undefined) throw new Error(`${file.name}: no accepted media type`);
  const parts = pieceSizes(file.size).map((_, number) => file.slice(number * PIECE_BYTES, (number + 1) * PIECE_BYTES));
  const sha256 = await sha256Base64(file);
  const { url, fields, pieces } = await api.startUpload({
    body: {
      name: file.name,
      media: type,
      bytes: file.size,
      sha256,
      pieces: await Promise.all(parts.map(sha256Base64)),
    },
  });
  for (const [index, { number, fields: own }] of pieces.entries()) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...own })) form.append(name, value);
    form.append('file', parts[number] ?? new Blob());
    await post(url, form, (share) => onProgress((index + share) / pieces.length));
  }
};
