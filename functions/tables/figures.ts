import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Day } from '../../shared/domain/day.ts';
import type { Counts, Fact, Unit } from '../../shared/domain/figures.ts';
import type { Tier } from '../../shared/domain/vocabulary.ts';
import { dynamodb, fromItem, getItem, type Item, queryAll, toItem } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';
import {
  type Changed,
  factItem,
  factOf,
  keys,
  type MonthRow,
  monthRowOf,
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

/** The published figures of a year. */
export const read = () => {
  const { TableName } = store();
  return {
    published: async (year: number): Promise<Published | undefined> => {
      const item = await getItem({ TableName, Key: keys.year(year) });
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

/** Facts, month rows and publication. */
export const rollUp = () => {
  const { TableName, put } = store();
  return {
    ...read(),
    ...mark(),
    /** Writes a fact under its day; again gives the same item. 1 write unit. */
    putFact: (fact: Fact, event: { reference: string; seq: number }) => put(factItem(fact, event)),
    /** What changed since the last run. */
    changed: async (): Promise<Changed[]> => {
      const items = await queryAll({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.changed },
        Limit: PAGE,
        ConsistentRead: true,
      });
      return items.map(({ sk, mark: set }) => ({ what: sk as Changed['what'], mark: String(set) })); // written by `markChanged`
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
    /** The facts of a day, a page at a time in memory. Half a read unit per 4 KB, about 40 facts. */
    facts: async (day: Day): Promise<Omit<Fact, 'day'>[]> => {
      const items = await queryAll({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.facts(day) },
        Limit: PAGE,
      });
      return items.map(factOf);
    },
    /** Overwrites the cell of one day in a unit's month row and answers the whole row; costs no read. */
    setDay: async (unit: Unit, day: Day, counts: Counts, tier: Tier | undefined): Promise<MonthRow> => {
      const { Attributes } = await dynamodb().send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ pk: keys.month(day.slice(0, 7)), sk: unit }),
          UpdateExpression: tier === undefined ? 'SET #day = :counts' : 'SET #day = :counts, tier = :tier',
          ExpressionAttributeNames: { '#day': `d${day.slice(8)}` },
          ExpressionAttributeValues: toItem({ ':counts': counts, ':tier': tier }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return monthRowOf(fromItem(Attributes ?? {}));
    },
    /** Replaces what the public sees, in one write. */
    publish: (published: Published) => put(publishedItem(published)),
  };
};
