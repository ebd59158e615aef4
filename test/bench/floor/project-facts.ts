import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { plain, store } from './store.ts';

const TableName = process.env.FIGURES_TABLE ?? '';
const put = (pk: string, sk: string) =>
  store.send(new PutItemCommand({ TableName, Item: plain({ pk, sk, mark: randomBytes(9).toString('base64url') }) }));

/** The job behind the stream: one fact per received petition, one mark per batch. */
export const handler = async ({ Records }: DynamoDBStreamEvent) => {
  const first = Records.filter(({ dynamodb }) => dynamodb?.OldImage === undefined);
  for (const { dynamodb } of first) await put('F#2026-11-23', dynamodb?.Keys?.pk?.S ?? '');
  if (first.length > 0) await put('CHANGED', '2026-11-23');
  return { batchItemFailures: [] };
};
