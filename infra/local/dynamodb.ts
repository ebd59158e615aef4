import { callStore, type Send, sender } from './dynamodb/call.ts';
import { directLine } from './dynamodb/direct-line.ts';
import { type EngineSettings, ready, startEngine } from './dynamodb/engine.ts';
import { deleteExpired } from './dynamodb/expiry.ts';
import { openStreamRecords, type StreamRecords } from './dynamodb/stream-records.ts';
import { ensureTable, type TableDefinition } from './dynamodb/tables.ts';

export { type Answer, DynamoDbError, type Send } from './dynamodb/call.ts';
export type { TableDefinition } from './dynamodb/tables.ts';

export interface DynamoDbSettings extends EngineSettings {
  readonly tables: readonly TableDefinition[];
  readonly now: () => number;
  /** An endpoint of the user's own instead of the embedded store (`EVERYLETTER_DYNAMODB`). */
  readonly endpoint?: string | undefined;
}

/** The tables of the platform, reached without anybody's policy: for the platform itself. */
export interface DynamoDb {
  readonly endpoint: string;
  /** Process of the embedded store. */
  readonly pid: number | undefined;
  readonly tables: readonly TableDefinition[];
  /** Bytes in, bytes out. */
  readonly send: Send;
  /** For example `call('DynamoDBStreams_20120810.GetRecords', {...})`. */
  call(target: string, input: unknown): Promise<Record<string, unknown>>;
  /** Forgets stream records that every consumer has behind it. */
  trimStream(table: string, upTo: string): void;
  /** Deletes what has expired by now; also happens by itself every half minute. */
  deleteExpired(): Promise<number>;
  stop(): Promise<void>;
}

const EXPIRY_EVERY_MS = 30_000;

/** Starts the store, and creates or checks the tables of the template. */
export async function startDynamoDb(settings: DynamoDbSettings): Promise<DynamoDb> {
  const { tables, now, trouble } = settings;
  const engine = settings.endpoint === undefined ? await startEngine(settings) : undefined;
  const endpoint = engine?.endpoint ?? settings.endpoint ?? '';
  if (!engine) await ready(endpoint);
  const line = engine ? directLine(endpoint) : sender(endpoint);
  const { close } = line;
  const send = tellingOfFullDisk(line.send, trouble);
  let records: StreamRecords | undefined;
  try {
    for (const table of tables) await ensureTable(send, table);
    records = engine && openStreamRecords(engine.file);
  } catch (error) {
    close();
    await engine?.stop();
    throw error;
  }

  const expire = async () => {
    let deleted = 0;
    for (const table of tables) deleted += await deleteExpired(send, table, now());
    return deleted;
  };
  const timer = setInterval(() => {
    expire().catch((error: Error) => trouble(`Expired items could not be deleted: ${error.message}`));
  }, EXPIRY_EVERY_MS).unref();

  return {
    endpoint,
    get pid() {
      return engine?.pid;
    },
    tables,
    send,
    call: (target, input) => callStore(send, target, input),
    trimStream: (table, upTo) => records?.trim(table, upTo),
    deleteExpired: expire,
    async stop() {
      clearInterval(timer);
      records?.close();
      await engine?.stop();
      close();
    },
  };
}

const TELLS_EVERY_MS = 60_000;

/** Says once a minute that there is no room; the caller gets the store's InternalServerError and may try again. */
function tellingOfFullDisk(send: Send, trouble: (sentence: string) => void): Send {
  let told = Number.NEGATIVE_INFINITY;
  return async (target, body) => {
    const answer = await send(target, body);
    if (answer.status === 500 && answer.body.includes('disk is full') && performance.now() - told > TELLS_EVERY_MS) {
      told = performance.now();
      trouble('The disk under the data directory is full: nothing is accepted until there is room again.');
    }
    return answer;
  };
}
