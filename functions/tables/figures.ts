import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Day } from '../../shared/domain/day.ts';
import type { Fact } from '../../shared/domain/figures.ts';
import {
  dynamodb,
  getItem,
  type Item,
  queryAll,
  queryPage,
  type StoredItem,
  toItem,
  transact,
} from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';
import {
  Changed,
  type Facts,
  factsItem,
  factsOf,
  keys,
  type Link,
  linkItem,
  linkOf,
  type Published,
  publishedItem,
  publishedOf,
} from './figures/items.ts';

const PAGE = 1000;

const store = () => {
  const { FIGURES_TABLE: TableName } = environment('FIGURES_TABLE');
  const put = async (item: Item) => {
    await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(item) }));
  };
  return { TableName, put };
};

/** Where the published figures lie. */
export const read = () => {
  const { TableName } = store();
  return {
    published: async (): Promise<Published | undefined> => {
      const item = await getItem({ TableName, Key: keys.published });
      return item && publishedOf(item);
    },
  };
};

/** Marks what the nightly run has to make again. */
export const mark = () => {
  const { put } = store();
  return {
    /** 1 write unit. */
    markChanged: (what: Changed['what']) =>
      put({ pk: keys.changed, sk: what, mark: randomBytes(9).toString('base64url') }),
  };
};

/** Facts, the chain of frozen years, and publication. */
export const rollUp = () => {
  const { TableName, put } = store();
  return {
    ...read(),
    ...mark(),
    /** Writes what a change adds, under its day of recording; again gives the same item. 1 write unit. */
    putFacts: (facts: Facts) => put(factsItem(facts)),
    /** What changed since the last run. */
    changed: async (): Promise<Changed[]> => {
      const items = await queryAll({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.changed },
        Limit: PAGE,
        ConsistentRead: true,
      });
      return items.map(({ sk, mark: set }) => Changed.parse({ what: sk, mark: set }));
    },
    /** Takes a mark away, unless it was set again since it was read. */
    clear: async ({ what, mark: seen }: Changed): Promise<void> => {
      try {
        await dynamodb().send(
          new DeleteItemCommand({
            TableName,
            Key: toItem({ pk: keys.changed, sk: what }),
            ConditionExpression: 'mark = :seen',
            ExpressionAttributeValues: toItem({ ':seen': seen }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    /** Hands over the facts recorded on a day, a page at a time. Half a read unit per 4 KB, about 35 changes. */
    eachPage: async (recorded: Day, take: (facts: readonly Fact[]) => Promise<void>): Promise<void> => {
      let from: StoredItem | undefined;
      do {
        const page = await queryPage({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.facts(recorded) },
          Limit: PAGE,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        });
        await take(page.items.flatMap(factsOf));
        from = page.lastKey;
      } while (from !== undefined);
    },
    /** The newest link of the chain that ends before a day. */
    linkBefore: async (day: Day): Promise<Link | undefined> => {
      const { items } = await queryPage({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk < :day',
        ExpressionAttributeValues: { ':pk': keys.chain, ':day': day },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      });
      return items[0] && linkOf(items[0]);
    },
    /** Replaces what the public sees, and the links behind it, in one write. Answers false when another run was faster. */
    publish: async (published: Published, links: readonly Link[]): Promise<boolean> => {
      const refused = await transact([
        {
          Put: {
            TableName,
            Item: toItem(publishedItem(published)),
            ConditionExpression: 'attribute_not_exists(pk) OR #run = :before',
            ExpressionAttributeNames: { '#run': 'run' },
            ExpressionAttributeValues: toItem({ ':before': published.run - 1 }),
          },
        },
        ...links.map((link) => ({ Put: { TableName, Item: toItem(linkItem(link)) } })),
      ]);
      return refused === undefined;
    },
  };
};
