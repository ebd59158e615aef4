import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The platform's time: the machine's, moved forward by an offset that survives a restart. */
export interface Clock {
  /** Milliseconds since 1970, as everything on the platform sees them. */
  readonly now: () => number;
  /** How far the platform is ahead of the machine, in milliseconds. */
  readonly offset: () => number;
  /** Moves time forward and tells everyone who waits for it. */
  readonly advance: (milliseconds: number) => void;
  /** Calls the listener after each move; gives back a way to stop that. */
  readonly onAdvance: (listener: () => void) => () => void;
}

const machineNow = Date.now;

/** Opens the clock of a data directory. */
export function openClock(data: string): Clock {
  const file = join(data, 'clock.json');
  const listeners = new Set<() => void>();
  let offset = readOffset(file);

  return {
    now: () => machineNow() + offset,
    offset: () => offset,
    advance: (milliseconds) => {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) throw new RangeError('time moves forward only');
      writeFileSync(`${file}.new`, JSON.stringify({ offset: offset + milliseconds }), { flush: true });
      renameSync(`${file}.new`, file);
      offset += milliseconds;
      for (const listener of listeners) listener();
    },
    onAdvance: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readOffset(file: string): number {
  try {
    const { offset }: { offset: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof offset === 'number') return offset;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw new Error(`${file} cannot be read: remove it to return to the machine's time`, { cause: error });
  }
  throw new Error(`${file} holds no offset: remove it to return to the machine's time`);
}
