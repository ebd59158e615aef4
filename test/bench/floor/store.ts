import { randomBytes } from 'node:crypto';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

/** What the functions below write and read: the same items as the platform's own, of the same sizes, without its work. */
export const store = new DynamoDBClient({});
export const TableName = process.env.PETITIONS_TABLE ?? '';
export const OFFICE = '2101';

const KeyId = process.env.SEALING_KEY;
const kms = KeyId === undefined ? undefined : new KMSClient({});

export type Item = Record<string, unknown>;
export const plain = (item: Item) => marshall(item, { removeUndefinedValues: true });

/** A wrapped data key; random bytes where there is no KMS. */
export const newKey = async (petition: string): Promise<Uint8Array> => {
  if (kms === undefined) return randomBytes(98);
  const { CiphertextBlob } = await kms.send(
    new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext: { petition } }),
  );
  return CiphertextBlob ?? randomBytes(98);
};

export const openKey = async (petition: string, CiphertextBlob: unknown): Promise<void> => {
  if (kms !== undefined && CiphertextBlob instanceof Uint8Array)
    await kms.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { petition } }));
};

const DAY = '2026-11-23';

export const headItem = (reference: string, version: number, state: string, wrapped: unknown): Item => ({
  pk: reference,
  sk: 'H',
  version,
  chain: randomBytes(32),
  kind: 'ACCUSATION',
  channel: 'ONLINE',
  office: OFFICE,
  procedure: state,
  shelf: `${OFFICE}#${state === 'RECEIVED' ? 'TRIAGE' : state}`,
  received: `${DAY}#${reference}`,
  dueOn: '2026-12-01',
  wrapped,
  code: randomBytes(48),
  rest: 'r'.repeat(330),
});

/** By what an item is found, besides its key. */
export const foundBy = (reference: string): Item => ({
  term: `${OFFICE}#${randomBytes(16).toString('base64url')}`,
  received: `${DAY}#${reference}`,
});

export const eventItem = (reference: string, seq: number): Item => ({
  pk: reference,
  sk: `E#${String(seq).padStart(4, '0')}`,
  seq,
  at: new Date().toISOString(),
  by: 'petitioner',
  previous: randomBytes(32),
  hash: randomBytes(32),
  data: { type: 'received', rest: 'd'.repeat(150) },
});

export const put = (item: Item, condition?: string, values?: Item) => ({
  Put: {
    TableName,
    Item: plain(item),
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
    ...(values === undefined ? {} : { ExpressionAttributeValues: plain(values) }),
  },
});

export const transact = (...TransactItems: ReturnType<typeof put>[]) =>
  store.send(new TransactWriteItemsCommand({ TransactItems }));

export const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): Item =>
  JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '{}'));

/** The reference that a caller names instead of a token. */
export const bearerOf = ({ headers }: APIGatewayProxyEvent): string =>
  (headers.authorization ?? headers.Authorization ?? '').replace('Bearer ', '');

export const answer = (statusCode: number, content: object): APIGatewayProxyResult => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});
