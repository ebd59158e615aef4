import * as z from 'zod';
import { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { Barred, isBarred } from '../../../shared/domain/firewall.ts';
import { StaffId } from '../../../shared/domain/id.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { type Item, queryPage, toItem } from '../../kit/dynamodb.ts';
import { type CaseQuery, type Condition, type Lookup, lookupsOf } from './case-lookups.ts';
import { sortKey } from './items.ts';

/** Rows that a filtered question reads at once: few of them may suit. */
const SIEVED = 250;

/** One row of a list, from an index. */
const CaseRow = z.object({
  reference: Reference,
  kind: Kind,
  channel: Channel,
  procedure: Procedure,
  receivedOn: Day,
  handler: StaffId.optional(),
  dueOn: Day.optional(),
});
export type CaseRow = z.infer<typeof CaseRow>;

const Guard = z.object({ barred: Barred.optional() });

const rowOf = ({ pk, received, ...rest }: Item): CaseRow =>
  CaseRow.parse({ reference: pk, receivedOn: String(received).slice(0, 10), ...rest });

// Names are always aliased: DynamoDB reserves hundreds of words.
const aliases = (filters: readonly Condition[]) =>
  Object.fromEntries(filters.flatMap(({ text }) => text.match(/#\w+/g) ?? []).map((alias) => [alias, alias.slice(1)]));

const values = (filters: readonly Condition[]) => Object.assign({}, ...filters.map((filter) => filter.values));

interface Rows {
  readonly rows: CaseRow[];
  readonly more: boolean;
}

const rowsOf = async (
  TableName: string,
  { index, partition: [attribute, value], filters }: Lookup,
  { viewer, from, to, limit, after }: CaseQuery,
): Promise<Rows> => {
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
      ...(filters.length === 0 ? {} : { FilterExpression: filters.map(({ text }) => text).join(' AND ') }),
      ExpressionAttributeNames: { '#partition': attribute, ...aliases(filters) },
      ExpressionAttributeValues: { ':partition': value, ':from': from, ':to': `${to}~`, ...values(filters) },
      Limit: filters.length === 0 ? limit : Math.max(limit, SIEVED),
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    // Not by a filter of the query: it would have to read ahead for the rare row that it leaves out.
    const seen = page.items.filter((item) => !isBarred(Guard.parse(item), viewer));
    rows.push(...seen.map((item) => rowOf(attribute === 'desk' ? { handler: value, ...item } : item)));
    start = page.lastKey;
  } while (start !== undefined && rows.length < limit);
  return { rows, more: start !== undefined };
};

const placeOf = ({ receivedOn, reference }: CaseRow): string => `${receivedOn}#${reference}`;

/** Rows that suit the question, oldest first, and whether there are more. */
export const caseRows = async (TableName: string, question: CaseQuery): Promise<Rows> => {
  const found = await Promise.all(lookupsOf(question).map((lookup) => rowsOf(TableName, lookup, question)));
  const rows = found.flatMap((one) => one.rows);
  // Each question is answered oldest first; several answers are brought into one order.
  if (found.length > 1) rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const { limit } = question;
  return { rows: rows.slice(0, limit), more: found.some(({ more }) => more) || rows.length > limit };
};
