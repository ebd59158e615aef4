import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** A message of a queue, as it lies in the store. */
export interface StoredMessage {
  readonly id: number;
  readonly messageId: string;
  readonly receipt: string;
  readonly body: string;
  /** JSON of the message attributes. */
  readonly attributes: string;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  readonly received: number;
  /** ARN of the queue that gave the message up, on a dead-letter queue. */
  readonly source: string | undefined;
}

export interface Draft {
  readonly body: string;
  readonly attributes: string;
}

/** Messages on the disk. Each method is one transaction; times are in milliseconds. */
export interface MessageStore {
  /** Gives the ids of the messages, in order, once they are on the disk. */
  add(queue: string, drafts: readonly Draft[], now: number, visibleAt: number): string[];
  take(queue: string, limit: number, now: number, visibleAt: number): StoredMessage[];
  remove(queue: string, receipt: string): void;
  /** False when the message is not in flight by this receipt. */
  hide(queue: string, receipt: string, now: number, visibleAt: number): boolean;
  /** Moves those of the next ten messages that were received too often to the dead-letter queue; gives how many. */
  giveUp(from: { name: string; arn: string }, limit: number, deadLetters: string, now: number): number;
  forget(queue: string, sentBefore: number): void;
  count(queue: string, now: number): { readonly visible: number; readonly inFlight: number; readonly delayed: number };
  /** When the next message shows up; none when nothing waits. */
  nextVisible(queue: string): number | undefined;
  close(): void;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  -- Each commit is on the disk before it is acknowledged: a message must survive a loss of power too.
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    message_id TEXT NOT NULL,
    receipt TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    first_received_at INTEGER NOT NULL DEFAULT 0,
    source TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_turn ON messages (queue, visible_at, id);
`;

/** Opens the messages of a data directory. */
export function openMessageStore(data: string): MessageStore {
  mkdirSync(join(data, 'sqs'), { recursive: true });
  const database = new DatabaseSync(join(data, 'sqs', 'messages.db'), { timeout: 1_000 });
  database.exec(SCHEMA);
  const insert = database.prepare(
    `INSERT INTO messages (queue, message_id, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare(
    `SELECT id FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, id LIMIT ?`,
  );
  const receive = database.prepare(`
    UPDATE messages SET received = received + 1, visible_at = ?, receipt = ?,
      first_received_at = CASE first_received_at WHEN 0 THEN ? ELSE first_received_at END
    WHERE id = ? RETURNING *`);
  const remove = database.prepare(`DELETE FROM messages WHERE id = ? AND queue = ? AND receipt = ?`);
  const hide = database.prepare(
    `UPDATE messages SET visible_at = ? WHERE id = ? AND queue = ? AND receipt = ? AND visible_at > ?`,
  );
  const giveUp = database.prepare(`
    UPDATE messages SET queue = :deadLetters, source = :arn, received = 0, receipt = '', first_received_at = 0
    WHERE received >= :limit AND id IN (
      SELECT id FROM messages WHERE queue = :queue AND visible_at <= :now ORDER BY visible_at, id LIMIT 10)`);
  const forget = database.prepare(`DELETE FROM messages WHERE queue = ? AND sent_at < ?`);
  const count = database.prepare(`
    SELECT COUNT(*) FILTER (WHERE visible_at <= :now) AS visible,
      COUNT(*) FILTER (WHERE visible_at > :now AND received > 0) AS inFlight,
      COUNT(*) FILTER (WHERE visible_at > :now AND received = 0) AS delayed
    FROM messages WHERE queue = :queue`);
  const next = database.prepare(`SELECT MIN(visible_at) AS at FROM messages WHERE queue = ?`);

  function together<T>(work: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    add: (queue, drafts, now, visibleAt) =>
      together(() =>
        drafts.map(({ body, attributes }) => {
          const messageId = randomUUID();
          insert.run(queue, messageId, body, attributes, now, visibleAt);
          return messageId;
        }),
      ),
    take(queue, limit, now, visibleAt) {
      // Nothing to take is the usual case and must not write.
      const rows = select.all(queue, now, limit);
      if (rows.length === 0) return [];
      return together(() =>
        rows.map((row) =>
          messageOf(receive.get(visibleAt, `${row.id}.${randomBytes(24).toString('base64url')}`, now, row.id ?? 0)),
        ),
      );
    },
    remove: (queue, receipt) => void remove.run(idOf(receipt), queue, receipt),
    hide: (queue, receipt, now, visibleAt) => hide.run(visibleAt, idOf(receipt), queue, receipt, now).changes === 1,
    giveUp: ({ name, arn }, limit, deadLetters, now) =>
      Number(giveUp.run({ queue: name, arn, limit, deadLetters, now }).changes),
    forget: (queue, sentBefore) => void forget.run(queue, sentBefore),
    count(queue, now) {
      const row = count.get({ queue, now });
      return { visible: Number(row?.visible), inFlight: Number(row?.inFlight), delayed: Number(row?.delayed) };
    },
    nextVisible: (queue) => ((next.get(queue)?.at ?? null) === null ? undefined : Number(next.get(queue)?.at)),
    close() {
      if (database.isOpen) database.close();
    },
  };
}

const idOf = (receipt: string) => Number(receipt.split('.', 1)[0]) || 0;

function messageOf(row: Readonly<Record<string, SQLOutputValue>> | undefined): StoredMessage {
  if (!row) throw new Error('a message vanished while it was received');
  return {
    id: Number(row.id),
    messageId: String(row.message_id),
    receipt: String(row.receipt),
    body: String(row.body),
    attributes: String(row.attributes),
    sentAt: Number(row.sent_at),
    firstReceivedAt: Number(row.first_received_at),
    received: Number(row.received),
    source: row.source === null ? undefined : String(row.source),
  };
}
