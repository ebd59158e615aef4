import { vi } from 'vitest';

/** Everything that the code writes to standard output from now on. */
export const watchLog = () => {
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const text = () => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
  return {
    text,
    /** The lines since the last time, each as JSON. */
    lines: (): Record<string, unknown>[] => {
      const lines = text().trim().split('\n').filter(Boolean);
      spy.mockClear();
      return lines.map((line) => JSON.parse(line));
    },
    stop: () => spy.mockRestore(),
  };
};
