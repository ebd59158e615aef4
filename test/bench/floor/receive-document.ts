import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { documentItem } from './documents.ts';
import { eventItem, headItem, plain, put, store, TableName, transact } from './store.ts';

const s3 = new S3Client({});
const Bucket = process.env.EVIDENCE_BUCKET ?? '';

const link = async (Key: string) => {
  const [, reference = '', id = ''] = Key.split('/');
  const { Items = [] } = await store.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: plain({ ':pk': reference, ':first': 'D', ':last': 'H' }),
      Limit: 200,
    }),
  );
  const before = unmarshall(Items.at(-1) ?? {});
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  const bytes = (await Body?.transformToByteArray()) ?? Buffer.alloc(0);
  await s3.send(new PutObjectCommand({ Bucket, Key: `linked/${reference}/${id}`, Body: bytes }));
  const next = Number(before.version) + 1;
  await transact(
    put(headItem(reference, next, 'RECEIVED', before.wrapped), 'version = :version', { ':version': before.version }),
    put(eventItem(reference, next), 'attribute_not_exists(sk)'),
    put(documentItem(reference, id, 'LINKED')),
  );
  await s3.send(new DeleteObjectCommand({ Bucket, Key }));
};

/** The job that links an uploaded file, without looking at it. */
export const handler = async ({ Records }: SQSEvent) => {
  for (const { body } of Records) {
    for (const { s3: stored } of JSON.parse(body).Records ?? []) await link(decodeURIComponent(stored.object.key));
  }
  return { batchItemFailures: [] };
};
