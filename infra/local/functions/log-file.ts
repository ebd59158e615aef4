import { closeSync, fstatSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** A function's log: its sandboxes write to it directly. */
export interface LogFile {
  /** The file descriptor for a new sandbox. */
  readonly descriptor: () => number;
  /** Counts the times the log was turned over: a sandbox of an earlier turn still writes to the old file. */
  readonly turn: () => number;
  readonly close: () => void;
}

const largest = 50 * 1024 * 1024;

/** Opens a log that is turned over (one old file is kept) when it grows too large. */
export function openLog(file: string, limit: number = largest): LogFile {
  mkdirSync(dirname(file), { recursive: true });
  let descriptor = openSync(file, 'a', 0o600);
  let turns = 0;

  return {
    descriptor: () => descriptor,
    turn: () => {
      if (fstatSync(descriptor).size > limit) {
        renameSync(file, `${file}.1`);
        closeSync(descriptor);
        descriptor = openSync(file, 'a', 0o600);
        turns += 1;
      }
      return turns;
    },
    close: () => closeSync(descriptor),
  };
}
