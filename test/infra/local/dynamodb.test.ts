import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readResponse } from '../../../infra/local/dynamodb/response.ts';
import {
  type DynamoDb,
  type DynamoDbSettings,
  startDynamoDb,
  type TableDefinition,
} from '../../../infra/local/dynamodb.ts';
import { startLeash } from '../../../infra/local/leash.ts';
import { asRecord } from '../../../infra/local/record.ts';
import { petitions } from './support/services.ts';

/** With a time to live. */
const limits: TableDefinition = {
  TableName: 'limits',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

const leash = startLeash();
let data: string;
let running: DynamoDb | undefined;
let troubles: string[];

const start = async (given: Partial<DynamoDbSettings> = {}) => {
  running = await startDynamoDb({
    data,
    leash,
    tables: [petitions, limits],
    now: Date.now,
    trouble: (sentence) => troubles.push(sentence),
    ...given,
  });
  return running;
};
const put = (store: DynamoDb, TableName: string, Item: unknown) =>
  store.call('DynamoDB_20120810.PutItem', { TableName, Item });

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'everyletter-dynamodb-'));
  troubles = [];
});
afterEach(async () => {
  await running?.stop();
  rmSync(data, { recursive: true });
});

describe('tables', () => {
  it('are created once and keep their items over a restart', async () => {
    const first = await start();
    await put(first, 'petitions', { pk: { S: 'a' }, sk: { S: 'b' } });
    await first.stop();

    const second = await start();

    const found = await second.call('DynamoDB_20120810.GetItem', {
      TableName: 'petitions',
      Key: { pk: { S: 'a' }, sk: { S: 'b' } },
    });
    expect(found.Item).toEqual({ pk: { S: 'a' }, sk: { S: 'b' } });
  });

  it('of another shape stop the boot with one sentence', async () => {
    await (await start()).stop();
    const [index] = petitions.GlobalSecondaryIndexes ?? [];
    const changed = { ...petitions, GlobalSecondaryIndexes: index ? [{ ...index, IndexName: 'byDay' }] : [] };

    await expect(start({ tables: [changed, limits] })).rejects.toThrow(
      'The stored table petitions differs from the template (index byState, index byDay): ' +
        'move its data aside, or begin anew with npm start -- --fresh.',
    );
  });

  it('may lie in a store of the user’s own', async () => {
    const own = await start();
    const second = await startDynamoDb({
      data,
      leash,
      tables: [petitions],
      now: Date.now,
      trouble: fail,
      endpoint: own.endpoint,
    });

    await put(second, 'petitions', { pk: { S: 'a' }, sk: { S: 'b' } });
    second.trimStream('petitions', '1');
    await second.stop();

    expect(second.pid).toBeUndefined();
    expect(await own.call('DynamoDB_20120810.Scan', { TableName: 'petitions', Limit: 9 })).toMatchObject({ Count: 1 });
  });

  it('lose what has expired, and nothing else', async () => {
    const seconds = (at: number) => ({ N: String(Math.floor(at / 1000)) });
    const store = await start({ now: () => Date.now() + 60_000 });
    await put(store, 'limits', { pk: { S: 'over' }, expiresAt: seconds(Date.now()) });
    await put(store, 'limits', { pk: { S: 'alive' }, expiresAt: seconds(Date.now() + 120_000) });
    await put(store, 'limits', { pk: { S: 'without' } });

    expect(await store.deleteExpired()).toBe(1);

    const left = await store.call('DynamoDB_20120810.Scan', { TableName: 'limits', Limit: 10 });
    expect(left.Count).toBe(2);
  });
});

