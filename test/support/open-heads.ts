import { toItem } from '../../functions/kit/dynamodb.ts';
import { headItem } from '../../functions/tables/petitions/items.ts';
import { takeDataDirectory } from '../../infra/local/data-directory.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { startLeash } from '../../infra/local/leash.ts';
import { tables } from '../../infra/local/platform/definitions.ts';
import type { BootSettings } from '../../infra/local/platform.ts';
import { readAssembly } from '../../infra/local/template.ts';
import { link } from '../../shared/domain/chain.ts';
import { nextLook } from '../../shared/domain/clocks/clock-status.ts';
import { published } from '../../shared/domain/clocks/reckoning.ts';
import { referenceOf } from '../../shared/domain/code.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import { fold } from '../../shared/domain/fold.ts';
import { anEvent, sha256, someData } from '../builders.ts';

/** Petitions that wait in a store. */
export interface Stock {
  /** All of them. */
  readonly open: number;
  /** Those of which a clock has run out by the day. */
  readonly due: number;
  readonly day: Day;
}

/** How long ago what is due was received: the clocks of seven days have run out, the one of three months has not. */
const AGO = 12;
const BATCH = 25;
/** Where the platform on one machine stands; its tables are named without it. */
const place = { partition: 'aws-cn', region: 'cn-north-1', account: '000000000000' };

const bytesOf = (index: number) => {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(index, 1);
  return bytes;
};

/** The head of one petition, as its receipt left it. */
const itemAt = (index: number, receivedOn: Day) => {
  const { hash: _, ...first } = anEvent(someData('received', { receivedOn, filedOn: receivedOn }));
  const head = fold(undefined, link({ ...first, reference: referenceOf(2026, bytesOf(index)) }, sha256));
  const attendOn = nextLook(head.clocks, published);
  return toItem(
    headItem({ head, wrapped: Buffer.alloc(184, index), code: Buffer.alloc(48, index), at: first.at, attendOn }),
  );
};

/** An item as it goes over the wire, where bytes are base64. */
const onWire = (item: ReturnType<typeof toItem>): unknown =>
  JSON.parse(
    JSON.stringify(item, (name, value) =>
      name === 'B' && value !== null && typeof value === 'object'
        ? Buffer.from(Object.values(value.data ?? value) as number[]).toString('base64')
        : value,
    ),
  );

/** Puts items straight into the tables of a platform that does not run; items are made as they are written. */
export const putInto = async (
  assembly: string,
  data: string,
  wanted: RegExp,
  items: Iterable<ReturnType<typeof toItem>>,
): Promise<void> => {
  takeDataDirectory(data).release();
  const leash = startLeash();
  const definitions = tables(readAssembly(assembly, place));
  const store = await startDynamoDb({ data, leash, tables: definitions, now: Date.now, trouble: console.error });
  const table = definitions.find(({ TableName }) => wanted.test(TableName))?.TableName ?? '';
  let batch: unknown[] = [];
  const flush = async () => {
    if (batch.length > 0) await store.call('DynamoDB_20120810.BatchWriteItem', { RequestItems: { [table]: batch } });
    batch = [];
  };
  for (const item of items) {
    batch.push({ PutRequest: { Item: onWire(item) } });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await store.stop();
  leash.release();
};

/** Puts the heads of many open petitions straight into the store of a platform that does not run. */
export const stockUp = (assembly: string, data: string, { open, due, day }: Stock): Promise<void> =>
  putInto(
    assembly,
    data,
    /petitions/i,
    (function* () {
      for (let index = 0; index < open; index++) yield itemAt(index, index < due ? addDays(day, -AGO) : day);
    })(),
  );

/** Without deliveries from streams: what was put into the store is no event, and nobody is to be told of it. */
export const withoutDeliveries: NonNullable<BootSettings['edit']> = (assembly) => ({
  ...assembly,
  resources: assembly.resources.filter(({ type }) => type !== 'AWS::Lambda::EventSourceMapping'),
});
