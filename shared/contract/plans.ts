import * as z from 'zod';
import { ProcuratorateCode } from '../domain/id.ts';
import { PlanNode, PlanTerms } from '../domain/plans/plan.ts';
import { Text } from '../domain/text.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { DraftView, PlanPreview, PlanVersion, PlanView } from './views/plan-view.ts';

const Year = z.coerce.number().int().min(2015).max(2100);
const params = z.strictObject({ year: Year });
const staffFails = ['unauthenticated', 'forbidden'] as const;

const readPlan = endpoint({
  method: 'GET',
  path: '/plans/{year}',
  summary: 'The plan of a year for a procuratorate and those below it: planned to date, done, and the forecast',
  allow: 'plan:read',
  needs: { directory: 'read', figures: 'read', archive: 'read' },
  params,
  query: z.strictObject({
    /** The caller's own procuratorate when silent. */
    procuratorate: ProcuratorateCode.optional(),
  }),
  returns: PlanView,
  fails: [...staffFails, 'not-found'],
  cost: { write: 0, read: 4.5 },
});

const listPlanVersions = endpoint({
  method: 'GET',
  path: '/plans/{year}/versions',
  summary: 'Every version of the plan that is or was in force, latest first: who, when and why',
  allow: 'plan:read',
  needs: { directory: 'read' },
  params,
  returns: z.object({ versions: z.array(PlanVersion) }),
  fails: staffFails,
  cost: { write: 0, read: 3 },
});

const readPlanVersion = endpoint({
  method: 'GET',
  path: '/plans/{year}/versions/{version}',
  summary: 'One version of the plan as it was in force, in the subtree of the caller',
  allow: 'plan:read',
  needs: { directory: 'read' },
  params: z.strictObject({ year: Year, version: z.coerce.number().int().positive() }),
  returns: PlanVersion.extend({ terms: PlanTerms, nodes: z.array(PlanNode) }),
  fails: [...staffFails, 'not-found'],
  cost: { write: 0, read: 2 },
});

const readDraft = endpoint({
  method: 'GET',
  path: '/plans/{year}/draft',
  summary: 'The draft of the plan, and where its parts do not add up',
  allow: 'directory:set',
  needs: { directory: 'read' },
  params,
  returns: DraftView,
  fails: staffFails,
  cost: { write: 0, read: 7 },
});

const setDraft = endpoint({
  method: 'PUT',
  path: '/plans/{year}/draft',
  summary: 'Change the draft of the plan: the wholes and tasks of some procuratorates, and its terms',
  allow: 'directory:set',
  needs: { directory: 'set' },
  params,
  body: z.strictObject({
    /** Only the province changes the terms. */
    terms: PlanTerms.optional(),
    /** Each replaces what the draft says of the procuratorate. */
    nodes: z.array(PlanNode).max(200),
  }),
  /** 0 while there is no draft. */
  versioned: true,
  returns: DraftView,
  fails: [...staffFails, 'stale-version', 'version-required', 'rule-broken'],
  cost: { write: 5, read: 62 },
});

const previewPlan = endpoint({
  method: 'GET',
  path: '/plans/{year}/preview',
  summary: 'What the draft would change against the plan in force: the figures that move, and the pace line',
  allow: 'directory:set',
  needs: { directory: 'read', figures: 'read', archive: 'read' },
  params,
  returns: PlanPreview,
  fails: staffFails,
  cost: { write: 0, read: 5 },
});

const enactPlan = endpoint({
  method: 'POST',
  path: '/plans/{year}/enactment',
  summary: 'Put the draft in force, when all parts add up; the version before stays readable',
  allow: 'directory:set',
  needs: { directory: 'set', figures: 'mark' },
  params,
  body: z.strictObject({ reason: Text(2, 500) }),
  versioned: true,
  returns: PlanVersion,
  status: 201,
  fails: [...staffFails, 'stale-version', 'version-required', 'rule-broken'],
  cost: { write: 20, read: 7 },
});

export const plans = service({
  name: 'plans',
  audience: 'staff',
  prefix: '/plans',
  impact: 'Nobody can change a plan, or see how far it has come; the published figures go on.',
  endpoints: { readPlan, listPlanVersions, readPlanVersion, readDraft, setDraft, previewPlan, enactPlan },
});
