import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startDynamoDb, type TableDefinition } from '../../../../infra/local/dynamodb.ts';
import { type Caller, type Denial, type GateCall, openAccess, startGate } from '../../../../infra/local/gate.ts';
import type { Statement } from '../../../../infra/local/iam.ts';
import { type KeyDefinition, openKms } from '../../../../infra/local/kms.ts';
import { startLeash } from '../../../../infra/local/leash.ts';
import { createS3 } from '../../../../infra/local/s3.ts';
import { openSqs, type QueueDefinition } from '../../../../infra/local/sqs.ts';

const place = { partition: 'aws-cn', region: 'cn-north-1', account: '123456789012' };
export const arn = (service: string, rest: string) => `arn:aws-cn:${service}:cn-north-1:123456789012:${rest}`;

export const petitions: TableDefinition = {
  TableName: 'petitions',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: ['pk', 'sk', 'state'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byState',
      KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['kind', 'day'] },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
};
const limits: TableDefinition = {
  TableName: 'limits',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  SSESpecification: { KMSMasterKeyId: 'table-key' },
};
const key = (keyId: string, spec: KeyDefinition['spec']): KeyDefinition => ({
  keyId,
  spec,
  arn: arn('kms', `key/${keyId}`),
});
const queue = (name: string, more: Partial<QueueDefinition> = {}): QueueDefinition => ({
  name,
  arn: arn('sqs', name),
  url: `https://sqs.cn-north-1.amazonaws.com.cn/123456789012/${name}`,
  ...more,
});

/** Every service behind a gate, on a data directory of its own. */
export async function startServices({ countCapacity = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'everyletter-gate-'));
  const leash = startLeash();
  const callers = new Map<string, Caller>();
  const denials: Denial[] = [];
  const calls: GateCall[] = [];
  const opened: { destroy(): void }[] = [];
  const dynamodb = await startDynamoDb({
    data,
    leash,
    tables: [petitions, limits],
    now: Date.now,
    trouble: () => undefined,
  });
  const kms = openKms({
    data,
    keys: [key('sealing', 'SYMMETRIC_DEFAULT'), key('table-key', 'SYMMETRIC_DEFAULT'), key('tickets', 'HMAC_256')],
  });
  const sqs = openSqs({
    data,
    now: Date.now,
    queues: [
      queue('uploads', { redrive: { deadLetterTargetArn: arn('sqs', 'dead'), maxReceiveCount: 2 } }),
      queue('dead'),
      queue('sealed', { kmsKeyArn: arn('kms', 'key/table-key') }),
    ],
  });
  const access = openAccess({
    ...place,
    roleOf: (accessKeyId) => callers.get(accessKeyId),
    onDenied: (denial) => denials.push(denial),
  });
  const s3 = createS3({
    data: join(data, 's3'),
    buckets: [{ name: 'evidence', arn: 'arn:aws-cn:s3:::evidence', versioned: true }],
    credentialsOf: access.credentialsOf,
    now: () => new Date(),
    onCreated: () => undefined,
  });
  const gate = await startGate({
    ...place,
    access,
    s3: s3.handle,
    dynamodb,
    kms,
    sqs,
    countCapacity,
    onCall: (call) => calls.push(call),
  });

  /** The settings of SDK clients for a function whose role has these statements. */
  function as(statements: readonly Statement[], credentials?: { accessKeyId: string; secretAccessKey: string }) {
    const accessKeyId = `AKIA${callers.size}`;
    callers.set(accessKeyId, {
      role: 'intake-role',
      functionName: 'intake',
      policies: [{ Statement: statements }],
      secretAccessKey: 'secret',
    });
    return {
      endpoint: gate.url,
      region: place.region,
      credentials: credentials ?? { accessKeyId, secretAccessKey: 'secret' },
    };
  }

  const keep = <T extends { destroy(): void }>(client: T): T => {
    opened.push(client);
    return client;
  };
  return {
    data,
    dynamodb,
    sqs,
    gate,
    access,
    denials,
    calls,
    as,
    dynamodbAs: (...statements: Statement[]) => keep(new DynamoDBClient(as(statements))),
    kmsAs: (...statements: Statement[]) => keep(new KMSClient(as(statements))),
    sqsAs: (...statements: Statement[]) => keep(new SQSClient(as(statements))),
    s3As: (...statements: Statement[]) => keep(new S3Client({ ...as(statements), forcePathStyle: true })),
    async stop() {
      for (const client of opened) client.destroy();
      await gate.stop();
      await dynamodb.stop();
      sqs.close();
      await s3.stop();
      leash.release();
      rmSync(data, { recursive: true });
    },
  };
}

/** A statement that allows actions on resources. */
export const allow = (Action: string | string[], Resource: string | string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});
