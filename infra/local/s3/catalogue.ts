import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { ChecksumName } from './expectations.ts';
import type { ObjectCreated, Retention } from './settings.ts';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL,
    latest INTEGER NOT NULL, blob TEXT, details TEXT NOT NULL, UNIQUE (bucket, key, version)) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS latest ON versions (bucket, key) WHERE latest = 1;
  CREATE INDEX IF NOT EXISTS blobs ON versions (blob) WHERE blob IS NOT NULL;
  CREATE TABLE IF NOT EXISTS outbox (sequence INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT;
`;

/** What is kept about one version besides its bytes. */
export interface VersionDetails {
  size: number;
  etag: string;
  modified: string;
  headers: Record<string, string>;
  checksum?: { name: ChecksumName; value: string };
  retention?: { mode: Retention['mode']; until: string } | undefined;
}

export interface Version extends VersionDetails {
  sequence: number;
  key: string;
  version: string;
  latest: boolean;
  /** Absent for a delete marker. */
  blob?: string;
}

type Row = Record<string, SQLOutputValue>;

function toVersion(row: Row): Version {
  // The column holds what `insert` below serialised from the same type.
  const details = JSON.parse(String(row.details)) as VersionDetails;
  const version = {
    ...details,
    sequence: Number(row.sequence),
    key: String(row.key),
    version: String(row.version),
    latest: row.latest === 1,
  };
  return row.blob === null ? version : { ...version, blob: String(row.blob) };
}

export type Catalogue = ReturnType<typeof openCatalogue>;

/** Which versions exist and which notifications are still owed, in one transactional file. */
export function openCatalogue(data: string) {
  mkdirSync(data, { recursive: true });
  const database = new DatabaseSync(join(data, 'catalogue.sqlite'));
  database.exec(SCHEMA);
  const COLUMNS = 'sequence, key, version, latest, blob, details';
  const selectLatest = database.prepare(`SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key = ? AND latest = 1`);
  const selectVersion = database.prepare(
    `SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key = ? AND version = ?`,
  );
  const selectBlob = database.prepare('SELECT 1 FROM versions WHERE blob = ?');
  const selectEvents = database.prepare('SELECT sequence, event FROM outbox ORDER BY sequence LIMIT 100');
  const retire = database.prepare('UPDATE versions SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1');
  const promote = database.prepare(
    'UPDATE versions SET latest = 1 WHERE sequence = (SELECT max(sequence) FROM versions WHERE bucket = ? AND key = ?)',
  );
  const removeVersion = database.prepare('DELETE FROM versions WHERE bucket = ? AND key = ? AND version = ?');
  const insert = database.prepare(
    'INSERT INTO versions (bucket, key, version, latest, blob, details) VALUES (?, ?, ?, 1, ?, ?)',
  );
  const insertEvent = database.prepare('INSERT INTO outbox (sequence, event) VALUES (?, ?)');
  const removeEvent = database.prepare('DELETE FROM outbox WHERE sequence = ?');
  const one = (row: Row | undefined) => (row === undefined ? undefined : toVersion(row));

  /** Several changes or none; the disk has them when this returns. */
  function transaction<T>(changes: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = changes();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    transaction,
    find: (bucket: string, key: string, version?: string): Version | undefined =>
      one(version === undefined ? selectLatest.get(bucket, key) : selectVersion.get(bucket, key, version)),
    /** Adds the newest version of a key. */
    add(bucket: string, key: string, version: string, blob: string | null, details: VersionDetails): number {
      retire.run(bucket, key);
      return Number(insert.run(bucket, key, version, blob, JSON.stringify(details)).lastInsertRowid);
    },
    remove(bucket: string, key: string, version: string): void {
      removeVersion.run(bucket, key, version);
      retire.run(bucket, key);
      promote.run(bucket, key);
    },
    hasBlob: (blob: string): boolean => selectBlob.get(blob) !== undefined,
    owe: (sequence: number, event: ObjectCreated): void => void insertEvent.run(sequence, JSON.stringify(event)),
    settle: (sequence: number): void => void removeEvent.run(sequence),
    /** The oldest notifications not yet delivered. */
    owed: (): { sequence: number; event: ObjectCreated }[] =>
      selectEvents.all().map((row) => ({
        sequence: Number(row.sequence),
        // Serialised by `owe` above from the same type.
        event: JSON.parse(String(row.event)) as ObjectCreated,
      })),
    /** Versions of a bucket in the order of their keys (UTF-8), newest first within a key, from `start` on. */
    *scan(bucket: string, start: string, presentOnly: boolean): Generator<Version> {
      const rows = database
        .prepare(
          `SELECT ${COLUMNS} FROM versions WHERE bucket = ? AND key >= ? AND (? = 0 OR (latest = 1 AND blob IS NOT NULL))
           ORDER BY key, sequence DESC`,
        )
        .iterate(bucket, start, presentOnly ? 1 : 0);
      for (const row of rows) yield toVersion(row);
    },
    close: () => database.close(),
  };
}
