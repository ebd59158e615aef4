import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Names of exceptions that the functions tell apart; any other one arrives as the service's base exception. */
export const namedExceptions = async (): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for await (const file of glob('functions/**/*.ts', { cwd: root })) {
    for (const [name] of (await readFile(join(root, file), 'utf8')).matchAll(/\b[A-Z]\w+Exception\b/g)) names.add(name);
  }
  return names;
};

/**
 * Schemas of a client so that the unused ones can be left out: computed keys become plain ones, which have no side
 * effect, and only the exceptions that are told apart stay registered.
 */
export const leanSchemas = (source: string, exceptions: ReadonlySet<string>): string => {
  const constants = new Map(
    [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  return source
    .replace(/\[(_\w+)\]:/g, (whole, name: string) => (constants.has(name) ? `${constants.get(name)}:` : whole))
    .replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) =>
      exceptions.has(name) ? whole : '',
    );
};
