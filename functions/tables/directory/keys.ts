import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';

export const procuratorateKey = (code: ProcuratorateCode) => ({ pk: 'PROCURATORATES', sk: code });
export const staffKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: `STAFF#${id}` });
/** Partition of what was loaded: years of the calendar, changes of the rules. */
export const CALENDAR = 'CALENDAR';
export const calendarKey = (year: number) => ({ pk: CALENDAR, sk: String(year) });
/** Changes of the rules lie beside the years: what deadlines are reckoned by is one question. */
export const rulesKey = (count: number) => ({ pk: CALENDAR, sk: `RULES#${String(count).padStart(4, '0')}` });
/** Partition of the changes of calendar and rules, whatever became of them. */
export const CHANGES = 'CHANGES';
export const changeKey = (number: number) => ({ pk: CHANGES, sk: String(number).padStart(5, '0') });
