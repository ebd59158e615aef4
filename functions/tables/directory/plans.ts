import { gunzipSync, gzipSync } from 'node:zlib';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Plan } from '../../../shared/domain/organisation.ts';
import { PlanTree } from '../../../shared/domain/plans/plan.ts';
import { dynamodb, fromItem, getItem, type Item, queryAll, toItem, transact } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import type { Change, Mark } from './put-record.ts';

const PAGE = 200;

/** A tree as stored: packed, with who set it; of a version in force also why, and how many tasks it plans. */
export interface StoredPlan extends Mark {
  readonly tree: PlanTree;
  readonly reason: string;
  readonly planned: number;
}

/** Who changes which draft, or puts it in force. */
type Place = { readonly year: number; readonly province: ProcuratorateCode };

const pk = (year: number) => `PLAN#${year}`;
const draftKey = ({ year, province }: Place) => ({ pk: pk(year), sk: `DRAFT#${province}` });
const forceKey = ({ year, province }: Place) => ({ pk: pk(year), sk: `FORCE#${province}` });
const versions = (province: ProcuratorateCode) => `V#${province}#`;
const versionKey = ({ year, province }: Place, version: number) => ({
  pk: pk(year),
  sk: `${versions(province)}${String(version).padStart(4, '0')}`,
});

const packed = (tree: PlanTree) => gzipSync(JSON.stringify(tree));
const planOf = ({ tree, version, by, at, reason, planned }: Item): StoredPlan => {
  if (!(tree instanceof Uint8Array)) throw new Error('A stored plan holds no tree');
  const opened = PlanTree.parse(JSON.parse(gunzipSync(tree).toString()));
  const mark = { version: Number(version), by: String(by), at: String(at) };
  return { ...mark, tree: opened, reason: String(reason ?? ''), planned: Number(planned ?? 0) };
};

const place = () => environment('DIRECTORY_TABLE').DIRECTORY_TABLE;

/** Named questions about plans. */
export const planReads = () => {
  const TableName = place();
  const one = async (Key: Item, ConsistentRead = false): Promise<StoredPlan | undefined> => {
    const item = await getItem({ TableName, Key, ConsistentRead });
    return item && planOf(item);
  };
  const all = async (year: number, prefix: string) =>
    queryAll({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk(year), ':prefix': prefix },
      ScanIndexForward: false,
      Limit: PAGE,
    });
  return {
    /** The draft of a year. 1 read unit per 4 KB, about 300 tasks. */
    draft: (of: Place) => one(draftKey(of), true),
    /** The plan in force. Half a read unit per 4 KB. */
    inForce: (of: Place) => one(forceKey(of)),
    /** A version that is or was in force. */
    planVersion: (of: Place, version: number) => one(versionKey(of, version)),
    /** Every version of a year, latest first. */
    planVersions: async ({ year, province }: Place) => (await all(year, versions(province))).map(planOf),
    /** The plans in force of a year: the tasks of each procuratorate, of all or of a subtree. */
    plans: async (year: number, root?: ProcuratorateCode): Promise<Plan[]> => {
      const provinces = (await all(year, 'FORCE#')).map(planOf);
      return provinces
        .flatMap(({ tree }) => tree.nodes)
        .filter(({ procuratorate }) => root === undefined || procuratorate.startsWith(root))
        .map(({ procuratorate, tasks }) => ({ year, procuratorate, tasks }));
    },
  };
};

/** How a write of a plan ended: written, or what stood there. */
type Written = 'written' | Mark | undefined;

const markOf = (item: Item | undefined): Mark | undefined =>
  item && { version: Number(item.version), by: String(item.by), at: String(item.at) };

/** Writes of plans, each under the version that its author has seen. */
export const planWrites = () => {
  const TableName = place();
  const conditioned = (Item: Item, seen: number) => ({
    TableName,
    Item: toItem(Item),
    ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : '#version = :seen',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    ...(seen === 0
      ? {}
      : { ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: toItem({ ':seen': seen }) }),
  });
  return {
    /** Replaces the draft. 1 write unit per KB, about 80 tasks. */
    putDraft: async (of: Place, tree: PlanTree, { seen, by, at }: Change): Promise<Written> => {
      const item = { ...draftKey(of), tree: packed(tree), version: seen + 1, by, at: at.toISOString() };
      try {
        await dynamodb().send(new PutItemCommand(conditioned(item, seen)));
        return 'written';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return markOf(error.Item && fromItem(error.Item));
      }
    },
    /**
     * Puts a tree in force, after the version before: that one stays as it was. Only while the draft is still the one
     * that was looked at. 2 write units per KB, twice.
     */
    putInForce: async (
      of: Place,
      { tree, reason, planned }: Pick<StoredPlan, 'tree' | 'reason' | 'planned'>,
      draft: number,
      { seen, by, at }: Change,
    ): Promise<Written> => {
      const record = { tree: packed(tree), version: seen + 1, by, at: at.toISOString(), reason, planned };
      const refused = await transact([
        { Put: conditioned({ ...forceKey(of), ...record }, seen) },
        { Put: conditioned({ ...versionKey(of, seen + 1), ...record }, 0) },
        {
          ConditionCheck: {
            TableName,
            Key: toItem(draftKey(of)),
            ConditionExpression: '#version = :draft',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: toItem({ ':draft': draft }),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
      ]);
      if (refused === undefined) return 'written';
      const [force, , changed] = refused;
      const found = [changed, force].flatMap((one) => (one === undefined || one === 'refused' ? [] : [one]));
      return markOf(found[0]);
    },
  };
};
