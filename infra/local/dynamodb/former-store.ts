import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Notes which process serves a data directory, and for whom. */
export const noteStore = (note: string, pid: number): void => writeFileSync(note, `${pid} ${process.pid}\n`);

/**
 * Ends the store that a platform left behind when it was killed: two stores must not serve one file. Throws when that
 * platform is still there.
 */
export async function endFormerStore(note: string, file: string): Promise<void> {
  const [pid = 0, owner = 0] = (read(note) ?? '').split(' ').map(Number);
  if (pid <= 0) return;
  // Process ids are used again: only a store that serves this very file is meant.
  const serves = () => read(`/proc/${pid}/cmdline`)?.split('\0').includes(file) ?? false;
  if (!serves()) return;
  if (parentOf(pid) === owner) {
    throw new Error(`${file} is in use by a running platform (process ${owner}): stop it first.`);
  }
  process.kill(pid, 'SIGKILL');
  while (serves()) await delay(5);
}

/** A process that outlived its parent has been given another. */
const parentOf = (pid: number) => Number(/\) \w (\d+) /.exec(read(`/proc/${pid}/stat`) ?? '')?.[1]);

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
