import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { Plan } from '../../../shared/domain/organisation.ts';

export const procuratorateKey = (code: ProcuratorateCode) => ({ pk: 'PROCURATORATES', sk: code });
export const staffKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: `STAFF#${id}` });
export const planKey = ({ year, procuratorate }: Plan) => ({ pk: `PLAN#${year}`, sk: procuratorate });
