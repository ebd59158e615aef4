import { Reference } from '../../../shared/domain/code.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { queryPage } from '../../kit/dynamodb.ts';
import type { CaseRow } from './case-rows.ts';
import { nearestDue, receivedKey, type StoredHead, termOf } from './items.ts';

/** Petitions of one procuratorate that are found by one blind index. */
export interface TermQuery {
  readonly office: ProcuratorateCode;
  readonly blind: string;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly reference: Reference; readonly receivedOn: CaseRow['receivedOn'] } | undefined;
}

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

/**
 * Rows of the petitions that name a number. The index holds no more than which these are, and what they look like now is
 * read from each: an index that knew would be written anew with every change of every petition.
 */
export const foundRows = async (
  TableName: string,
  { office, blind, limit, after }: TermQuery,
  headOf: (reference: Reference) => Promise<StoredHead | undefined>,
): Promise<{ readonly rows: CaseRow[]; readonly more: boolean }> => {
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
  const heads = await Promise.all(items.map(({ pk }) => headOf(Reference.parse(pk))));
  // The one that holds the case decides who sees it, not the one that it came to first.
  const rows = heads.flatMap((stored) => (stored?.head.office === office ? [rowOf(stored)] : []));
  return { rows, more: lastKey !== undefined };
};
