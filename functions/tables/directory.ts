import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { Plan, Procuratorate, Staff } from '../../shared/domain/organisation.ts';
import { dynamodb, getItem, type Item, queryAll, toItem } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';

const PAGE = 500;
const KEPT_MS = 60_000;

const procuratorateKey = (code: ProcuratorateCode) => ({ pk: 'PROCURATORATES', sk: code });
const staffKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: `STAFF#${id}` });

// Names of procuratorates hardly ever change: a sandbox keeps them for a minute.
const kept = new Map<ProcuratorateCode, { at: number; procuratorate: Procuratorate }>();

/** Named questions about procuratorates, staff and plans. */
export const read = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const query = (KeyConditionExpression: string, ExpressionAttributeValues: Item, IndexName?: string) =>
    queryAll({
      TableName,
      KeyConditionExpression,
      ExpressionAttributeValues,
      Limit: PAGE,
      ...(IndexName === undefined ? {} : { IndexName }),
    });

  return {
    /** One procuratorate. Half a read unit, once a minute. */
    procuratorate: async (code: ProcuratorateCode): Promise<Procuratorate | undefined> => {
      const known = kept.get(code);
      if (known !== undefined && Date.now() - known.at < KEPT_MS) return known.procuratorate;
      const item = await getItem({ TableName, Key: procuratorateKey(code) });
      if (item === undefined) return undefined;
      const procuratorate = Procuratorate.parse(item.procuratorate);
      kept.set(code, { at: Date.now(), procuratorate });
      return procuratorate;
    },
    /** The whole tree, by code. */
    procuratorates: async (): Promise<Procuratorate[]> => {
      const items = await query('pk = :pk', { ':pk': 'PROCURATORATES' });
      return items.map(({ procuratorate }) => Procuratorate.parse(procuratorate));
    },
    /** One member of staff. Half a read unit. */
    staffMember: async (id: StaffId): Promise<Staff | undefined> => {
      const item = await getItem({ TableName, Key: staffKey(id) });
      return item && Staff.parse(item.staff);
    },
    /** Staff of one procuratorate. */
    staffOf: async (code: ProcuratorateCode): Promise<Staff[]> => {
      const items = await query('staffOf = :code', { ':code': code }, 'byProcuratorate');
      return items.map(({ staff }) => Staff.parse(staff));
    },
    /** Plans of a year: all of them, or those of a subtree. */
    plans: async (year: number, root?: ProcuratorateCode): Promise<Plan[]> => {
      const pk = { ':pk': `PLAN#${year}` };
      const items = await (root === undefined
        ? query('pk = :pk', pk)
        : query('pk = :pk AND begins_with(sk, :root)', { ...pk, ':root': root }));
      return items.map(({ plan }) => Plan.parse(plan));
    },
  };
};

/** Named questions and writes. */
export const set = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const put = async (item: Item) => {
    await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(item) }));
  };
  return {
    ...read(),
    putProcuratorate: (procuratorate: Procuratorate) => put({ ...procuratorateKey(procuratorate.code), procuratorate }),
    putStaffMember: (staff: Staff) => put({ ...staffKey(staff.id), staffOf: staff.procuratorate, staff }),
    putPlan: (plan: Plan) => put({ pk: `PLAN#${plan.year}`, sk: plan.procuratorate, plan }),
  };
};
