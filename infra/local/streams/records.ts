import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject, object, string } from '../template/json.ts';

/** A record of a stream. */
export interface StreamRecord {
  readonly sequence: string;
  /** When it was written, in milliseconds of the machine's time. */
  readonly written: number;
  /** As a function gets it. */
  readonly event: JsonObject;
}

/** The calls to a table's stream. */
export interface StreamReader {
  /** Reads on; the first time from behind the given position, or from the beginning. */
  readonly read: (limit: number) => Promise<StreamRecord[]>;
  /** Forgets how far it was read: the next read begins at the position again. */
  readonly rewind: () => void;
}

/** What a reader works with. */
export interface ReaderSettings {
  readonly table: string;
  /** ARN of the stream in the template: what functions see. */
  readonly streamArn: string;
  readonly region: string;
  /** How far the platform's time is ahead of the machine's. */
  readonly offset: () => number;
  readonly position: () => string | undefined;
  readonly call: (target: string, input: JsonObject) => Promise<Record<string, unknown>>;
}

/** Opens the stream of a table; the embedded store keeps one shard for each. */
export function openStream(settings: ReaderSettings): StreamReader {
  let iterator: string | undefined;
  const call = async (operation: string, input: JsonObject): Promise<JsonObject> =>
    // Answers of the store are JSON.
    (await settings.call(`DynamoDBStreams_20120810.${operation}`, input)) as JsonObject;

  async function firstIterator(): Promise<string> {
    const { table, position } = settings;
    const [stream] = list(await call('ListStreams', { TableName: table }), 'Streams');
    if (!stream) throw new Error(`the table ${table} has no stream`);
    const StreamArn = string(stream, 'StreamArn');
    const described = await call('DescribeStream', { StreamArn });
    const [shard] = list(object(described, 'StreamDescription'), 'Shards');
    if (!shard) throw new Error(`the stream of ${table} has no shard`);
    const SequenceNumber = position();
    const start: JsonObject =
      SequenceNumber === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber };
    const asked = await call('GetShardIterator', { StreamArn, ShardId: string(shard, 'ShardId'), ...start });
    return string(asked, 'ShardIterator');
  }

  return {
    read: async (limit) => {
      iterator ??= await firstIterator();
      const answer = await call('GetRecords', { ShardIterator: iterator, Limit: limit });
      iterator = string(answer, 'NextShardIterator');
      return list(answer, 'Records').map((record) => streamRecord(record, settings));
    },
    rewind: () => {
      iterator = undefined;
    },
  };
}

function streamRecord(record: JsonObject, { region, streamArn, offset }: ReaderSettings): StreamRecord {
  const change = object(record, 'dynamodb');
  const sequence = string(change, 'SequenceNumber');
  const written = Number(change.ApproximateCreationDateTime) * 1000;
  const dynamodb = { ...change, ApproximateCreationDateTime: (written + offset()) / 1000 };
  const eventID = createHash('md5').update(`${streamArn} ${sequence}`).digest('hex');
  return { sequence, written, event: { ...record, eventID, awsRegion: region, dynamodb, eventSourceARN: streamArn } };
}

const list = (from: JsonObject, key: string): JsonObject[] => {
  const value: Json | undefined = from[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};
