import { randomUUID } from 'node:crypto';
import type { Answer, DynamoDb } from '../dynamodb.ts';
import type { AccessRequest } from '../iam.ts';
import type { Kms } from '../kms.ts';
import { asRecord } from '../record.ts';
import type { Sqs } from '../sqs.ts';
import { askingForCapacity, type Capacity, consumedCapacity } from './capacity.ts';
import { dynamoDbAccess } from './dynamodb-access.ts';

/** One call of a JSON service, its signature already checked. */
export interface JsonCall {
  readonly target: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
  /** Aborted when the caller went away. */
  readonly signal: () => AbortSignal;
}

/** What the gate asks of a service. */
export interface GatedService {
  readonly name: 'dynamodb' | 'kms' | 'sqs';
  readonly access: (operation: string, input: JsonCall['input']) => AccessRequest[];
  readonly perform: (call: JsonCall) => Promise<Answer & { readonly capacity?: readonly Capacity[] }>;
}

export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** DynamoDB: bytes pass through untouched, unless consumption is counted. */
export function gatedDynamoDb(
  store: DynamoDb,
  place: Place,
  kms: Kms | undefined,
  countCapacity: boolean,
): GatedService {
  const byName = new Map(store.tables.map((table) => [table.TableName, table]));
  const arn = (name: string) => `arn:${place.partition}:dynamodb:${place.region}:${place.account}:table/${name}`;
  const keys = new Map(
    store.tables.map((table) => [arn(table.TableName), kms?.arnFor({ KeyId: table.SSESpecification?.KMSMasterKeyId })]),
  );
  const names = { tableArn: arn, table: (name: string) => byName.get(name) };
  return {
    name: 'dynamodb',
    access(operation, input) {
      const asked = dynamoDbAccess(operation, input, names);
      const tables = new Set(asked.map(({ resource }) => resource.replace(/\/index\/.*$/, '')));
      return [
        ...asked,
        ...[...tables].flatMap((table) => viaService('kms:Decrypt', keys.get(table), 'dynamodb', place)),
      ];
    },
    async perform({ target, operation, input, body }) {
      const counted = countCapacity ? askingForCapacity(operation, input) : undefined;
      const answer = await store.send(target, counted ?? body);
      if (!countCapacity) return answer;
      const content = asRecord(JSON.parse(answer.body.toString('utf8') || '{}'));
      const capacity = consumedCapacity(operation, content);
      if (counted === undefined) return { ...answer, capacity };
      const { ConsumedCapacity: _, ...rest } = content;
      const { 'x-amz-crc32': __, ...headers } = answer.headers;
      return { status: answer.status, headers, body: Buffer.from(JSON.stringify(rest)), capacity };
    },
  };
}

/** KMS: the resource is the key that the call, or its ciphertext, names. */
export function gatedKms(kms: Kms): GatedService {
  return {
    name: 'kms',
    access(operation, input) {
      const pairs = Object.entries(asRecord(input.EncryptionContext));
      const context = {
        ...Object.fromEntries(pairs.map(([key, value]) => [`kms:EncryptionContext:${key}`, String(value)])),
        ...(pairs.length > 0 && { 'kms:EncryptionContextKeys': pairs.map(([key]) => key) }),
        ...(typeof input.MacAlgorithm === 'string' && { 'kms:MacAlgorithm': input.MacAlgorithm }),
      };
      return [{ action: `kms:${operation}`, resource: kms.arnFor(input) ?? String(input.KeyId ?? '*'), context }];
    },
    perform: async ({ operation, input }) => json(await kms.handle(operation, input), '1.1'),
  };
}

/** SQS: a batch needs the right of its single action. */
export function gatedSqs(sqs: Sqs, place: Place): GatedService {
  const keys = new Map(sqs.queues.map(({ arn, kmsKeyArn }) => [arn, kmsKeyArn]));
  return {
    name: 'sqs',
    access(operation, input) {
      const action = operation.replace(/Batch$/, '');
      const resource = sqs.arnFor(input) ?? `arn:${place.partition}:sqs:${place.region}:${place.account}:`;
      const forKey = action === 'SendMessage' ? ['kms:GenerateDataKey', 'kms:Decrypt'] : ['kms:Decrypt'];
      const needsKey = action === 'SendMessage' || action === 'ReceiveMessage';
      return [
        { action: `sqs:${action}`, resource },
        ...(needsKey ? forKey.flatMap((one) => viaService(one, keys.get(resource), 'sqs', place)) : []),
      ];
    },
    perform: async ({ operation, input, signal }) => json(await sqs.handle(operation, input, signal()), '1.0'),
  };
}

/** Whoever reads what a customer key protects needs the right to that key too. */
function viaService(action: string, key: string | undefined, service: string, { partition, region }: Place) {
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const context = { 'kms:ViaService': `${service}.${region}.${suffix}` };
  return key === undefined ? [] : [{ action, resource: key, context }];
}

const json = (content: Record<string, unknown>, version: string): Answer => ({
  status: 200,
  headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-requestid': randomUUID() },
  body: Buffer.from(JSON.stringify(content)),
});
