import { DatabaseSync } from 'node:sqlite';

const COLUMNS =
  'id table_name event_name keys_json new_image old_image sequence_number shard_id created_at user_identity';
const BATCH = 500;

/** The part of the store's file that its own API does not reach: the records of its streams. */
export interface StreamRecords {
  /** Forgets a table's records up to a sequence number; the newest stays, for the store counts on from it. */
  trim(table: string, upTo: string): void;
  close(): void;
}

/**
 * Opens the records in the live file and gives them the two indexes without which each write to a streamed table gets
 * slower with every record before it.
 */
export function openStreamRecords(file: string): StreamRecords {
  // Blocking this process longer would stall every request; what is busy now is trimmed the next time.
  const database = new DatabaseSync(file, { timeout: 50 });
  checkSchema(database, file);
  database.exec(`
    PRAGMA synchronous = NORMAL;
    CREATE INDEX IF NOT EXISTS _stream_records_by_table
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
    CREATE INDEX IF NOT EXISTS _stream_records_by_shard
      ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
  `);
  const remove = database.prepare(`
    DELETE FROM _stream_records WHERE id IN (
      SELECT id FROM _stream_records
      WHERE table_name = :table AND CAST(sequence_number AS INTEGER) <= CAST(:upTo AS INTEGER)
        AND CAST(sequence_number AS INTEGER) <
          (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = :table)
      ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${BATCH})`);

  return {
    trim(table, upTo) {
      try {
        while (remove.run({ table, upTo }).changes === BATCH);
      } catch (error) {
        if (!isBusyOrFull(error)) throw error;
      }
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function checkSchema(database: DatabaseSync, file: string): void {
  const rows = database.prepare(`SELECT name FROM pragma_table_info('_stream_records')`).all();
  const found = rows.map((row) => row.name).join(' ');
  if (found === COLUMNS) return;
  database.close();
  throw new Error(
    `${file} keeps its stream records in another way (columns: ${found || 'none'}) than @dynoxide 1.2.1 did: ` +
      'install the pinned version with npm ci.',
  );
}

// SQLITE_BUSY, SQLITE_LOCKED and SQLITE_FULL: https://sqlite.org/rescode.html
const isBusyOrFull = (error: unknown) =>
  error instanceof Error && 'errcode' in error && [5, 6, 13].includes(Number(error.errcode) & 0xff);
