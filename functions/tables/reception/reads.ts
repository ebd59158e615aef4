import type { BookingReference } from '../../../shared/domain/code.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { getItem, type Item, queryAll } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import {
  type BookingRow,
  bookingKey,
  bookingOf,
  dayKey,
  dayOf,
  OfficialDay,
  rowOf,
  type StoredBooking,
  StoredTime,
  timeKey,
} from './items.ts';

const PAGE = 500;
/** After every letter that a key may hold. */
const LAST = '~';

/** Named questions about reception days. */
export const reads = () => {
  const { RECEPTION_TABLE: TableName } = environment('RECEPTION_TABLE');
  const between = (pk: string, from: Day, to: Day): Promise<Item[]> =>
    queryAll({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': `${to}${LAST}` },
      Limit: PAGE,
    });
  return {
    /** Times of a procuratorate from one day to another, the earliest first. Half a read unit per 4 KB. */
    times: async (office: ProcuratorateCode, from: Day, to: Day): Promise<StoredTime[]> =>
      (await between(`T#${office}`, from, to)).map((item) => StoredTime.parse(item)),
    /** One time as it is now. 1 read unit. */
    time: async (
      office: ProcuratorateCode,
      at: Pick<StoredTime, 'day' | 'from' | 'official'>,
    ): Promise<StoredTime | undefined> => {
      const item = await getItem({ TableName, Key: timeKey(office, at), ConsistentRead: true });
      return item && StoredTime.parse(item);
    },
    /** What each official of a procuratorate has published, by day. Half a read unit per 4 KB. */
    officialDays: async (office: ProcuratorateCode, from: Day, to: Day): Promise<OfficialDay[]> =>
      (await between(`O#${office}`, from, to)).map((item) => OfficialDay.parse(item)),
    /** One day of one official as it is now. 1 read unit. */
    officialDay: async (office: ProcuratorateCode, day: Day, official: StaffId): Promise<OfficialDay | undefined> => {
      const item = await getItem({ TableName, Key: dayKey(office, day, official), ConsistentRead: true });
      return item && OfficialDay.parse(item);
    },
    /** One booking as it is now. 1 read unit. */
    booking: async (reference: BookingReference): Promise<StoredBooking | undefined> => {
      const item = await getItem({ TableName, Key: bookingKey(reference), ConsistentRead: true });
      return item && bookingOf(item);
    },
    /** Bookings of a procuratorate on one day, by time. Half a read unit per 4 KB. */
    bookingsOn: async (office: ProcuratorateCode, day: Day): Promise<BookingRow[]> => {
      const items = await queryAll({
        TableName,
        IndexName: 'byDay',
        KeyConditionExpression: 'dayOf = :day',
        ExpressionAttributeValues: { ':day': dayOf(office, day) },
        Limit: PAGE,
      });
      return items.map(rowOf);
    },
  };
};
