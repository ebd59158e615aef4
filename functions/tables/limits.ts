import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamodb, toItem } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';

export interface Limit {
  /** What is counted, such as `receipt`. */
  readonly scope: string;
  /** Whose attempts: a reference, or the keyed hash of an address. */
  readonly name: string;
  readonly most: number;
  /** Seconds. */
  readonly window: number;
}

/** Counters of failed attempts in fixed windows of time. */
export const count = () => {
  const { LIMITS_TABLE: TableName } = environment('LIMITS_TABLE');
  const windowOf = ({ window }: Limit, now: Date) => Math.floor(now.getTime() / 1000 / window);
  const keyOf = (limit: Limit, now: Date) =>
    toItem({ pk: `${limit.scope}#${limit.name}`, sk: String(windowOf(limit, now)) });
  const remaining = (limit: Limit, now: Date) =>
    (windowOf(limit, now) + 1) * limit.window - Math.floor(now.getTime() / 1000);

  return {
    /** Seconds to wait when the limit is used up, else undefined. Half a read unit. */
    waitFor: async (limit: Limit, now: Date): Promise<number | undefined> => {
      const { Item } = await dynamodb().send(new GetItemCommand({ TableName, Key: keyOf(limit, now) }));
      return Number(Item?.attempts?.N ?? 0) >= limit.most ? remaining(limit, now) : undefined;
    },
    /** Counts one failed attempt. 1 write unit. */
    countFailure: async (limit: Limit, now: Date): Promise<void> => {
      const expiresAt = Math.floor(now.getTime() / 1000) + 2 * limit.window;
      await dynamodb().send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(limit, now),
          UpdateExpression: 'ADD attempts :one SET expiresAt = :expiresAt',
          ExpressionAttributeValues: toItem({ ':one': 1, ':expiresAt': expiresAt }),
        }),
      );
    },
  };
};
