import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { answer, bodyOf, eventItem, headItem, OFFICE, plain, put, store, TableName, transact } from './store.ts';

const list = async () => {
  const { Items = [] } = await store.send(
    new QueryCommand({
      TableName,
      IndexName: 'byShelf',
      KeyConditionExpression: 'shelf = :shelf AND received BETWEEN :from AND :to',
      ExpressionAttributeValues: plain({ ':shelf': `${OFFICE}#TRIAGE`, ':from': '1900', ':to': '2200' }),
      Limit: 50,
    }),
  );
  return answer(200, { cases: Items.map((item) => unmarshall(item)) });
};

const accept = async (event: APIGatewayProxyEvent) => {
  bodyOf(event);
  const reference = event.path.split('/')[3] ?? '';
  const { Item } = await store.send(new GetItemCommand({ TableName, Key: plain({ pk: reference, sk: 'H' }) }));
  const before = unmarshall(Item ?? {});
  const values = { ':version': 1, ':chain': before.chain };
  await transact(
    put(headItem(reference, 2, 'ACCEPTED', before.wrapped), 'version = :version AND chain = :chain', values),
    put(eventItem(reference, 2), 'attribute_not_exists(sk)'),
  );
  return answer(200, { reference, version: 2, rest: 'r'.repeat(900) });
};

/** `listCases`: one query of an index. `acceptPetition`: one get, one transaction of two items. */
export const handler = (event: APIGatewayProxyEvent) => (event.httpMethod === 'GET' ? list() : accept(event));
