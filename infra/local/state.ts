import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What the platform itself has to remember across restarts: positions in streams, last runs, events under way. */
export interface State {
  readonly get: (kind: string, key: string) => string | undefined;
  readonly put: (kind: string, key: string, value: string) => void;
  readonly remove: (kind: string, key: string) => void;
  readonly all: (kind: string) => { key: string; value: string }[];
  readonly close: () => void;
}

/** Opens the state of a data directory; a value is on the disk when `put` returns. */
export function openState(data: string): State {
  const database = new DatabaseSync(join(data, 'platform.db'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS state (
      kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
  `);
  const get = database.prepare('SELECT value FROM state WHERE kind = ? AND key = ?');
  const put = database.prepare('INSERT INTO state VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const remove = database.prepare('DELETE FROM state WHERE kind = ? AND key = ?');
  const all = database.prepare('SELECT key, value FROM state WHERE kind = ? ORDER BY key');

  return {
    get: (kind, key) => {
      const value = get.get(kind, key)?.value;
      return value === undefined ? undefined : String(value);
    },
    put: (kind, key, value) => void put.run(kind, key, value),
    remove: (kind, key) => void remove.run(kind, key),
    all: (kind) => all.all(kind).map((row) => ({ key: String(row.key), value: String(row.value) })),
    close: () => database.isOpen && database.close(),
  };
}
