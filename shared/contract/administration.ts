import * as z from 'zod';
import { ProcuratorateCode } from '../domain/id.ts';
import { Plan, Procuratorate, Staff } from '../domain/organisation.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';

const Year = z.coerce.number().int().min(2015).max(2100);
const staffFails = ['unauthenticated', 'forbidden'] as const;
/** One result per item: a bulk change may be repeated safely. */
const results = z.object({
  results: z.array(z.object({ id: z.string(), status: z.enum(['set', 'refused']), reason: z.string().optional() })),
});

const readMe = endpoint({
  method: 'GET',
  path: '/administration/me',
  summary: "The caller's own record: name, roles, procuratorate",
  allow: 'self:read',
  needs: { directory: 'read' },
  returns: Staff.pick({ id: true, name: true, procuratorate: true, roles: true, tier: true }).extend({
    /** Absent while the tree of procuratorates is not loaded. */
    office: Procuratorate.optional(),
  }),
  fails: staffFails,
  cost: { write: 0, read: 1 },
});

const setProcuratorates = endpoint({
  method: 'PUT',
  path: '/administration/procuratorates',
  summary: 'Set procuratorates, up to 200 at once',
  allow: 'directory:set',
  needs: { directory: 'set' },
  body: z.strictObject({ procuratorates: z.array(Procuratorate).min(1).max(200) }),
  returns: results,
  fails: staffFails,
  cost: { write: 200, read: 3 },
});

const listStaff = endpoint({
  method: 'GET',
  path: '/administration/staff',
  summary: 'Staff of a procuratorate',
  allow: 'directory:read',
  needs: { directory: 'read' },
  query: z.strictObject({
    /** The caller's own procuratorate when silent. */
    procuratorate: ProcuratorateCode.optional(),
  }),
  returns: z.object({ staff: z.array(Staff) }),
  fails: staffFails,
  cost: { write: 0, read: 2 },
});

const setStaff = endpoint({
  method: 'PUT',
  path: '/administration/staff',
  summary: 'Set members of staff, up to 100 at once',
  allow: 'directory:set',
  needs: { directory: 'set' },
  body: z.strictObject({ staff: z.array(Staff).min(1).max(100) }),
  returns: results,
  fails: staffFails,
  cost: { write: 300, read: 50 },
});

const readPlan = endpoint({
  method: 'GET',
  path: '/administration/plans/{year}',
  summary: 'Planned tasks of a year in a subtree',
  allow: 'directory:read',
  needs: { directory: 'read' },
  params: z.strictObject({ year: Year }),
  query: z.strictObject({ procuratorate: ProcuratorateCode }),
  returns: z.object({ plans: z.array(Plan), planned: z.int() }),
  fails: staffFails,
  cost: { write: 0, read: 6 },
});

const setPlan = endpoint({
  method: 'PUT',
  path: '/administration/plans/{year}/{procuratorate}',
  summary: 'Set the planned tasks of a procuratorate for a year',
  allow: 'directory:set',
  needs: { directory: 'set', figures: 'mark' },
  params: z.strictObject({ year: Year, procuratorate: ProcuratorateCode }),
  body: Plan.pick({ tasks: true }),
  returns: Plan,
  fails: [...staffFails, 'rule-broken'],
  cost: { write: 3, read: 2 },
});

export const administration = service({
  name: 'administration',
  audience: 'staff',
  prefix: '/administration',
  impact: 'Administrators cannot change procuratorates, staff or plans.',
  endpoints: { readMe, setProcuratorates, listStaff, setStaff, readPlan, setPlan },
});
