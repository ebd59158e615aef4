import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { administers, Procuratorate, Staff } from '../../../shared/domain/organisation.ts';
import { toItem } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import { procuratorateKey, staffKey } from './keys.ts';
import { type Change, type DirectoryRecord, type Outcome, putRecord, putRecordIf } from './put-record.ts';

const ADMINISTRATOR = { ':administrator': 'administrator', ':yes': true };

/** Changes of the directory, each under the version that its author has seen. */
export const writes = () => {
  const { DIRECTORY_TABLE: TableName } = environment('DIRECTORY_TABLE');

  const staffRecord = (staff: Staff, root: ProcuratorateCode): DirectoryRecord<Staff> => {
    const inRoot = { condition: 'begins_with(#staffOf, :root)', values: { ':root': root } };
    return {
      TableName,
      key: staffKey(staff.id),
      name: 'staff',
      body: staff,
      indexed: { staffOf: staff.procuratorate },
      parse: (stored) => Staff.parse(stored),
      guard: administers(staff)
        ? inRoot
        : {
            condition: `${inRoot.condition} AND (NOT contains(#staff.#roles, :administrator) OR #staff.#disabled = :yes)`,
            values: { ...inRoot.values, ...ADMINISTRATOR },
          },
    };
  };
  /** Whoever makes the change administers still, or is the first to, before any record names them. */
  const authorAdministers = ({ by }: Change) => ({
    TableName,
    Key: toItem(staffKey(by)),
    ConditionExpression:
      'attribute_not_exists(pk) OR (contains(#staff.#roles, :administrator) AND NOT (attribute_exists(#staff.#disabled) AND #staff.#disabled = :yes))',
    ExpressionAttributeNames: { '#staff': 'staff', '#roles': 'roles', '#disabled': 'disabled' },
    ExpressionAttributeValues: toItem(ADMINISTRATOR),
  });

  return {
    /** 1 write unit. */
    putProcuratorate: async (procuratorate: Procuratorate, change: Change): Promise<Outcome> =>
      settled(
        await putRecord(
          {
            TableName,
            key: procuratorateKey(procuratorate.code),
            name: 'procuratorate',
            body: procuratorate,
            parse: (stored) => Procuratorate.parse(stored),
          },
          change,
        ),
      ),
    /**
     * A member of staff of the subtree of `root`. Who takes an administrator away must be another one still: so one is
     * always left, whatever several do to each other at the same moment. 2 write units, 3 when the procuratorate
     * changes, 6 for the end of an administrator.
     */
    putStaffMember: async (staff: Staff, root: ProcuratorateCode, change: Change): Promise<Outcome> => {
      const record = staffRecord(staff, root);
      const ended = await putRecord(record, change);
      if (ended.outcome !== 'guarded') return ended;
      const before = Staff.parse(ended.found.staff);
      if (!before.procuratorate.startsWith(root)) return { outcome: 'refused', code: 'outside-subtree' };
      const { guard: _, ...unguarded } = record;
      return putRecordIf(unguarded, change, authorAdministers(change), before);
    },
  };
};

const settled = (ended: Awaited<ReturnType<typeof putRecord>>): Outcome => {
  if (ended.outcome === 'guarded') throw new Error('A record without a guard was guarded');
  return ended;
};
