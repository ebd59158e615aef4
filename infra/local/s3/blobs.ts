import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from './settings.ts';

export interface Blobs {
  /** Writes a body to a new file, durably, and names it; a failure on the way leaves nothing. */
  write(body: Body): Promise<string>;
  /** An open file descriptor, taken in the same tick as the look-up that named the blob. */
  open(name: string): number;
  remove(name: string): Promise<void>;
  /** Removes what no object refers to: uploads cut short by a crash. */
  sweep(isReferred: (name: string) => boolean): void;
}

/** Makes the directory's entries as durable as the files they name. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Files under random names: a key never becomes a path. */
export function createBlobs(data: string): Blobs {
  const finished = join(data, 'blobs');
  const unfinished = join(data, 'uploads');
  rmSync(unfinished, { recursive: true, force: true });
  for (const directory of [finished, unfinished]) mkdirSync(directory, { recursive: true });

  async function write(body: Body): Promise<string> {
    const name = randomBytes(16).toString('hex');
    const temporary = join(unfinished, name);
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        for await (const chunk of body) await file.appendFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(finished, name));
      await syncDirectory(finished);
      return name;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  return {
    write,
    open: (name) => openSync(join(finished, name), 'r'),
    remove: (name) => rm(join(finished, name), { force: true }),
    sweep: (isReferred) => {
      for (const name of readdirSync(finished)) if (!isReferred(name)) rmSync(join(finished, name));
    },
  };
}
