import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a running platform is. */
export interface Place {
  readonly url: string;
  /** Data directory of a platform on one machine. */
  readonly data: string;
}

const root = resolve(import.meta.dirname, '../..');

/** The address that a running platform has left in its data directory. */
const addressIn = (data: string): string | undefined => {
  const file = join(data, 'address.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).url : undefined;
};

/** The platform at `EVERYLETTER_URL`, else the one that runs on `EVERYLETTER_DATA`, else the one at `PORT` (8080). */
export const usualPlace = ({ EVERYLETTER_URL, EVERYLETTER_DATA, PORT } = process.env): Place => {
  const data = resolve(root, EVERYLETTER_DATA ?? '.local');
  return { data, url: EVERYLETTER_URL ?? addressIn(data) ?? `http://127.0.0.1:${PORT ?? 8080}` };
};
