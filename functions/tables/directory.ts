import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { Plan, Procuratorate, Staff } from '../../shared/domain/organisation.ts';
import { dynamodb, getItem, type Item, queryAll, toItem } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';
import { keep } from '../kit/keep.ts';

const PAGE = 500;

const procuratorateKey = (code: ProcuratorateCode) => ({ pk: 'PROCURATORATES', sk: code });
const staffKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: `STAFF#${id}` });

const questions = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const query = (KeyConditionExpression: string, ExpressionAttributeValues: Item, IndexName?: string) =>
    queryAll({
      TableName,
      KeyConditionExpression,
      ExpressionAttributeValues,
      Limit: PAGE,
      ...(IndexName === undefined ? {} : { IndexName }),
    });

  const procuratorate = async (code: ProcuratorateCode): Promise<Procuratorate | undefined> => {
    const item = await getItem({ TableName, Key: procuratorateKey(code) });
    return item && Procuratorate.parse(item.procuratorate);
  };
  const procuratorates = async (): Promise<Procuratorate[]> => {
    const items = await query('pk = :pk', { ':pk': 'PROCURATORATES' });
    return items.map((item) => Procuratorate.parse(item.procuratorate));
  };
  const staffMember = async (id: StaffId): Promise<Staff | undefined> => {
    const item = await getItem({ TableName, Key: staffKey(id) });
    return item && Staff.parse(item.staff);
  };

  return {
    procuratorate,
    procuratorates,
    /** One member of staff, as they are now. Half a read unit. */
    staffMember,
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

let kept: ReturnType<typeof keepAll> | undefined;

// Names and posts hardly ever change: a sandbox keeps them for a minute.
const keepAll = ({ procuratorate, procuratorates, staffMember }: ReturnType<typeof questions>) => {
  const tree = keep((_: 'tree') => procuratorates());
  return {
    /** One procuratorate, as it was within the last minute. Half a read unit. */
    procuratorate: keep(procuratorate),
    /** The whole tree by code, as it was within the last minute. */
    procuratorates: async (): Promise<Procuratorate[]> => (await tree('tree')) ?? [],
    /** Somebody whom a petition is given to, as they were within the last minute. Half a read unit. */
    colleague: keep(staffMember),
  };
};

/** Named questions about procuratorates, staff and plans. */
export const read = () => {
  const asked = questions();
  kept ??= keepAll(asked);
  return { ...asked, ...kept };
};

/** Named questions and writes; who sets the tree sees it as it is. */
export const set = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const put = async (item: Item) => {
    await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(item) }));
  };
  return {
    ...read(),
    procuratorates: questions().procuratorates,
    putProcuratorate: (procuratorate: Procuratorate) => put({ ...procuratorateKey(procuratorate.code), procuratorate }),
    putStaffMember: (staff: Staff) => put({ ...staffKey(staff.id), staffOf: staff.procuratorate, staff }),
    putPlan: (plan: Plan) => put({ pk: `PLAN#${plan.year}`, sk: plan.procuratorate, plan }),
  };
};
