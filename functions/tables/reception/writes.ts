import { ConditionalCheckFailedException, PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { erasedAfter } from '../../../shared/domain/reception/booking.ts';
import { dynamodb, type Item, toItem, transact } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import {
  bookingItem,
  bookingOf,
  dayKey,
  type OfficialDay,
  phoneKey,
  type StoredBooking,
  type StoredTime,
  timeKey,
} from './items.ts';

/** How a booking ended: somebody else has the time, the phone has a booking already, or the reference is in use. */
export type Booked = 'booked' | 'time-taken' | 'phone-used' | { readonly known: StoredBooking };

const UNCHANGED = '#version = :seen';

// Names are always aliased: DynamoDB reserves hundreds of words.
const aliases = (...expressions: readonly string[]) =>
  Object.fromEntries((expressions.join(' ').match(/#\w+/g) ?? []).map((alias) => [alias, alias.slice(1)]));

/** Writes of one table, each under a condition. */
const writesOf = (TableName: string) => {
  const put = (item: Item, condition: string, values?: Item) => {
    const names = aliases(condition);
    return {
      TableName,
      Item: toItem(item),
      ConditionExpression: condition,
      ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
      ...(values === undefined ? {} : { ExpressionAttributeValues: toItem(values) }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
  };
  const update = (key: Item, expression: string, condition: string, values?: Item) => {
    const names = aliases(expression, condition);
    return {
      TableName,
      Key: toItem(key),
      UpdateExpression: expression,
      ConditionExpression: condition,
      ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
      ...(values === undefined ? {} : { ExpressionAttributeValues: toItem(values) }),
    };
  };
  return {
    put,
    update,
    /** A booking under the version that was read. */
    replacing: (after: StoredBooking) =>
      put({ ...bookingItem(after), version: after.version + 1 }, UNCHANGED, { ':seen': after.version }),
  };
};

/** Writes of citizens: a time is taken, or given back. */
export const bookingWrites = () => {
  const { RECEPTION_TABLE: TableName } = environment('RECEPTION_TABLE');
  const { put, update, replacing } = writesOf(TableName);

  return {
    /** The time, the booking and the phone's place of the day, all or nothing. 8 write units, and 1 for its row by day. */
    book: async (stored: StoredBooking): Promise<Booked> => {
      const { booking, phone } = stored;
      const { reference, office, day } = booking;
      const ofPhone = { ...phoneKey(phone, booking), reference, open: true, expiresAt: erasedAfter(day, 1) };
      const refused = await transact([
        { Put: put(bookingItem(stored), 'attribute_not_exists(pk)') },
        { Put: put(ofPhone, 'attribute_not_exists(pk) OR #open = :no', { ':no': false }) },
        {
          Update: update(
            timeKey(office, booking),
            'SET #taken = :reference',
            'attribute_exists(pk) AND attribute_not_exists(#taken) AND attribute_not_exists(#withdrawn)',
            { ':reference': reference },
          ),
        },
      ]);
      if (refused === undefined) return 'booked';
      const [known, used] = refused;
      if (known !== undefined && known !== 'refused') return { known: bookingOf(known) };
      return used === undefined ? 'time-taken' : 'phone-used';
    },

    /**
     * A cancelled booking, without who made it; its time is free again unless it was withdrawn meanwhile (`held` says
     * whether it still has it). False when somebody else was faster. 8 write units.
     */
    cancel: async (before: StoredBooking, held: boolean): Promise<boolean> => {
      const { wrapped: _, sealed: __, reason: ___, ...bare } = before;
      const { booking, phone } = before;
      const { reference, office, day } = booking;
      const ofPhone = { ...phoneKey(phone, booking), reference, open: false, expiresAt: erasedAfter(day, 1) };
      const refused = await transact([
        { Put: replacing({ ...bare, phone: '', booking: { ...booking, state: 'CANCELLED' } }) },
        { Put: put(ofPhone, 'attribute_not_exists(pk) OR #reference = :own', { ':own': reference }) },
        ...(held
          ? [{ Update: update(timeKey(office, booking), 'REMOVE #taken', '#taken = :own', { ':own': reference }) }]
          : []),
      ]);
      return refused === undefined;
    },
  };
};

/** Writes of the procuratorate. */
export const deskWrites = () => {
  const { RECEPTION_TABLE: TableName } = environment('RECEPTION_TABLE');
  const { put, update, replacing } = writesOf(TableName);

  const dayPut = (office: ProcuratorateCode, { version, ...day }: OfficialDay): TransactWriteItem => {
    const item = { ...dayKey(office, day.day, day.official), ...day, version: version + 1 };
    return {
      Put: version === 0 ? put(item, 'attribute_not_exists(pk)') : put(item, '#version = :seen', { ':seen': version }),
    };
  };

  return {
    /**
     * A booking with the petition that came of it, for the transaction that writes both: refused when one has come of it
     * already. 2 write units, 1 for its row by day.
     */
    receivedPut: (after: StoredBooking): TransactWriteItem => ({
      Put: put({ ...bookingItem(after), version: after.version + 1 }, `${UNCHANGED} AND #booking.#state <> :received`, {
        ':seen': after.version,
        ':received': 'RECEIVED',
      }),
    }),
    /** A day with one more slot, and its times; false when somebody else changed the day. 2 write units each. */
    publish: async (office: ProcuratorateCode, day: OfficialDay, times: readonly StoredTime[]): Promise<boolean> => {
      const refused = await transact([
        dayPut(office, day),
        ...times.map((time) => ({
          Put: put(
            { ...timeKey(office, time), ...time, expiresAt: erasedAfter(time.day) },
            'attribute_not_exists(pk) OR attribute_exists(#withdrawn)',
          ),
        })),
      ]);
      return refused === undefined;
    },
    /** A day with one slot taken back, and its times; false when somebody else changed the day. 2 write units each. */
    withdraw: async (
      office: ProcuratorateCode,
      day: OfficialDay,
      times: readonly Pick<StoredTime, 'day' | 'from' | 'official'>[],
      reason: string,
    ): Promise<boolean> => {
      const refused = await transact([
        dayPut(office, day),
        ...times.map((time) => ({
          Update: update(timeKey(office, time), 'SET #withdrawn = :reason', 'attribute_exists(pk)', {
            ':reason': reason,
          }),
        })),
      ]);
      return refused === undefined;
    },
    /** A booking under the version that was read; false when somebody else was faster. 2 write units. */
    replace: async (after: StoredBooking): Promise<boolean> => {
      try {
        await dynamodb().send(new PutItemCommand(replacing(after)));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    /** One line of the log of looks at a day. 1 write unit. */
    logLook: async (office: ProcuratorateCode, day: Day, staff: StaffId, at: Date): Promise<void> => {
      const item = { pk: `L#${office}#${day}`, sk: `${at.toISOString()}#${staff}` };
      await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(item) }));
    },
  };
};
