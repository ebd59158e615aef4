import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allow, arn, startServices } from './support/services.ts';

const TABLE = arn('dynamodb', 'table/petitions');
const KEY = { pk: { S: 'CASE#1' }, sk: { S: 'HEAD' } };

let services: Awaited<ReturnType<typeof startServices>>;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());
beforeEach(() => {
  services.denials.length = 0;
});

const put = (pk = 'CASE#1') =>
  new PutItemCommand({ TableName: 'petitions', Item: { pk: { S: pk }, sk: { S: 'HEAD' } } });

const denied = (action: string, resource = TABLE) => ({
  name: 'AccessDeniedException',
  message:
    'User: arn:aws-cn:sts::123456789012:assumed-role/intake-role/intake is not authorized to perform: ' +
    `${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  $metadata: expect.objectContaining({ httpStatusCode: 400, requestId: expect.any(String), attempts: 1 }),
});

describe('who calls', () => {
  it('is known by the access key; another key is unrecognized', async () => {
    const client = new DynamoDBClient(services.as([], { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' }));

    await expect(client.send(put())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
  });

  it('must have signed: knowing the access key is not enough', async () => {
    const { credentials } = services.as([allow('*')]);
    const client = new DynamoDBClient(services.as([], { ...credentials, secretAccessKey: 'guessed' }));

    await expect(client.send(put())).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('cannot stay unknown', async () => {
    const answer = await fetch(services.gate.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      body: '{}',
    });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      __type: 'com.amazon.coral.service#MissingAuthenticationTokenException',
    });
  });
});

describe('a call on a table', () => {
  it('goes through when a policy allows it', async () => {
    const client = services.dynamodbAs(allow(['dynamodb:PutItem', 'dynamodb:GetItem'], TABLE));

    await client.send(put());
    const { Item } = await client.send(new GetItemCommand({ TableName: 'petitions', Key: KEY }));

    expect(Item).toEqual(KEY);
  });

  it('is denied in the words of AWS, once, and told to the log', async () => {
    const client = services.dynamodbAs(allow('dynamodb:GetItem', TABLE));

    await expect(client.send(put())).rejects.toMatchObject(denied('dynamodb:PutItem'));

    expect(services.denials).toMatchObject([{ role: 'intake-role', action: 'dynamodb:PutItem', resource: TABLE }]);
  });

  it('is denied by an explicit deny in words of its own', async () => {
    const client = services.dynamodbAs(allow('*'), { Effect: 'Deny', Action: 'dynamodb:Put*', Resource: TABLE });

    await expect(client.send(put())).rejects.toThrow(/with an explicit deny in an identity-based policy$/);
  });

  it('needs the right to the index that it reads, not to the table', async () => {
    const client = services.dynamodbAs(allow('dynamodb:Query', `${TABLE}/index/*`));
    const query = (IndexName?: string) =>
      new QueryCommand({
        TableName: 'petitions',
        ...(IndexName && { IndexName }),
        KeyConditionExpression: IndexName ? '#state = :value' : 'pk = :value',
        ...(IndexName && { ExpressionAttributeNames: { '#state': 'state' } }),
        ExpressionAttributeValues: { ':value': { S: 'new' } },
        Limit: 1,
      });

    await client.send(query('byState'));

    await expect(client.send(query())).rejects.toMatchObject(denied('dynamodb:Query'));
  });

  it('needs the right to the table’s key too', async () => {
    const client = services.dynamodbAs(allow('dynamodb:GetItem'));
    const get = new GetItemCommand({ TableName: 'limits', Key: { pk: { S: 'a' } } });

    await expect(client.send(get)).rejects.toMatchObject(denied('kms:Decrypt', arn('kms', 'key/table-key')));

    const withKey = services.dynamodbAs(allow('dynamodb:GetItem'), {
      ...allow('kms:Decrypt', arn('kms', 'key/table-key')),
      Condition: { StringEquals: { 'kms:ViaService': 'dynamodb.cn-north-1.amazonaws.com.cn' } },
    });
    await withKey.send(get);
  });
});

describe('a call on several items', () => {
  const transaction = () =>
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: 'petitions', Item: { pk: { S: 'CASE#2' }, sk: { S: 'HEAD' } } } },
        {
          Update: {
            TableName: 'petitions',
            Key: KEY,
            UpdateExpression: 'SET kind = :kind',
            ExpressionAttributeValues: { ':kind': { S: 'REPORT' } },
          },
        },
        {
          ConditionCheck: {
            TableName: 'petitions',
            Key: { pk: { S: 'CASE#3' }, sk: { S: 'HEAD' } },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
    });

  it('needs the right to each part of a transaction', async () => {
    const parts = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
    for (const missing of parts) {
      const client = services.dynamodbAs(
        allow(
          parts.filter((part) => part !== missing),
          TABLE,
        ),
      );

      await expect(client.send(transaction())).rejects.toMatchObject(denied(missing));
    }

    await services.dynamodbAs(allow(parts, TABLE)).send(transaction());
  });

  it('needs the right of a batch on every table', async () => {
    const client = services.dynamodbAs(allow('dynamodb:BatchGetItem', TABLE));
    const get = new BatchGetItemCommand({
      RequestItems: { petitions: { Keys: [KEY] }, limits: { Keys: [{ pk: { S: 'a' } }] } },
    });

    await expect(client.send(get)).rejects.toMatchObject(
      denied('dynamodb:BatchGetItem', arn('dynamodb', 'table/limits')),
    );
  });
});

describe('a call to S3', () => {
  it('is judged by the same policies, and logged when it is denied', async () => {
    const client = services.s3As(allow('s3:PutObject', 'arn:aws-cn:s3:::evidence/quarantine/*'));
    const object = (Key: string) => new PutObjectCommand({ Bucket: 'evidence', Key, Body: 'a' });

    await client.send(object('quarantine/a'));

    await expect(client.send(object('linked/a'))).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(services.denials).toMatchObject([
      { functionName: 'intake', action: 's3:PutObject', resource: 'arn:aws-cn:s3:::evidence/linked/a' },
    ]);
    expect(services.calls.filter(({ service }) => service === 's3')).toMatchObject([
      { functionName: 'intake', operation: 'PUT', status: 200 },
      { functionName: 'intake', operation: 'PUT', status: 403 },
    ]);
  });
});

describe('conditions', () => {
  it('hold for leading keys, in items, keys and queries', async () => {
    const client = services.dynamodbAs({
      ...allow(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'], TABLE),
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CASE#*'] } },
    });
    const query = (pk: string) =>
      new QueryCommand({
        TableName: 'petitions',
        KeyConditionExpression: '#pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: 'H' } },
        Limit: 1,
      });
    const batch = (...keys: string[]) =>
      new BatchGetItemCommand({
        RequestItems: { petitions: { Keys: keys.map((pk) => ({ pk: { S: pk }, sk: { S: 'HEAD' } })) } },
      });

    await client.send(put('CASE#9'));
    await client.send(query('CASE#9'));
    await client.send(batch('CASE#8', 'CASE#9'));

    await expect(client.send(put('STAFF#9'))).rejects.toMatchObject(denied('dynamodb:PutItem'));
    await expect(client.send(query('STAFF#9'))).rejects.toMatchObject(denied('dynamodb:Query'));
    await expect(client.send(batch('CASE#8', 'STAFF#9'))).rejects.toMatchObject(denied('dynamodb:BatchGetItem'));
  });

  it('hold for the attributes that expressions mention', async () => {
    const client = services.dynamodbAs({
      ...allow(['dynamodb:UpdateItem', 'dynamodb:Scan'], TABLE),
      Condition: { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'seen', 'version'] } },
    });
    const update = (UpdateExpression: string) =>
      new UpdateItemCommand({
        TableName: 'petitions',
        Key: KEY,
        UpdateExpression,
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#version) OR #version.major <> :one)',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });

    await client.send(update('SET seen = if_not_exists(seen, :one)'));

    await expect(client.send(update('SET seen = :one, kind = :one'))).rejects.toMatchObject(
      denied('dynamodb:UpdateItem'),
    );
    await expect(
      client.send(new ScanCommand({ TableName: 'petitions', Limit: 1, ProjectionExpression: 'pk, kind' })),
    ).rejects.toMatchObject(denied('dynamodb:Scan'));
  });
});

describe('faults', () => {
  it('can be played, and the SDK tries again', async () => {
    const client = services.dynamodbAs(allow('dynamodb:*'));
    services.gate.inject({ call: 'dynamodb:PutItem', kind: 'throttle', times: 1 });

    const { $metadata } = await client.send(put());

    expect($metadata.attempts).toBe(2);
  });

  it('can strike after the effect', async () => {
    const client = new DynamoDBClient({ ...services.as([allow('dynamodb:*')]), maxAttempts: 1 });
    services.gate.inject({ call: 'dynamodb:PutItem', kind: 'lost-answer', times: 1 });

    await expect(client.send(put('CASE#LOST'))).rejects.toMatchObject({ name: 'InternalServerError' });

    const Key = { pk: { S: 'CASE#LOST' }, sk: { S: 'HEAD' } };
    expect((await client.send(new GetItemCommand({ TableName: 'petitions', Key }))).Item).toEqual(Key);
  });

  it('of a store that is down are errors of the server, which end when it is back', async () => {
    const client = services.dynamodbAs(allow('dynamodb:*'));
    process.kill(services.dynamodb.pid ?? 0, 'SIGKILL');

    const { $metadata } = await client.send(put());

    expect($metadata.httpStatusCode).toBe(200);
  });
});

describe('capacity', () => {
  it('is counted per call, indexes included, without the caller seeing it', async () => {
    const counting = await startServices({ countCapacity: true });
    try {
      const client = counting.dynamodbAs(allow('dynamodb:*'));
      const Item = { pk: { S: 'CASE#1' }, sk: { S: 'HEAD' }, state: { S: 'new' }, text: { S: 'x'.repeat(1500) } };

      const answer = await client.send(
        new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'petitions', Item } }] }),
      );
      await client.send(new GetItemCommand({ TableName: 'petitions', Key: KEY }));

      expect(answer.ConsumedCapacity).toBeUndefined();
      expect(counting.calls).toMatchObject([
        {
          functionName: 'intake',
          operation: 'TransactWriteItems',
          actions: ['dynamodb:PutItem'],
          capacity: [{ table: 'petitions', kind: 'write', units: 5, indexes: { byState: 1 } }],
        },
        { operation: 'GetItem', capacity: [{ table: 'petitions', kind: 'read', units: 0.5, indexes: {} }] },
      ]);
    } finally {
      await counting.stop();
    }
  });
});
