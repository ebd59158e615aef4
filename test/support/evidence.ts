import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { smallPdf } from '../../infra/operate/liaoning/evidence-files.ts';
import { type FileToUpload, piecesOf, postPiece } from '../../infra/operate/upload.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { UploadForms } from '../../shared/contract/views/upload.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { newKey, type TestPlatform } from './platform.ts';
import { aSubmission } from './submission.ts';

/** Somebody who has submitted a petition and opened it. */
export interface Petitioner {
  readonly client: Client;
  readonly reference: Reference;
  readonly queryCode: string;
}

export const aPetitioner = async ({
  anyone,
  withToken,
}: Pick<TestPlatform, 'anyone' | 'withToken'>): Promise<Petitioner> => {
  const { reference, queryCode } = await anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
  const { token } = await anyone.openReceipt({ body: { reference, queryCode } });
  return { client: withToken(token), reference, queryCode };
};

export const aPdf = (content: string, name = 'a.pdf'): FileToUpload => ({
  name,
  media: 'application/pdf',
  bytes: smallPdf(content),
});

/** A film of exactly so many bytes, no two pieces alike; another seed is another film. */
export const aFilm = (bytes: number, seed: string, name = '现场录像.mp4'): FileToUpload => {
  const head = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1');
  const block = createHash('sha512').update(seed).digest();
  const film = Buffer.alloc(bytes, block);
  for (let at = 0; at + 4 < bytes; at += 65_536) film.writeUInt32BE(at, at);
  head.copy(film);
  return { name, media: 'video/mp4', bytes: new Uint8Array(film) };
};

/** Sends some of the pieces with their forms, and answers storage's statuses. */
export const sendPieces = async (
  { bytes }: FileToUpload,
  { url, fields, pieces }: UploadForms,
  numbers: readonly number[] = pieces.map(({ number }) => number),
): Promise<number[]> => {
  const content = piecesOf(bytes);
  const statuses: number[] = [];
  for (const wanted of numbers) {
    const form = pieces.find(({ number }) => number === wanted);
    if (form === undefined) throw new Error(`There is no form for piece ${wanted}`);
    const response = await postPiece(url, { ...fields, ...form.fields }, content[wanted] ?? new Uint8Array());
    statuses.push(response.status);
  }
  return statuses;
};

/** Keys in the platform's storage that begin with a prefix: of every version that has bytes, and of those that are shown. */
export const storedKeys = (data: string, prefix: string): { all: string[]; shown: string[] } => {
  const catalogue = new DatabaseSync(join(data, 's3/catalogue.sqlite'), { readOnly: true });
  try {
    const rows = catalogue
      .prepare('SELECT key, latest FROM versions WHERE blob IS NOT NULL AND substr(key, 1, ?) = ? ORDER BY sequence')
      .all(prefix.length, prefix);
    const keysOf = (some: typeof rows) => some.map(({ key }) => String(key));
    return { all: keysOf(rows), shown: keysOf(rows.filter(({ latest }) => latest === 1)) };
  } finally {
    catalogue.close();
  }
};
