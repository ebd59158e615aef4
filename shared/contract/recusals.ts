import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import { RecusalGround } from '../domain/firewall.ts';
import { Instant, ProcuratorateCode, StaffId } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { changeFails, caseParams as params } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';

const Person = z.object({ id: StaffId, name: z.string(), post: z.string(), procuratorate: ProcuratorateCode });
const Office = z.object({ code: ProcuratorateCode, name: z.string() });

/** A case after its firewall changed. The caller may have lost sight of it by that. */
const Changed = z.object({ reference: Reference, version: z.int(), office: ProcuratorateCode });

const readFirewall = endpoint({
  method: 'GET',
  path: '/recusals/{id}',
  summary: 'Who must not meet a case, whom the accused parties may be, and who asked for a recusal; the read is logged',
  allow: 'petition:read',
  needs: { petitions: 'append', directory: 'read', sealing: 'unwrap' },
  params,
  returns: z.object({
    version: z.int(),
    barred: z.object({ staff: z.array(Person), offices: z.array(Office) }),
    /** Staff who bear the name of an accused party, procuratorates that are one. Whether they are meant, a person says. */
    suggested: z.object({ staff: z.array(Person), offices: z.array(Office) }),
    /** Requests for a recusal, latest first. */
    asked: z.array(
      z.object({
        seq: z.int(),
        at: Instant,
        by: z.string(),
        staff: StaffId.optional(),
        ground: RecusalGround.optional(),
        text: z.string(),
      }),
    ),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 6 },
});

const nameAccused = endpoint({
  method: 'POST',
  path: '/recusals/{id}/accused',
  summary: 'Say which staff or procuratorates a petition is about: they never meet it (NPR art. 30)',
  allow: 'petition:bar',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({
    staff: z.array(StaffId).max(10).default([]),
    offices: z.array(ProcuratorateCode).max(3).default([]),
    /** By what they were recognised. */
    note: Text(2, 500).optional(),
  }),
  versioned: true,
  returns: Changed,
  fails: changeFails,
  cost: { write: 8, read: 3 },
});

const askRecusal = endpoint({
  method: 'POST',
  path: '/recusals/{id}/requests',
  summary: 'Ask that somebody, or oneself, be recused from a case',
  allow: 'petition:bar',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({
    /** Oneself when silent. */
    staff: StaffId.optional(),
    ground: RecusalGround,
    reason: Text(2, 2_000),
  }),
  versioned: true,
  returns: Changed,
  status: 201,
  fails: changeFails,
  cost: { write: 5, read: 2 },
});

const recuseStaff = endpoint({
  method: 'POST',
  path: '/recusals/{id}',
  summary: 'Recuse a member of staff from a case (NPR art. 28)',
  allow: 'petition:assign',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({ staff: StaffId, ground: RecusalGround, reason: Text(2, 2_000) }),
  versioned: true,
  returns: Changed,
  status: 201,
  fails: changeFails,
  cost: { write: 8, read: 2 },
});

const liftBar = endpoint({
  method: 'POST',
  path: '/recusals/{id}/liftings',
  summary: 'Lift a bar from a case, as a supervisor of a superior of whom it concerns',
  allow: 'bar:lift',
  needs: { petitions: 'append', directory: 'read', sealing: 'unwrap' },
  params,
  body: z.strictObject({
    staff: StaffId.optional(),
    office: ProcuratorateCode.optional(),
    reason: Text(10, 2_000),
  }),
  returns: Changed,
  status: 201,
  fails: ['unauthenticated', 'forbidden', 'not-found', 'illegal-transition', 'rule-broken', 'conflict'],
  cost: { write: 7, read: 2 },
});

export const recusals = service({
  name: 'recusals',
  audience: 'staff',
  prefix: '/recusals',
  impact: 'Nobody can be named as accused or be recused: those who were still meet no case of theirs.',
  endpoints: { readFirewall, nameAccused, askRecusal, recuseStaff, liftBar },
});
