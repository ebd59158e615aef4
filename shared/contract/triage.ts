import * as z from 'zod';
import { Day } from '../domain/day.ts';
import { Receiver } from '../domain/events/transfer.ts';
import { Text } from '../domain/text.ts';
import { caseStep, late } from './case-change.ts';
import { service } from './service.ts';

const inquireFirst = caseStep({
  path: '/triage/{id}/inquiry',
  summary: 'Inquire first, because something is unclear',
  allow: 'petition:triage',
  body: z.strictObject({ question: Text(5, 5_000), inquiredOn: Day.optional(), ...late }),
  cost: { write: 8, read: 2 },
});

const requestMaterials = caseStep({
  path: '/triage/{id}/materials-request',
  summary: 'Tell the petitioner, once and in full, what is missing',
  allow: 'petition:triage',
  body: z.strictObject({
    /** Everything that is missing, one thing each. */
    materials: z.array(Text(2, 200)).min(1).max(30),
    /** Until when it is asked for. */
    until: Day.optional(),
    requestedOn: Day.optional(),
    ...late,
  }),
  cost: { write: 8, read: 2 },
});

const completeMaterials = caseStep({
  path: '/triage/{id}/materials-completion',
  summary: 'Everything that was missing is there: the time for acceptance runs from this day',
  allow: 'petition:triage',
  body: z.strictObject({ completedOn: Day.optional(), note: Text(2, 2_000).optional(), ...late }),
  cost: { write: 8, read: 2 },
});

const transferPetition = caseStep({
  path: '/triage/{id}/transfer',
  summary: 'Transfer to the competent organ; it stays open here until that has acknowledged it',
  allow: 'petition:triage',
  body: z.strictObject({ to: Receiver, reason: Text(5, 5_000), transferredOn: Day.optional(), ...late }),
});

const acknowledgeTransfer = caseStep({
  path: '/triage/{id}/transfer-acknowledgement',
  summary: 'Take over what was transferred; for an organ outside the platform the sender records it',
  allow: 'petition:triage',
  body: z.strictObject({ acknowledgedOn: Day.optional(), note: Text(2, 2_000).optional(), ...late }),
});

const objectToTransfer = caseStep({
  path: '/triage/{id}/transfer-objection',
  summary: 'Object to a transfer, with reasons, within 5 working days',
  allow: 'petition:triage',
  body: z.strictObject({ reason: Text(5, 5_000), objectedOn: Day.optional(), ...late }),
});

const settleObjection = caseStep({
  path: '/triage/{id}/objection-settlement',
  summary: 'Settle an objection: upheld, the petition comes back; rejected, the transfer stands',
  allow: 'petition:approve',
  body: z.strictObject({ upheld: z.boolean(), reason: Text(5, 5_000), settledOn: Day.optional(), ...late }),
});

const referPetition = caseStep({
  path: '/triage/{id}/referral',
  summary: 'Tell the petitioner of an appeal where to go',
  allow: 'petition:triage',
  body: z.strictObject({
    /** The competent organ, and how to reach it: the petitioner reads this. */
    whereTo: Text(5, 5_000),
    referredOn: Day.optional(),
    ...late,
  }),
  cost: { write: 8, read: 2 },
});

export const triage = service({
  name: 'triage',
  audience: 'staff',
  prefix: '/triage',
  impact: 'Clerks cannot decide on new petitions; the seven days go on running.',
  endpoints: {
    inquireFirst,
    requestMaterials,
    completeMaterials,
    transferPetition,
    acknowledgeTransfer,
    objectToTransfer,
    settleObjection,
    referPetition,
  },
});