describe('answers', () => {
  it('arrive whole and each at its caller, large ones and many at once', async () => {
    const store = await start();
    const text = '件'.repeat(50_000);
    const names = Array.from({ length: 30 }, (_, index) => String(index));
    await Promise.all(
      names.map((sk) => put(store, 'petitions', { pk: { S: 'a' }, sk: { S: sk }, text: { S: `${sk}${text}` } })),
    );

    const found = await Promise.all(
      names.map((sk) =>
        store.call('DynamoDB_20120810.GetItem', { TableName: 'petitions', Key: { pk: { S: 'a' }, sk: { S: sk } } }),
      ),
    );

    expect(found.map(({ Item }) => asRecord(asRecord(Item).text).S)).toEqual(names.map((sk) => `${sk}${text}`));
  });

  it.each([
    ['a part of the head', 'HTTP/1.1 200 OK\r\ncontent-', undefined],
    ['a part of the body', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{', undefined],
    ['all', 'HTTP/1.1 400 Bad\r\nContent-Length: 2\r\nx-other: a\r\n\r\n{}', { status: 400, headers: {} }],
  ])('are read when there is %s', (_, text, answer) => {
    const read = readResponse(Buffer.from(text));

    expect(read?.answer).toEqual(answer && { ...answer, body: Buffer.from('{}') });
  });

  it('without a length, or with more than it, are refused', () => {
    expect(() => readResponse(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without a length');
    expect(() => readResponse(Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n{}'))).toThrow('more than');
  });
});

describe('streams', () => {
  it('are trimmed up to what was consumed, except for the newest record', async () => {
    const store = await start();
    for (const sk of ['1', '2', '3', '4']) await put(store, 'petitions', { pk: { S: 'a' }, sk: { S: sk } });

    store.trimStream('petitions', '2');
    expect(sequenceNumbers()).toEqual(['3', '4']);

    store.trimStream('petitions', '4');
    await put(store, 'petitions', { pk: { S: 'a' }, sk: { S: '5' } });
    expect(sequenceNumbers()).toEqual(['4', '5']);
  });

  it('have the two indexes that keep writes fast', async () => {
    await start();

    const names = rows(`SELECT name FROM sqlite_master WHERE tbl_name = '_stream_records' AND sql LIKE '%CAST%'`);

    expect(names.map((row) => row.name)).toEqual(['_stream_records_by_table', '_stream_records_by_shard']);
  });

  it('kept in an unknown way stop the boot with one sentence', async () => {
    await (await start()).stop();
    const database = new DatabaseSync(file());
    database.exec('ALTER TABLE _stream_records ADD COLUMN surprise TEXT');
    database.close();

    await expect(start()).rejects.toThrow(/keeps its stream records in another way .* install the pinned version/);
  });
});

describe('a store that cannot start', () => {
  it('stops the boot with what it said', async () => {
    mkdirSync(join(data, 'dynamodb'));
    writeFileSync(file(), 'this is no database'.repeat(1000));

    await expect(start()).rejects.toThrow(/^DynamoDB at http:.* did not start: .*not a valid SQLite database/s);

    expect(troubles).toEqual([]);
  });
});

describe('a store killed outright', () => {
  it('comes back on the same port, and nothing acknowledged is lost', async () => {
    const store = await start();
    const client = new DynamoDBClient({
      endpoint: store.endpoint,
      region: 'cn-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const acknowledged: string[] = [];
    const stopped = new AbortController();
    const writer = async (name: string) => {
      for (let count = 0; !stopped.signal.aborted; count++) {
        const sk = `${name}-${count}`;
        const written = client.send(
          new PutItemCommand({ TableName: 'petitions', Item: { pk: { S: 'a' }, sk: { S: sk }, state: { S: 'new' } } }),
        );
        await written.then(() => acknowledged.push(sk)).catch(() => undefined);
      }
    };
    const writers = ['w1', 'w2', 'w3', 'w4'].map(writer);

    for (let round = 0; round < 3; round++) {
      await delay(150);
      process.kill(store.pid ?? 0, 'SIGKILL');
    }
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 5_000 }).toBeGreaterThan(before + 20);
    stopped.abort();
    await Promise.all(writers);

    const missing: string[] = [];
    for (const sk of acknowledged) {
      const key = { pk: { S: 'a' }, sk: { S: sk } };
      const found = await client.send(new GetItemCommand({ TableName: 'petitions', Key: key, ConsistentRead: true }));
      if (!found.Item) missing.push(sk);
    }
    expect(missing).toEqual([]);
    expect(troubles).toHaveLength(3);
    expect(troubles[0]).toMatch(/^The embedded DynamoDB ended \(SIGKILL.*\); it is started again\.$/);
    client.destroy();
  });
});

describe('a platform killed outright', () => {
  it('leaves no store behind that would serve the next one’s file, and no item lost', async () => {
    const script = `
      import { startDynamoDb } from ${JSON.stringify(new URL('../../../infra/local/dynamodb.ts', import.meta.url).href)};
      const store = await startDynamoDb({
        data: ${JSON.stringify(data)}, leash: { hold() {} }, tables: [${JSON.stringify(petitions)}], now: Date.now,
        trouble() {},
      });
      const Item = { pk: { S: 'a' }, sk: { S: 'b' } };
      await store.call('DynamoDB_20120810.PutItem', { TableName: 'petitions', Item });
      console.log(store.pid);
    `;
    const platform = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(platform.stdout, 'data');
    const former = Number(line);
    await expect(start()).rejects.toThrow(/in use by a running platform \(process \d+\): stop it first\.$/);
    platform.kill('SIGKILL');
    await once(platform, 'exit');

    const store = await start();

    // A zombie, which nobody has fetched yet, has no command line.
    expect(existsSync(`/proc/${former}`) && readFileSync(`/proc/${former}/cmdline`, 'utf8')).toBeFalsy();
    expect(await store.call('DynamoDB_20120810.Scan', { TableName: 'petitions', Limit: 9 })).toMatchObject({
      Count: 1,
    });
  });
});

const fail = (sentence: string) => expect.unreachable(sentence);

const file = () => join(data, 'dynamodb', 'tables.db');

function rows(sql: string) {
  const database = new DatabaseSync(file());
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const sequenceNumbers = () =>
  rows('SELECT sequence_number AS number FROM _stream_records ORDER BY id').map((row) => row.number);
