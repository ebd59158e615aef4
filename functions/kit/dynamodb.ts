import {
  type AttributeValue,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Record<string, unknown>;
export type StoredItem = Record<string, AttributeValue>;

let shared: DynamoDBClient | undefined;

/** The one client of a sandbox. */
export const dynamodb = (): DynamoDBClient => (shared ??= new DynamoDBClient({ maxAttempts: 4 }));

export const toItem = (item: Item): StoredItem => marshall(item, { removeUndefinedValues: true });
export const fromItem = (item: StoredItem): Item => unmarshall(item);

/** One item, or undefined. */
export const getItem = async (input: Omit<GetItemCommandInput, 'Key'> & { Key: Item }): Promise<Item | undefined> => {
  const { Item: found } = await dynamodb().send(new GetItemCommand({ ...input, Key: toItem(input.Key) }));
  return found && fromItem(found);
};

/** An item of a stream record: there Lambda writes bytes as base64. */
export const fromStreamImage = (image: Readonly<Record<string, object>>): Item => {
  const revived = JSON.parse(JSON.stringify(image), (name, value) =>
    name === 'B' && typeof value === 'string' ? Uint8Array.from(Buffer.from(value, 'base64')) : value,
  ) as StoredItem; // a record's image is an item in the same notation
  return fromItem(revived);
};

export interface Page {
  readonly items: Item[];
  /** Key to go on from; undefined on the last page. */
  readonly lastKey: StoredItem | undefined;
}

/** One page of a query; values in plain JavaScript. Always bounded by `Limit`. */
export const queryPage = async (
  input: Omit<QueryCommandInput, 'ExpressionAttributeValues'> & { Limit: number; ExpressionAttributeValues: Item },
): Promise<Page> => {
  const { Items = [], LastEvaluatedKey } = await dynamodb().send(
    new QueryCommand({ ...input, ExpressionAttributeValues: toItem(input.ExpressionAttributeValues) }),
  );
  return { items: Items.map(fromItem), lastKey: LastEvaluatedKey };
};

/** Every item of a query, page after page. */
export const queryAll = async (input: Parameters<typeof queryPage>[0]): Promise<Item[]> => {
  const items: Item[] = [];
  let from: StoredItem | undefined;
  do {
    const page = await queryPage(from === undefined ? input : { ...input, ExclusiveStartKey: from });
    items.push(...page.items);
    from = page.lastKey;
  } while (from !== undefined);
  return items;
};

/** Why a transaction was not written: for each of its items the stored item whose condition failed, or undefined. */
export type Refused = readonly (Item | 'refused' | undefined)[];

const RETRIES = 5;
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));

/**
 * Writes all or nothing. Answers undefined when written, else which conditions failed. A conflict with another
 * transaction is tried again with backoff and jitter.
 */
export const transact = async (items: TransactWriteItem[], attempt = 0): Promise<Refused | undefined> => {
  try {
    await dynamodb().send(new TransactWriteItemsCommand({ TransactItems: items }));
    return undefined;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) {
      return reasons.map(({ Code, Item: old }) =>
        Code === 'ConditionalCheckFailed' ? (old ? fromItem(old) : 'refused') : undefined,
      );
    }
    const again = reasons.some(
      ({ Code }) =>
        Code === 'TransactionConflict' || Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded',
    );
    if (!again || attempt >= RETRIES) throw error;
    await pause(attempt);
    return transact(items, attempt + 1);
  }
};
