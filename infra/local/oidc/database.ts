import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS entries (
    model TEXT NOT NULL, id TEXT NOT NULL, uid TEXT, grant_id TEXT, payload TEXT NOT NULL, expires INTEGER,
    PRIMARY KEY (model, id)) STRICT;
  CREATE INDEX IF NOT EXISTS by_uid ON entries (model, uid) WHERE uid IS NOT NULL;
  CREATE INDEX IF NOT EXISTS by_grant ON entries (grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS by_expiry ON entries (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS accounts (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, salt BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
`;

/** The issuer's file: accounts, sessions, grants and tokens. */
export function openDatabase(data: string): DatabaseSync {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(data, 'oidc.sqlite'));
  database.exec(SCHEMA);
  return database;
}
