import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { StaffId } from '../../shared/domain/id.ts';
import { NOTICE_DAYS, Notice, NoticeId, noticeIdOf } from '../../shared/domain/notice.ts';
import { dynamodb, type Item, queryPage, toItem } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';
import { inLanes } from '../kit/in-lanes.ts';

/** More than this many unread ones are not counted: nobody reads a number like that. */
export const MOST_COUNTED = 100;
const LANES = 8;

export interface StoredNotice {
  readonly id: NoticeId;
  readonly notice: Notice;
  readonly read: boolean;
}

/** A stored notice, from an item or from the record of its writing. */
export const noticeOf = ({ pk, sk, unread, expiresAt, ...rest }: Item): StoredNotice => ({
  id: NoticeId.parse(sk),
  notice: Notice.parse({ recipient: pk, ...rest }),
  read: unread === undefined,
});

const itemOf = (notice: Notice): Item => {
  const { recipient, ...rest } = notice;
  const sent = Math.floor(Date.parse(notice.at) / 1000);
  return {
    pk: recipient,
    sk: noticeIdOf(notice),
    unread: recipient,
    ...rest,
    expiresAt: sent + NOTICE_DAYS * 86_400,
  };
};

/** Writes of the outbox. */
export const send = () => {
  const { NOTICES_TABLE: TableName } = environment('NOTICES_TABLE');
  return {
    /** Lays a notice into the inbox of its recipient, once: says whether it was not there before. 2 write units. */
    lay: async (notice: Notice): Promise<boolean> => {
      try {
        await dynamodb().send(
          new PutItemCommand({
            TableName,
            Item: toItem(itemOf(notice)),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
};

/** Questions about one inbox. */
export const read = () => {
  const { NOTICES_TABLE: TableName } = environment('NOTICES_TABLE');
  return {
    /** Notices of one person, newest first, after the last one of the page before. Half a read unit per 4 KB. */
    inbox: async (staff: StaffId, limit: number, after?: NoticeId) => {
      const { items, lastKey } = await queryPage({
        TableName,
        KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :after',
        ExpressionAttributeValues: { ':pk': staff, ...(after === undefined ? {} : { ':after': after }) },
        ScanIndexForward: false,
        Limit: limit,
      });
      return { notices: items.map(noticeOf), more: lastKey !== undefined };
    },
    /** Names of what one person has not read, newest first, a hundred at most. Half a read unit per 4 KB. */
    unread: async (staff: StaffId): Promise<NoticeId[]> => {
      const { items } = await queryPage({
        TableName,
        IndexName: 'byUnread',
        KeyConditionExpression: 'unread = :staff',
        ExpressionAttributeValues: { ':staff': staff },
        ScanIndexForward: false,
        Limit: MOST_COUNTED,
      });
      return items.map(({ sk }) => NoticeId.parse(sk));
    },
  };
};

/** The same questions, and what marks notices. */
export const mark = () => {
  const { NOTICES_TABLE: TableName } = environment('NOTICES_TABLE');
  const set = async (staff: StaffId, id: NoticeId, asRead: boolean): Promise<boolean> => {
    try {
      await dynamodb().send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ pk: staff, sk: id }),
          UpdateExpression: asRead ? 'REMOVE unread' : 'SET unread = :staff',
          ConditionExpression: `attribute_exists(pk) AND attribute_${asRead ? '' : 'not_'}exists(unread)`,
          ...(asRead ? {} : { ExpressionAttributeValues: toItem({ ':staff': staff }) }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    ...read(),
    /** Marks notices of one person as read or unread; answers those that were not so before. 2 write units each. */
    mark: async (staff: StaffId, ids: readonly NoticeId[], asRead: boolean): Promise<NoticeId[]> => {
      const changed = await inLanes(ids, LANES, (id) => set(staff, id, asRead));
      return ids.filter((_, index) => changed[index]);
    },
  };
};
