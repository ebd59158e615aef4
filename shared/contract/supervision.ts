import * as z from 'zod';
import { ClockId } from '../domain/clocks/clock-id.ts';
import { SuspensionGround } from '../domain/clocks/suspension-ground.ts';
import { Day } from '../domain/day.ts';
import { Milestone } from '../domain/events/milestone.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { Means, ServiceProof } from '../domain/vocabulary.ts';
import { caseParams, caseStep, late, STAYS } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { CaseState } from './views/petition-view.ts';

const assignDown = caseStep({
  path: '/supervision/{id}/assignment-down',
  summary: 'Assign a case down to a lower procuratorate, and supervise it',
  allow: 'petition:supervise',
  body: z.strictObject({ office: ProcuratorateCode, instruction: Text(5, 5_000) }),
});

const takeUpCase = caseStep({
  path: '/supervision/{id}/taking-up',
  summary: 'Take up a case of a lower procuratorate',
  allow: 'petition:supervise',
  body: z.strictObject({ reason: Text(5, 5_000) }),
});

const chaseCase = caseStep({
  path: '/supervision/{id}/chase',
  summary: 'Chase a case: ask the holder to get on with it',
  allow: 'petition:supervise',
  body: z.strictObject({ text: Text(5, 5_000) }),
  cost: STAYS,
});

const extendClock = caseStep({
  path: '/supervision/{id}/extension',
  summary: 'Approve a later day for a clock that still runs; the petitioner is told',
  allow: 'petition:approve',
  body: z.strictObject({ clock: ClockId, until: Day, reason: Text(5, 5_000) }),
  cost: STAYS,
});

const suspendHandling = caseStep({
  path: '/supervision/{id}/suspension',
  summary: 'Suspend handling on a coded ground; its clocks pause, the petitioner is told',
  allow: 'petition:approve',
  body: z.strictObject({
    ground: SuspensionGround,
    explanation: Text(5, 5_000),
    suspendedOn: Day.optional(),
    ...late,
  }),
});

const resumeHandling = caseStep({
  path: '/supervision/{id}/resumption',
  summary: 'Resume handling: what was left of each clock runs on',
  allow: 'petition:approve',
  body: z.strictObject({ resumedOn: Day.optional(), explanation: Text(5, 5_000), ...late }),
});

const recordAttempt = caseStep({
  path: '/supervision/{id}/contact-attempts',
  summary: 'Record that somebody tried to reach the petitioner, and did not',
  allow: 'petition:handle',
  body: z.strictObject({ means: Means, attemptedOn: Day.optional(), note: Text(2, 2_000), ...late }),
  cost: STAYS,
});

const recordService = caseStep({
  path: '/supervision/{id}/services',
  summary: 'Record what proves that a reply was served',
  allow: 'petition:handle',
  body: z.strictObject({
    /** Sequence number of the event whose letter was served; the last reply when silent. */
    letter: z.int().positive().optional(),
    proof: ServiceProof,
    servedOn: Day.optional(),
    note: Text(2, 2_000).optional(),
    ...late,
  }),
  // What was sent is looked up in the events.
  cost: { write: 6, read: 4 },
});

const recordMilestone = caseStep({
  path: '/supervision/{id}/milestones',
  summary:
    'Record what starts or meets a clock of a hearing, a mediation, of assistance, or of a decision not to proceed',
  allow: 'petition:handle',
  body: z.strictObject({
    milestone: Milestone,
    on: Day.optional(),
    /** Of a hearing that is set: its day. */
    hearingOn: Day.optional(),
    note: Text(2, 2_000).optional(),
    ...late,
  }),
  cost: { write: 8, read: 2 },
});

const readStanding = endpoint({
  method: 'GET',
  path: '/supervision/{id}/standing',
  summary: 'Where a case of a lower procuratorate stands: who holds it and by when, no more; the read is logged',
  allow: 'petition:supervise',
  needs: { petitions: 'append', directory: ['read', 'reckon'] },
  params: caseParams,
  returns: CaseState.pick({ reference: true, version: true, procedure: true, clocks: true, next: true }).extend({
    receivedOn: Day,
    office: z.object({ code: ProcuratorateCode, name: z.string() }),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 1, read: 2 },
});

export const supervision = service({
  name: 'supervision',
  audience: 'staff',
  prefix: '/supervision',
  impact: 'Cases cannot be assigned down, chased, extended or suspended; clocks go on running.',
  endpoints: {
    assignDown,
    takeUpCase,
    chaseCase,
    extendClock,
    suspendHandling,
    resumeHandling,
    recordAttempt,
    recordService,
    recordMilestone,
    readStanding,
  },
});
