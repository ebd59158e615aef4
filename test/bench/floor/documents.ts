import { randomBytes } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { answer, bearerOf, bodyOf, openKey, plain, store, TableName } from './store.ts';

const s3 = new S3Client({});

export const documentItem = (reference: string, id: string, state: string) => ({
  pk: reference,
  sk: `D#${id}`,
  state,
  name: randomBytes(60),
  sha256: 'a'.repeat(64),
  bytes: 100_000,
  media: 'application/pdf',
  at: new Date().toISOString(),
});

/** `startUpload`: one query of documents, events and head, one data key opened, one put, one presigned form. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const { media, bytes } = bodyOf(event);
  const reference = bearerOf(event);
  const { Items = [] } = await store.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: plain({ ':pk': reference, ':first': 'D', ':last': 'H' }),
      Limit: 200,
    }),
  );
  await openKey(reference, unmarshall(Items.at(-1) ?? {}).wrapped);
  const id = randomBytes(16).toString('hex');
  await store.send(new PutItemCommand({ TableName, Item: plain(documentItem(reference, id, 'EXPECTED')) }));
  const form = await createPresignedPost(s3, {
    Bucket: process.env.EVIDENCE_BUCKET ?? '',
    Key: `quarantine/${reference}/${id}/0`,
    Fields: { 'content-type': String(media) },
    Conditions: [['content-length-range', Number(bytes), Number(bytes)]],
    Expires: 900,
  });
  return answer(200, { document: id, url: form.url, fields: {}, pieces: [{ number: 0, fields: form.fields }] });
};
