import * as z from 'zod';
import { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { type ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { type Item, queryPage, toItem } from '../../kit/dynamodb.ts';
import { sortKey } from './items.ts';

/** Rows that a filtered question reads at once: few of them may suit. */
const SIEVED = 500;

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
type CaseRow = z.infer<typeof CaseRow>;

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
  /** Who handled it in person first; when that was; when it was resolved: what the figures count. */
  readonly official?: StaffId | undefined;
  readonly handledFrom?: Day | undefined;
  readonly handledTo?: Day | undefined;
  readonly resolvedFrom?: Day | undefined;
  readonly resolvedTo?: Day | undefined;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly reference: string; readonly receivedOn: string } | undefined;
}

/** A condition with the one value that it compares with, such as `#kind = :kind`. */
type Condition = readonly [condition: string, value: string | undefined];

interface Lookup {
  readonly index: 'byQueue' | 'byOffice' | 'byHandler';
  readonly partition: readonly [attribute: string, value: string];
  readonly filters: readonly Condition[];
}

const asked = (conditions: readonly Condition[]) => conditions.filter(([, value]) => value !== undefined);

/** What a case must count for in the figures; unless an official is named, for those of the procuratorate itself. */
const countedFor = (question: CaseQuery): readonly Condition[] => {
  const { office, official, handledFrom, handledTo, resolvedFrom, resolvedTo } = question;
  const conditions = asked([
    ['#handled.#official = :official', official],
    ['#handled.#actedOn >= :handledFrom', handledFrom],
    ['#handled.#actedOn <= :handledTo', handledTo],
    ['#resolvedOn >= :resolvedFrom', resolvedFrom],
    ['#resolvedOn <= :resolvedTo', resolvedTo],
  ]);
  const itself: Condition = ['#handled.#office = :itself', office];
  return conditions.length === 0 || official !== undefined ? conditions : [...conditions, itself];
};

/** The narrowest index for a question, and the conditions that remain for a filter. */
const lookupOf = (question: CaseQuery): Lookup => {
  const { office, state, handler, kind, channel } = question;
  const queue = state === undefined ? undefined : `${office}#${state}`;
  const counted = countedFor(question);
  const filters = asked([['#kind = :kind', kind], ['#channel = :channel', channel], ...counted]);
  const inState: Condition = ['#queue = :queue', queue];
  // Only this index knows what a case counts for.
  if (counted.length > 0)
    return {
      index: 'byOffice',
      partition: ['office', office],
      filters: asked([...filters, inState, ['#handler = :handler', handler]]),
    };
  if (queue !== undefined && handler === undefined) return { index: 'byQueue', partition: ['queue', queue], filters };
  if (handler === undefined) return { index: 'byOffice', partition: ['office', office], filters };
  const own: Condition = queue === undefined ? ['begins_with(#queue, :queue)', `${office}#`] : inState;
  return { index: 'byHandler', partition: ['handler', handler], filters: [...filters, own] };
};

const named = (sign: '#' | ':', text: string) => text.match(new RegExp(`${sign}\\w+`, 'g')) ?? [];

// Names are always aliased: DynamoDB reserves hundreds of words.
const aliases = (filters: readonly Condition[]) =>
  Object.fromEntries(filters.flatMap(([filter]) => named('#', filter).map((alias) => [alias, alias.slice(1)])));

const values = (filters: readonly Condition[]) =>
  Object.fromEntries(filters.flatMap(([filter, value]) => named(':', filter).map((name) => [name, value])));

/** Rows of the index that suits the question, oldest first, and whether there are more. */
export const caseRows = async (
  TableName: string,
  question: CaseQuery,
): Promise<{ readonly rows: CaseRow[]; readonly more: boolean }> => {
  const {
    index,
    partition: [attribute, value],
    filters,
  } = lookupOf(question);
  const { from, to, limit, after } = question;
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
      ...(filters.length === 0 ? {} : { FilterExpression: filters.map(([filter]) => filter).join(' AND ') }),
      ExpressionAttributeNames: { '#partition': attribute, ...aliases(filters) },
      ExpressionAttributeValues: { ':partition': value, ':from': from, ':to': `${to}~`, ...values(filters) },
      Limit: filters.length === 0 ? limit : Math.max(limit, SIEVED),
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    rows.push(...page.items.map((item) => rowOf({ [attribute]: value, ...item })));
    start = page.lastKey;
  } while (start !== undefined && rows.length < limit);
  return { rows: rows.slice(0, limit), more: start !== undefined || rows.length > limit };
};
