import { createHash } from 'node:crypto';
import type { Client } from '../../shared/contract/client.ts';
import type { MediaType } from '../../shared/domain/media.ts';
import { patiently } from './connection.ts';

export interface FileToUpload {
  readonly name: string;
  readonly media: MediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Uploads one file for the petition of an opened receipt, as the portal does: announce, then post to storage. */
export const uploadFile = async (petitioner: Client, { name, media, bytes }: FileToUpload): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  const { document, url, fields } = await patiently(() =>
    petitioner.startUpload({ body: { name, media, bytes: bytes.length, sha256 } }),
  );
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([bytes]), name);
  const response = await fetch(url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`Storage answered ${response.status}: ${await response.text()}`);
  return document;
};
