import * as z from 'zod';
import { Day } from '../domain/day.ts';
import { StaffId } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { Decision, Ground, Matter, Resolution } from '../domain/vocabulary.ts';
import { changeFails, late, caseParams as params } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';
import { Act, ActStanding } from './views/act-view.ts';
import { AssignmentResults, Assignments, CaseList, CaseListQuery, CaseSearch } from './views/case-list.ts';
import {
  CaseState,
  CaseView,
  OpeningRequest,
  Openings,
  PetitionerView,
  Reply,
  TimelineEntry,
} from './views/petition-view.ts';

const listCases = endpoint({
  method: 'GET',
  path: '/cases',
  summary: 'List the cases of a procuratorate or of a handler, oldest first',
  allow: 'petition:read',
  needs: { petitions: 'list' },
  query: CaseListQuery,
  returns: CaseList,
  fails: ['unauthenticated', 'forbidden', 'not-found', 'invalid-request'],
  cost: { write: 0, read: 9 },
});

const searchCases = endpoint({
  method: 'POST',
  path: '/cases/searches',
  summary: "Find the cases of the caller's procuratorate by the number of a person or of a case; the search is logged",
  allow: 'petition:read',
  needs: { petitions: 'list', indexing: 'derive' },
  // A body, for what stands in an address stands in logs.
  body: CaseSearch,
  returns: CaseList,
  fails: ['unauthenticated', 'forbidden', 'invalid-request'],
  cost: { write: 0, read: 11 },
});

const assignCases = endpoint({
  method: 'POST',
  path: '/cases/assignments',
  summary: 'Assign the handler of up to 100 cases, each for itself',
  allow: 'petition:assign',
  needs: { petitions: 'append', directory: ['read', 'reckon'] },
  body: Assignments,
  returns: AssignmentResults,
  fails: ['unauthenticated', 'forbidden', 'rule-broken'],
  cost: { write: 700, read: 51 },
});

const readCase = endpoint({
  method: 'GET',
  path: '/cases/{id}',
  summary: 'Open a case; the read is logged',
  allow: 'petition:read',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  returns: CaseView,
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 3 },
});

const readTimeline = endpoint({
  method: 'GET',
  path: '/cases/{id}/timeline',
  summary: 'Read every event of a case and check its chain',
  allow: 'petition:read',
  needs: { petitions: 'append', sealing: 'unwrap' },
  params,
  returns: z.object({
    entries: z.array(TimelineEntry),
    /** Every link fits the one before, and the head is the fold of the events. */
    intact: z.boolean(),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 3 },
});

const openPetitioner = endpoint({
  method: 'POST',
  path: '/cases/{id}/petitioner-openings',
  summary: 'Learn who the petitioner is, for a stated purpose; the opening is logged before it is answered',
  allow: 'petitioner:open',
  needs: { petitions: 'append', sealing: 'unwrap' },
  params,
  body: OpeningRequest,
  returns: PetitionerView,
  status: 201,
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});

const listOpenings = endpoint({
  method: 'GET',
  path: '/cases/{id}/petitioner-openings',
  summary: 'List who opened the identity of the petitioner, when and why, latest first; the read is logged',
  allow: 'opening:read',
  needs: { petitions: 'append', sealing: 'unwrap' },
  params,
  returns: Openings,
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});

const acceptPetition = endpoint({
  method: 'POST',
  path: '/cases/{id}/acceptance',
  summary: 'Accept a petition into handling',
  allow: 'petition:triage',
  needs: { petitions: 'append', directory: ['read', 'reckon'] },
  params,
  body: z.strictObject({
    handler: StaffId.optional(),
    /** A matter with a clock of its own. */
    matter: Matter.optional(),
    acceptedOn: Day.optional(),
    ...late,
  }),
  versioned: true,
  returns: CaseState,
  fails: changeFails,
  cost: { write: 8, read: 2 },
});

const refusePetition = endpoint({
  method: 'POST',
  path: '/cases/{id}/refusal',
  summary: 'Do not accept a petition, on a coded ground that the petitioner is told',
  allow: 'petition:triage',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap' },
  params,
  body: z.strictObject({ ground: Ground, explanation: Text(10, 5_000), refusedOn: Day.optional(), ...late }),
  versioned: true,
  returns: CaseState,
  fails: changeFails,
  cost: { write: 8, read: 2 },
});

const assignHandler = endpoint({
  method: 'POST',
  path: '/cases/{id}/assignment',
  summary: 'Assign the handler',
  allow: 'petition:assign',
  needs: { petitions: 'append', directory: ['read', 'reckon'] },
  params,
  body: z.strictObject({ handler: StaffId }),
  versioned: true,
  returns: CaseState,
  fails: changeFails,
  cost: { write: 9, read: 2 },
});

const recordAct = endpoint({
  method: 'POST',
  path: '/cases/{id}/acts',
  summary: "Record a leading official's personal act; the answer says what its evidence lacks before it counts",
  allow: 'petition:act',
  needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: Act.extend(late),
  versioned: true,
  returns: CaseState.extend({ act: ActStanding }),
  status: 201,
  fails: changeFails,
  cost: { write: 9, read: 2 },
});

const recordReply = endpoint({
  method: 'POST',
  path: '/cases/{id}/replies',
  summary: 'Record a reply to the petitioner',
  allow: 'petition:handle',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap' },
  params,
  body: Reply.extend(late),
  versioned: true,
  returns: CaseState,
  status: 201,
  fails: changeFails,
  cost: { write: 9, read: 2 },
});

const decidePetition = endpoint({
  method: 'POST',
  path: '/cases/{id}/decision',
  summary: 'Decide the petition',
  allow: 'petition:handle',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap' },
  params,
  body: z.strictObject({ decision: Decision.exclude(['NONE']), decidedOn: Day, opinion: Text(5, 20_000), ...late }),
  versioned: true,
  returns: CaseState,
  fails: changeFails,
  cost: { write: 8, read: 2 },
});

const recordResolution = endpoint({
  method: 'POST',
  path: '/cases/{id}/resolution',
  summary: 'Record whether the matter is resolved for the petitioner',
  allow: 'petition:handle',
  needs: { petitions: 'append', directory: 'reckon', sealing: 'unwrap' },
  params,
  body: z.strictObject({
    resolution: Resolution.exclude(['UNRESOLVED']),
    resolvedOn: Day,
    /** The petitioner's statement, or what shows that the matter came up again. */
    statement: Text(5, 10_000),
    ...late,
  }),
  versioned: true,
  returns: CaseState,
  fails: changeFails,
  cost: { write: 8, read: 2 },
});

/** Every hour, as a step that came while nothing ran is taken in the next working hour. */
const sweepClocks = job({
  summary: 'Warn of clocks that run out, mark those that have, and tell them upward',
  trigger: { hourly: 5 },
  needs: { petitions: 'sweep', directory: 'reckon' },
  impact: 'Nobody is warned of a deadline that runs out, and what is overdue is not told upward; the clocks run on.',
  timeout: 600,
  memory: 512,
});

export const casework = service({
  name: 'casework',
  audience: 'staff',
  prefix: '/cases',
  impact: 'Staff cannot read or handle cases; clocks go on running.',
  endpoints: {
    listCases,
    searchCases,
    assignCases,
    readCase,
    readTimeline,
    openPetitioner,
    listOpenings,
    acceptPetition,
    refusePetition,
    assignHandler,
    recordAct,
    recordReply,
    decidePetition,
    recordResolution,
  },
  jobs: { sweepClocks },
});
