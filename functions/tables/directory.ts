import { published, type Reckoning } from '../../shared/domain/clocks/reckoning.ts';
import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { Procuratorate, Staff } from '../../shared/domain/organisation.ts';
import { getItem, type Item, queryAll } from '../kit/dynamodb.ts';
import { environment } from '../kit/environment.ts';
import { keep } from '../kit/keep.ts';
import { changeReads, changeWrites } from './directory/changes.ts';
import { CALENDAR, procuratorateKey, staffKey } from './directory/keys.ts';
import { type LoadedRecords, loadedOf, settledReckoning } from './directory/loaded.ts';
import { planReads, planWrites } from './directory/plans.ts';
import { writes } from './directory/writes.ts';

const PAGE = 500;

/** A record with the version under which the next change is made. */
export type Versioned<T> = T & { readonly version: number };

/** A clock that is reckoned without a year that was loaded meanwhile is found when that year is applied to those that run. */
const YEARS_KEPT_MS = 5 * 60_000;

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
  const tree = async (): Promise<Versioned<Procuratorate>[]> => {
    const items = await query('pk = :pk', { ':pk': 'PROCURATORATES' });
    return items.map((item) => ({ ...Procuratorate.parse(item.procuratorate), version: Number(item.version) }));
  };
  const staffMember = async (id: StaffId): Promise<Staff | undefined> => {
    const item = await getItem({ TableName, Key: staffKey(id) });
    return item && Staff.parse(item.staff);
  };

  return {
    procuratorate,
    /** The whole tree as it is now, to be changed. */
    tree,
    /** One member of staff, as they are now. Half a read unit. */
    staffMember,
    /** Staff of one procuratorate. */
    staffOf: async (code: ProcuratorateCode): Promise<Versioned<Staff>[]> => {
      const items = await query('staffOf = :code', { ':code': code }, 'byProcuratorate');
      return items.map(({ staff, version }) => ({ ...Staff.parse(staff), version: Number(version) }));
    },
    ...planReads(),
  };
};

let kept: ReturnType<typeof keepAll> | undefined;

// Names and posts hardly ever change: a sandbox keeps them for a minute.
const keepAll = ({ procuratorate, tree: present, staffMember }: ReturnType<typeof questions>) => {
  const tree = keep(async (_: 'tree') => (await present()).map(({ version: _, ...rest }) => rest));
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

let reckoned: ReturnType<typeof keepReckoning> | undefined;

/** What was loaded of calendar and rules, as it is now. Half a read unit per 4 KB. */
const loaded = async (): Promise<LoadedRecords> => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');
  const pk = { ':pk': CALENDAR };
  return loadedOf(
    await queryAll({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: pk, Limit: PAGE }),
  );
};

const keepReckoning = () => keep(async (_: 'reckoning') => settledReckoning(await loaded()), YEARS_KEPT_MS);

/** What deadlines are reckoned by. */
export const reckon = () => {
  reckoned ??= keepReckoning();
  const kept = reckoned;
  return {
    /**
     * The years and rules that ship, over them those that were loaded, as they were within the last five minutes. Half a
     * read unit.
     */
    reckoning: async (): Promise<Reckoning> => (await kept('reckoning'))?.(new Date()) ?? published,
  };
};

/** Named questions and writes. */
export const set = () => ({ ...read(), ...writes(), ...planWrites() });

/** Changes of calendar and rules: what was proposed, decided, written to the cases. */
export const change = () => ({ loaded, ...changeReads(), ...changeWrites() });
