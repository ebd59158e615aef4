import { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { isBarred } from '../../../shared/domain/firewall.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { queryPage } from '../../kit/dynamodb.ts';
import type { Viewer } from './case-lookups.ts';
import type { CaseRow } from './case-rows.ts';
import { nearestDue, receivedKey, type StoredHead, termOf } from './items.ts';

/** Petitions of one procuratorate that are found by one blind index. */
export interface TermQuery {
  readonly office: ProcuratorateCode;
  /** Who asks: what they are barred from is not there for them. */
  readonly viewer: Viewer;
  readonly blind: string;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: Place | undefined;
}

type Place = Pick<CaseRow, 'reference' | 'receivedOn'>;
type HeadOf = (reference: Reference) => Promise<StoredHead | undefined>;

const rowOf = ({ head }: StoredHead): CaseRow => {
  const { reference, kind, channel, procedure, receivedOn, handler } = head;
  const dueOn = nearestDue(head);
  return {
    reference,
    kind,
    channel,
    procedure,
    receivedOn,
    ...(handler === undefined ? {} : { handler }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
};

/** Terms may ride on items outside the petition's partition: which petition it is, its place says. */
const placeOf = (received: unknown): Place => {
  const [receivedOn, reference] = String(received).split('#');
  return { receivedOn: Day.parse(receivedOn), reference: Reference.parse(reference) };
};

/** Where the latest petitions of a province stand that one term names, and whether there are more. */
export const latestNamed = async (
  TableName: string,
  { office, blind, limit }: Pick<TermQuery, 'office' | 'blind' | 'limit'>,
): Promise<{ readonly places: Place[]; readonly more: boolean }> => {
  const { items, lastKey } = await queryPage({
    TableName,
    IndexName: 'byTerm',
    KeyConditionExpression: 'term = :term',
    ExpressionAttributeValues: { ':term': termOf(office, blind) },
    ScanIndexForward: false,
    Limit: limit,
  });
  return { places: items.map(({ received }) => placeOf(received)), more: lastKey !== undefined };
};

/** Heads of the petitions of a province that one term names, oldest first. */
const namedHeads = async (
  TableName: string,
  { office, blind, limit, after }: Pick<TermQuery, 'office' | 'blind' | 'limit' | 'after'>,
  headOf: HeadOf,
): Promise<{ readonly heads: StoredHead[]; readonly last: Place | undefined }> => {
  const { items, lastKey } = await queryPage({
    TableName,
    IndexName: 'byTerm',
    KeyConditionExpression: after === undefined ? 'term = :term' : 'term = :term AND received > :after',
    ExpressionAttributeValues: {
      ':term': termOf(office, blind),
      ...(after === undefined ? {} : { ':after': receivedKey(after) }),
    },
    Limit: limit,
  });
  const references = items.map(({ received }) => placeOf(received).reference);
  const heads = (await Promise.all(references.map(headOf))).filter((stored) => stored !== undefined);
  return { heads, last: lastKey === undefined ? undefined : heads.at(-1)?.head };
};

/**
 * Rows of the petitions that name a number. The index holds no more than which these are, and what they look like now is
 * read from each: an index that knew would be written anew with every change of every petition. The one that holds the
 * case decides who sees it, not the one that it came to first; what the viewer may not see leaves no gap.
 */
export const foundRows = async (
  TableName: string,
  { viewer, ...query }: TermQuery,
  headOf: HeadOf,
): Promise<{ readonly rows: CaseRow[]; readonly more: boolean }> => {
  const { office, limit } = query;
  const rows: CaseRow[] = [];
  let after = query.after;
  do {
    const { heads, last } = await namedHeads(TableName, { ...query, after }, headOf);
    rows.push(...heads.filter(({ head }) => head.office === office && !isBarred(head, viewer)).map(rowOf));
    after = last;
  } while (after !== undefined && rows.length < limit);
  return { rows: rows.slice(0, limit), more: after !== undefined || rows.length > limit };
};
