const FIRST_MS = 30_000;
const LONGEST_MS = 5 * 60_000;
const FORGOTTEN_MS = 60 * 60_000;
const MOST_KEYS = 10_000;

interface Tries {
  failures: number;
  until: number;
  last: number;
}

export interface CoolDown {
  /** Milliseconds that must pass before the next attempt; 0 when it may be made. */
  remaining(key: string): number;
  /** Counts an attempt as failed before it is made, so that attempts side by side count too. */
  count(key: string): void;
  forget(key: string): void;
}

/** Makes attempts wait after `free` failures: 30 s, doubling to five minutes at most, and never for good. */
export function createCoolDown(free: number, now: () => Date): CoolDown {
  const tries = new Map<string, Tries>();

  function current(key: string): Tries {
    const found = tries.get(key);
    const time = now().getTime();
    if (found === undefined || time - found.last > FORGOTTEN_MS) return { failures: 0, until: 0, last: time };
    return found;
  }

  return {
    remaining: (key) => Math.max(0, current(key).until - now().getTime()),
    count(key) {
      const time = now().getTime();
      const failures = current(key).failures + 1;
      const wait = failures < free ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - free));
      // The oldest makes room: names that nobody has must not fill the memory.
      const [oldest] = tries.keys();
      if (tries.size >= MOST_KEYS && oldest !== undefined) tries.delete(oldest);
      tries.delete(key);
      tries.set(key, { failures, until: time + wait, last: time });
    },
    forget: (key) => void tries.delete(key),
  };
}
