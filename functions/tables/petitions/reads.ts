import type { Reference } from '../../../shared/domain/code.ts';
import type { DocumentId } from '../../../shared/domain/id.ts';
import { getItem, type Item, queryAll } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import type { CaseQuery } from './case-lookups.ts';
import { caseRows } from './case-rows.ts';
import { foundRows, latestNamed, type TermQuery } from './found-rows.ts';
import {
  documentOf,
  eventOf,
  headOf,
  openingOf,
  type StoredDocument,
  type StoredEvent,
  type StoredHead,
  type StoredOpening,
  sortKey,
} from './items.ts';
import { type LedgerQuery, ledgerRows } from './ledger-rows.ts';
import { type RestatableQuery, restatableRows } from './restatable-rows.ts';

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
    /** What was said, sealed: written once, so that a read at half the price is as good. Half a read unit per 4 KB. */
    content: (reference: Reference): Promise<Uint8Array | undefined> =>
      recentOrPresent(async (present) => {
        const sealed = (await oneItem(reference, sortKey.content, present))?.sealed;
        return sealed instanceof Uint8Array ? sealed : undefined;
      }, anyAge),
    /** Who learned who the petitioner is, latest first. 1 read unit per 4 KB. */
    openings: async (reference: Reference): Promise<StoredOpening[]> =>
      (
        await queryAll({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': reference, ':prefix': 'O#' },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: PAGE,
        })
      ).map(openingOf),
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
  };
};

/** Named questions about many petitions. */
export const lists = () => {
  const { PETITIONS_TABLE: TableName } = environment('PETITIONS_TABLE');
  const { recentHead } = reads();
  return {
    /** Cases of a procuratorate, oldest first. Half a read unit per 4 KB of index rows read. */
    cases: (question: CaseQuery) => caseRows(TableName, question),
    /** Petitions of a procuratorate by one search term, oldest first. Half a read unit, and as much for each petition. */
    found: (question: TermQuery) => foundRows(TableName, question, recentHead),
    /** Where the latest petitions of the province stand that one search term names. Half a read unit. */
    latest: (question: Parameters<typeof latestNamed>[1]) => latestNamed(TableName, question),
    /** Personal acts of a procuratorate's officials, by day. Half a read unit per 4 KB of rows. */
    ledger: (question: LedgerQuery) => ledgerRows(TableName, question),
    /** Petitions of a procuratorate whose clocks may run, oldest first. Half a read unit per 4 KB of rows. */
    restatable: (question: RestatableQuery) => restatableRows(TableName, question),
  };
};
