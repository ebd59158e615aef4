import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Event } from '../../../shared/domain/petition.ts';
import { dynamodb, fromItem, type StoredItem, toItem } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import { eventOf, sortKey } from './items.ts';

const PAGE = 1000;

/** Reads the events of every petition of a segment; the items of one petition lie side by side, in order. */
export const histories = () => {
  const { PETITIONS_TABLE: TableName } = environment('PETITIONS_TABLE');
  return {
    /** Hands over event after event, whatever petition. Half a read unit per 4 KB of everything that is stored. */
    eachEvent: async (segment: number, segments: number, take: (event: Event) => void): Promise<void> => {
      let from: StoredItem | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await dynamodb().send(
          new ScanCommand({
            TableName,
            Segment: segment,
            TotalSegments: segments,
            FilterExpression: 'begins_with(sk, :event)',
            ExpressionAttributeValues: toItem({ ':event': sortKey.events }),
            Limit: PAGE,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        for (const item of Items) take(eventOf(fromItem(item)).event);
        from = LastEvaluatedKey;
      } while (from !== undefined);
    },
  };
};
