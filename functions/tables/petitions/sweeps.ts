import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Reference } from '../../../shared/domain/code.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { dynamodb, queryPage, toItem } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import { attentionShards, headItem, type StoredHead } from './items.ts';

/** Petitions that are looked at before the next ones are read. */
const PAGE = 200;

/** What the sweep asks of all petitions. */
export const sweeps = () => {
  const { PETITIONS_TABLE: TableName } = environment('PETITIONS_TABLE');

  /** Pages of one shard, oldest day first. */
  async function* dueInShard(shard: string, today: Day): AsyncGenerator<Reference[]> {
    let from: Awaited<ReturnType<typeof queryPage>>['lastKey'];
    do {
      const { items, lastKey } = await queryPage({
        TableName,
        IndexName: 'byAttention',
        KeyConditionExpression: 'attention = :shard AND attendOn <= :today',
        ExpressionAttributeValues: { ':shard': shard, ':today': today },
        Limit: PAGE,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      yield items.map(({ pk }) => Reference.parse(pk));
      from = lastKey;
    } while (from !== undefined);
  }

  return {
    /** Petitions whose next look has come, page by page. Half a read unit a shard, and as much for some 40 petitions. */
    async *due(today: Day): AsyncGenerator<Reference[]> {
      for (const shard of attentionShards) yield* dueInShard(shard, today);
    },

    /**
     * Moves the next look at a petition in which nothing happened: a calendar that came later had put its steps off.
     * Does nothing when something happens to it meanwhile. 3 write units.
     */
    lookAgain: async (before: StoredHead, attendOn: Day | undefined): Promise<void> => {
      try {
        await dynamodb().send(
          new PutItemCommand({
            TableName,
            Item: toItem(headItem({ ...before, attendOn })),
            ConditionExpression: '#version = :version AND #chain = :chain',
            ExpressionAttributeNames: { '#version': 'version', '#chain': 'chain' },
            ExpressionAttributeValues: toItem({
              ':version': before.head.version,
              ':chain': Buffer.from(before.head.chain, 'hex'),
            }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
