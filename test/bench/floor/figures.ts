import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { answer, OFFICE, plain, store } from './store.ts';

const TableName = process.env.FIGURES_TABLE ?? '';
const Key = plain({ pk: 'Y#2026', sk: 'PUBLISHED' });
const PUBLISHED = 2_600;

// The published year has to be there before it is read.
const made = store.send(new PutItemCommand({ TableName, Item: { ...Key, data: { B: randomBytes(PUBLISHED) } } }));

/** `readFigures`: the published year, and the staff of one procuratorate. */
export const handler = async () => {
  await made;
  const { Item = {} } = await store.send(new GetItemCommand({ TableName, Key }));
  const { Items = [] } = await store.send(
    new QueryCommand({
      TableName: process.env.DIRECTORY_TABLE ?? '',
      IndexName: 'byProcuratorate',
      KeyConditionExpression: 'staffOf = :code',
      ExpressionAttributeValues: plain({ ':code': OFFICE }),
      Limit: 500,
    }),
  );
  return answer(200, {
    staff: Items.map((item) => unmarshall(item)),
    rest: 'r'.repeat(6_000),
    data: unmarshall(Item).data.length,
  });
};
