import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { Plan } from '../../../shared/domain/organisation.ts';

export const procuratorateKey = (code: ProcuratorateCode) => ({ pk: 'PROCURATORATES', sk: code });
export const staffKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: `STAFF#${id}` });
/** Partition of the years that were loaded. */
export const CALENDAR = 'CALENDAR';
export const calendarKey = (year: number) => ({ pk: CALENDAR, sk: String(year) });
export const planKey = ({ year, procuratorate }: Plan) => ({ pk: `PLAN#${year}`, sk: procuratorate });
