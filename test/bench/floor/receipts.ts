import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { answer, bearerOf, plain, store, TableName } from './store.ts';

/** `trackPetition` of a petition without a reply: one query of events and head. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const reference = bearerOf(event);
  const { Items = [] } = await store.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: plain({ ':pk': reference, ':first': 'E', ':last': 'H' }),
      Limit: 200,
    }),
  );
  return answer(200, { items: Items.map((item) => unmarshall(item)) });
};
