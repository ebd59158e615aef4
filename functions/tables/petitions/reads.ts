import * as z from 'zod';
import { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { type DocumentId, type ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { getItem, type Item, queryAll, queryPage, toItem } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import {
  documentOf,
  eventOf,
  headOf,
  type StoredDocument,
  type StoredEvent,
  type StoredHead,
  sortKey,
} from './items.ts';

const PAGE = 200;

/** Whether something that may be a moment old is good enough. */
type Suits<T> = (found: T) => boolean;

/** For questions whose answer may be a moment old. */
export const anyAge = (): boolean => true;

const both =
  <T>(one: Suits<T>, other: Suits<T>): Suits<T> =>
  (found) =>
    one(found) && other(found);

/** Reads at half the price first, and what is present only when what was found, or nothing, does not suit. */
const recentOrPresent = async <T>(
  read: (present: boolean) => Promise<T | undefined>,
  suits?: Suits<T>,
): Promise<T | undefined> => {
  const recent = suits && (await read(false));
  return recent !== undefined && suits?.(recent) ? recent : read(true);
};

/** Everything of a petition that a range of its partition holds. */
export interface Partition {
  readonly stored: StoredHead;
  readonly events: StoredEvent[];
  readonly documents: StoredDocument[];
  readonly content?: Uint8Array;
}

const partitionOf = (items: readonly Item[]): Partition | undefined => {
  const head = items.find(({ sk }) => sk === sortKey.head);
  if (head === undefined) return undefined;
  const content = items.find(({ sk }) => sk === sortKey.content)?.sealed;
  return {
    stored: headOf(head),
    events: items.filter(({ sk }) => String(sk).startsWith('E#')).map(eventOf),
    documents: items.filter(({ sk }) => String(sk).startsWith('D#')).map(documentOf),
    ...(content instanceof Uint8Array ? { content } : {}),
  };
};

// Items that were written together may be seen one by one by a read that is not consistent.
const isWhole = ({ stored, events }: Partition): boolean => events.length === stored.head.version;

/** One row of a list, from an index. */
export const CaseRow = z.object({
  reference: Reference,
  kind: Kind,
  channel: Channel,
  procedure: Procedure,
  receivedOn: Day,
  handler: StaffId.optional(),
  dueOn: Day.optional(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const rowOf = ({ pk, received, queue, ...rest }: Item): CaseRow =>
  CaseRow.parse({
    reference: pk,
    receivedOn: String(received).slice(0, 10),
    procedure: String(queue).split('#')[1],
    ...rest,
  });

/** Which cases of a procuratorate: in one state, of one handler, received between two days, of a kind or channel. */
export interface CaseQuery {
  readonly office: ProcuratorateCode;
  readonly state?: Procedure | undefined;
  readonly handler?: StaffId | undefined;
  readonly kind?: Kind | undefined;
  readonly channel?: Channel | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly reference: string; readonly receivedOn: string } | undefined;
}

interface Lookup {
  readonly index: 'byQueue' | 'byOffice' | 'byHandler';
  readonly partition: Readonly<Record<string, string>>;
  readonly filters: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
}

// Names are always aliased: DynamoDB reserves hundreds of words.
const aliases = (filters: readonly string[]) =>
  Object.fromEntries(
    filters.flatMap((filter) => (filter.match(/#\w+/g) ?? []).map((alias) => [alias, alias.slice(1)])),
  );

/** The narrowest index for a question, and the conditions that remain for a filter. */
const lookupOf = ({ office, state, handler, kind, channel }: CaseQuery): Lookup => {
  const queue = state === undefined ? undefined : `${office}#${state}`;
  const filters = [
    ...(kind === undefined ? [] : ['#kind = :kind']),
    ...(channel === undefined ? [] : ['#channel = :channel']),
  ];
  const values = { ':kind': kind, ':channel': channel };
  if (queue !== undefined && handler === undefined) return { index: 'byQueue', partition: { queue }, filters, values };
  if (handler === undefined) return { index: 'byOffice', partition: { office }, filters, values };
  const own = queue === undefined ? 'begins_with(#queue, :queue)' : '#queue = :queue';
  return {
    index: 'byHandler',
    partition: { handler },
    filters: [...filters, own],
    values: { ...values, ':queue': queue ?? `${office}#` },
  };
};

/** Named questions about petitions. */
export const reads = () => {
  const { PETITIONS_TABLE: TableName } = environment('PETITIONS_TABLE');

  const between = async (reference: Reference, first: string, last: string, ConsistentRead: boolean) =>
    partitionOf(
      await queryAll({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': reference, ':first': first, ':last': last },
        ConsistentRead,
        Limit: PAGE,
      }),
    );
  const oneItem = (reference: Reference, sk: string, ConsistentRead: boolean) =>
    getItem({ TableName, Key: { pk: reference, sk }, ConsistentRead });
  const headAt = async (reference: Reference, ConsistentRead: boolean): Promise<StoredHead | undefined> => {
    const item = await oneItem(reference, sortKey.head, ConsistentRead);
    return item && headOf(item);
  };

  return {
    /** The head, maybe a moment old. Half a read unit. */
    recentHead: (reference: Reference) => headAt(reference, false),
    /** The head. 1 read unit up to 4 KB; half of that when `suits` takes one that may be a moment old. */
    head: (reference: Reference, suits?: Suits<StoredHead>): Promise<StoredHead | undefined> =>
      recentOrPresent((present) => headAt(reference, present), suits),
    /** Events and head: what happened, and where it stands. */
    history: (reference: Reference, suits?: Suits<Partition>) =>
      recentOrPresent((present) => between(reference, 'E', sortKey.head, present), suits && both(suits, isWhole)),
    /** Documents, events and head. */
    file: (reference: Reference, suits?: Suits<Partition>) =>
      recentOrPresent((present) => between(reference, 'D', sortKey.head, present), suits),
    /** Everything but the log of reads. */
    whole: (reference: Reference) => between(reference, sortKey.content, sortKey.head, true),
    /** The first event. Half a read unit. */
    firstEvent: async (reference: Reference): Promise<StoredEvent | undefined> => {
      const item = await oneItem(reference, sortKey.event(1), false);
      return item && eventOf(item);
    },
    /** One document. 1 read unit, or half of that, as for the head. */
    document: (
      reference: Reference,
      id: DocumentId,
      suits?: Suits<StoredDocument>,
    ): Promise<StoredDocument | undefined> =>
      recentOrPresent(async (present) => {
        const item = await oneItem(reference, sortKey.document(id), present);
        return item && documentOf(item);
      }, suits),
    /** Cases of a procuratorate, oldest first. Half a read unit per 4 KB of index rows read. */
    cases: async (question: CaseQuery): Promise<{ rows: CaseRow[]; more: boolean }> => {
      const { index, partition, filters, values } = lookupOf(question);
      const { from, to, limit, after } = question;
      const [[attribute, value] = ['', '']] = Object.entries(partition);
      const rows: CaseRow[] = [];
      let start =
        after &&
        toItem({
          pk: after.reference,
          sk: sortKey.head,
          received: `${after.receivedOn}#${after.reference}`,
          [attribute]: value,
        });
      do {
        const page = await queryPage({
          TableName,
          IndexName: index,
          KeyConditionExpression: '#partition = :partition AND received BETWEEN :from AND :to',
          ...(filters.length === 0 ? {} : { FilterExpression: filters.join(' AND ') }),
          ExpressionAttributeNames: { '#partition': attribute, ...aliases(filters) },
          ExpressionAttributeValues: { ':partition': value, ':from': from, ':to': `${to}~`, ...values },
          Limit: limit,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        });
        rows.push(...page.items.map((item) => rowOf({ [attribute]: value, ...item })));
        start = page.lastKey;
      } while (start !== undefined && rows.length < limit);
      return { rows: rows.slice(0, limit), more: start !== undefined || rows.length > limit };
    },
  };
};
