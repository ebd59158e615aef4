import { ConditionalCheckFailedException, PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { canonical, type Json } from '../../../shared/domain/chain.ts';
import type { StaffId } from '../../../shared/domain/id.ts';
import { dynamodb, fromItem, type Item, toItem, transact } from '../../kit/dynamodb.ts';

/** A change of one record: the version that its author has seen (0: none), who makes it, and when. */
export interface Change {
  readonly seen: number;
  readonly by: StaffId;
  readonly at: Date;
}

/** Who set a record last. */
export interface Mark {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

type Body = { readonly [name: string]: Json | undefined };

/** How a change ended. `changed` names the fields that are different now: none when the record stood there already. */
export type Outcome =
  | { readonly outcome: 'set'; readonly version: number; readonly changed: readonly string[] }
  | { readonly outcome: 'stale'; readonly mark: Mark }
  | { readonly outcome: 'refused'; readonly code: string };

/** One record of the directory, and what must hold of the one that it replaces. */
export interface DirectoryRecord<B extends Body> {
  readonly TableName: string;
  readonly key: { readonly pk: string; readonly sk: string };
  /** Attribute that holds the record, such as `staff`. */
  readonly name: string;
  readonly body: B;
  /** Attributes for the indexes. */
  readonly indexed?: Item;
  readonly parse: (stored: unknown) => B;
  /** What else must hold of the record that is replaced. */
  readonly guard?: { readonly condition: string; readonly values: Item };
}

const aliases = (condition: string) =>
  Object.fromEntries((condition.match(/#\w+/g) ?? []).map((alias) => [alias, alias.slice(1)]));

const markOf = ({ version, by, at }: Item): Mark => ({ version: Number(version), by: String(by), at: String(at) });

const changedFields = (before: Body | undefined, after: Body): readonly string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter(
    (field) => canonical(before?.[field]) !== canonical(after[field]),
  );

/** The write of a record under the version that its author has seen. */
export const putOf = <B extends Body>(record: DirectoryRecord<B>, { seen, by, at }: Change) => {
  const { TableName, key, name, body, indexed, guard } = record;
  const condition =
    seen === 0
      ? 'attribute_not_exists(pk)'
      : ['#version = :seen', ...(guard === undefined ? [] : [guard.condition])].join(' AND ');
  return {
    TableName,
    Item: toItem({ ...key, ...indexed, [name]: body, version: seen + 1, by, at: at.toISOString() }),
    ConditionExpression: condition,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ...(seen === 0
      ? {}
      : {
          ExpressionAttributeNames: aliases(condition),
          ExpressionAttributeValues: toItem({ ':seen': seen, ...guard?.values }),
        }),
  } as const;
};

/** What stands there instead of what the author had seen. */
const lostTo = <B extends Body>(
  { name, body, parse }: DirectoryRecord<B>,
  { seen }: Change,
  found: Item | undefined,
) => {
  if (found === undefined) return { outcome: 'refused', code: 'not-found' } as const;
  const mark = markOf(found);
  const same = changedFields(parse(found[name]), body).length === 0;
  if (same) return { outcome: 'set', version: mark.version, changed: [] } as const;
  return mark.version === seen ? undefined : ({ outcome: 'stale', mark } as const);
};

/**
 * Sets a record under the version that its author has seen; 1 write unit per KB. Who lost learns who was faster, unless
 * both wanted the same. Answers the stored item when the version fits and the guard alone said no.
 */
export const putRecord = async <B extends Body>(
  record: DirectoryRecord<B>,
  change: Change,
): Promise<Outcome | { readonly outcome: 'guarded'; readonly found: Item }> => {
  try {
    const { Attributes } = await dynamodb().send(
      new PutItemCommand({ ...putOf(record, change), ReturnValues: 'ALL_OLD' }),
    );
    const before = Attributes && record.parse(fromItem(Attributes)[record.name]);
    return { outcome: 'set', version: change.seen + 1, changed: changedFields(before, record.body) };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const found = error.Item && fromItem(error.Item);
    return lostTo(record, change, found) ?? { outcome: 'guarded', found: found ?? {} };
  }
};

/** Sets a record if another one still is as `check` says: both or neither. Costs twice as much. */
export const putRecordIf = async <B extends Body>(
  record: DirectoryRecord<B>,
  change: Change,
  check: NonNullable<TransactWriteItem['ConditionCheck']>,
  before: B,
): Promise<Outcome> => {
  const refused = await transact([{ Put: putOf(record, change) }, { ConditionCheck: check }]);
  if (refused === undefined) {
    return { outcome: 'set', version: change.seen + 1, changed: changedFields(before, record.body) };
  }
  const [found] = refused;
  if (found === undefined || found === 'refused') return { outcome: 'refused', code: 'not-entitled' };
  return lostTo(record, change, found) ?? { outcome: 'refused', code: 'not-entitled' };
};
