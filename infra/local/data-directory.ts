import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const marker = 'PLATFORM-DATA';
const markerText = 'This directory belongs to the platform on one machine. "npm start -- --fresh" empties it.\n';
/** MB that have to be free for a start. */
const leastFree = 100;

/** A data directory that nobody else uses. */
export interface DataDirectory {
  readonly path: string;
  readonly release: () => void;
}

/** Takes a data directory for this process; `fresh` empties it first. The lock ends with the process, however it ends. */
export function takeDataDirectory(path: string, fresh = false): DataDirectory {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = readdirSync(path);
  if (found.length > 0 && !found.includes(marker)) {
    throw new Error(
      `${path} holds files that are not the platform's: choose an empty directory with EVERYLETTER_DATA=...`,
    );
  }
  checkSpace(path);
  writeFileSync(join(path, marker), markerText);
  const lock = openLock(path);
  if (fresh) {
    const kept = [marker, 'lock.db', 'lock.db-journal'];
    for (const name of found.filter((each) => !kept.includes(each))) rmSync(join(path, name), { recursive: true });
  }
  return { path, release: () => lock.close() };
}

// The operating system lets go of the lock of a process that is gone, which a file with a process id does not.
function openLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock.db'), { timeout: 500 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (x)');
    return lock;
  } catch (cause) {
    lock.close();
    throw new Error(`${path} is in use by another running platform: stop that one first`, { cause });
  }
}

function checkSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < leastFree) throw new Error(`the disk of ${path} is full: ${free} MB are free, ${leastFree} MB are needed`);
}
