import * as z from 'zod';
import { Instant, ProcuratorateCode } from '../domain/id.ts';
import { Procuratorate, Staff } from '../domain/organisation.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { CalendarYearRecord, ProcuratorateRecord, StaffRecord, Version } from './views/directory-records.ts';

const staffFails = ['unauthenticated', 'forbidden'] as const;
const changeFails = [...staffFails, 'stale-version'] as const;
/** The version that the caller has seen; 0, or silence, for a record that is new. */
const seen = { version: z.int().nonnegative().default(0) };

/**
 * One result per item: a bulk change may be repeated safely. `stale`: somebody else was faster, and `changed` says who.
 * A change of one item alone that comes too late is refused as a whole, with 412.
 */
const results = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['set', 'refused', 'stale']),
      version: Version.optional(),
      reason: z.string().optional(),
      changed: z.object({ by: z.string(), at: Instant }).optional(),
    }),
  ),
});

const readProcuratorates = endpoint({
  method: 'GET',
  path: '/administration/procuratorates',
  summary: 'The tree of procuratorates as it is now, with the versions under which it is changed',
  allow: 'directory:read',
  needs: { directory: 'read' },
  returns: z.object({ procuratorates: z.array(ProcuratorateRecord) }),
  fails: staffFails,
  cost: { write: 0, read: 5 },
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
  body: z.strictObject({ procuratorates: z.array(Procuratorate.extend(seen)).min(1).max(200) }),
  returns: results,
  fails: changeFails,
  cost: { write: 200, read: 5 },
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
  returns: z.object({ staff: z.array(StaffRecord) }),
  fails: staffFails,
  cost: { write: 0, read: 2 },
});

const setStaff = endpoint({
  method: 'PUT',
  path: '/administration/staff',
  summary: 'Set members of staff, up to 100 at once',
  allow: 'directory:set',
  needs: { directory: 'set' },
  body: z.strictObject({ staff: z.array(Staff.extend(seen)).min(1).max(100) }),
  returns: results,
  fails: changeFails,
  cost: { write: 300, read: 50 },
});

const readCalendar = endpoint({
  method: 'GET',
  path: '/administration/calendar',
  summary: 'The working calendar: every year that is known, as deadlines are reckoned by it',
  allow: 'directory:read',
  needs: { directory: 'change' },
  returns: z.object({
    /** The first and the last year that are known; later deadlines are provisional. */
    from: z.int(),
    to: z.int(),
    years: z.array(CalendarYearRecord),
  }),
  fails: staffFails,
  cost: { write: 0, read: 1 },
});

export const administration = service({
  name: 'administration',
  audience: 'staff',
  prefix: '/administration',
  impact: 'Administrators cannot change procuratorates or staff.',
  endpoints: {
    readMe,
    readProcuratorates,
    setProcuratorates,
    listStaff,
    setStaff,
    readCalendar,
  },
});
