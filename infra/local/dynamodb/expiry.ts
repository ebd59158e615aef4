import { asList, asRecord } from '../record.ts';
import { callStore, DynamoDbError, type Send } from './call.ts';
import type { TableDefinition } from './tables.ts';

const PAGE = 200;

/** Deletes what has expired by a table's time-to-live attribute, as DynamoDB does in its own time; gives how many. */
export async function deleteExpired(send: Send, table: TableDefinition, now: number): Promise<number> {
  const attribute = table.TimeToLiveSpecification?.Enabled ? table.TimeToLiveSpecification.AttributeName : undefined;
  if (attribute === undefined) return 0;
  const expired = {
    TableName: table.TableName,
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  };
  let deleted = 0;
  let from: unknown;
  do {
    const page = await callStore(send, 'DynamoDB_20120810.Scan', {
      ...expired,
      Limit: PAGE,
      FilterExpression: '#expiry < :now',
      ProjectionExpression: table.KeySchema.map((_, index) => `#key${index}`).join(', '),
      ExpressionAttributeNames: {
        '#expiry': attribute,
        ...Object.fromEntries(table.KeySchema.map((key, index) => [`#key${index}`, key.AttributeName])),
      },
      ...(from !== undefined && { ExclusiveStartKey: from }),
    });
    for (const Key of asList(page.Items).map(asRecord)) {
      deleted += await remove(send, {
        ...expired,
        Key,
        ConditionExpression: '#expiry < :now',
        ExpressionAttributeNames: { '#expiry': attribute },
      });
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return deleted;
}

async function remove(send: Send, input: unknown): Promise<number> {
  try {
    await callStore(send, 'DynamoDB_20120810.DeleteItem', input);
    return 1;
  } catch (error) {
    // Written anew since it was read: it lives on.
    if (error instanceof DynamoDbError && error.name === 'ConditionalCheckFailedException') return 0;
    throw error;
  }
}
