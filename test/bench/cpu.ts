import { readdirSync, readFileSync } from 'node:fs';

// Linux counts in hundredths of a second wherever Node runs.
const TICK_MS = 10;

const statOf = (pid: string): { parent: string; ticks: number } | undefined => {
  try {
    // The name in brackets may hold spaces; fields are counted after it (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: fields[1] ?? '', ticks };
  } catch {
    return undefined; // It has ended meanwhile.
  }
};

/** CPU milliseconds that a process and everything that it started have used so far. */
export const cpuOf = (root: number): number => {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, statOf(pid)] as const),
  );
  const belongs = (pid: string): boolean => {
    const parent = all.get(pid)?.parent;
    return pid === String(root) || (parent !== undefined && parent !== '0' && belongs(parent));
  };
  return [...all].reduce((sum, [pid, stat]) => sum + (stat && belongs(pid) ? stat.ticks * TICK_MS : 0), 0);
};
