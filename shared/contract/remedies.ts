import * as z from 'zod';
import { Day } from '../domain/day.ts';
import { CorrectionStage, Instrument } from '../domain/events/correction.ts';
import { StaffId } from '../domain/id.ts';
import { Text } from '../domain/text.ts';
import { Decision, ReviewOutcome, TerminationGround } from '../domain/vocabulary.ts';
import { caseStep, late, STAYS } from './case-change.ts';
import { service } from './service.ts';

const registerReviewRequest = caseStep({
  path: '/remedies/{id}/review-request',
  summary: 'Register that the petitioner asks for a re-review, by letter or in person',
  allow: 'petition:register',
  body: z.strictObject({ requestedOn: Day.optional(), text: Text(5, 10_000), ...late }),
});

const openReview = caseStep({
  path: '/remedies/{id}/review',
  summary: 'Open the re-review, with a reviewer who did not handle the case',
  allow: 'petition:supervise',
  body: z.strictObject({ reviewer: StaffId }),
});

const concludeReview = caseStep({
  path: '/remedies/{id}/review-conclusion',
  summary: 'Conclude the re-review: the reply is upheld or corrected',
  allow: 'petition:handle',
  body: z.strictObject({
    outcome: ReviewOutcome,
    /** What takes the place of the decision that is corrected. */
    decision: Decision.exclude(['NONE']).optional(),
    opinion: Text(5, 20_000),
    concludedOn: Day.optional(),
    ...late,
  }),
});

const issueCorrection = caseStep({
  path: '/remedies/{id}/corrections',
  summary: 'Enter an error that was found, and the instrument by which it is to be corrected',
  allow: 'petition:handle',
  body: z.strictObject({
    instrument: Instrument,
    /** The organ, no person. */
    addressee: Text(2, 100),
    error: Text(5, 10_000),
    issuedOn: Day.optional(),
    /** When an answer is due. */
    dueOn: Day,
    ...late,
  }),
  cost: STAYS,
});

const advanceCorrection = caseStep({
  path: '/remedies/{id}/correction-stages',
  summary: 'Follow a correction up: contested, raised, executed, verified, petitioner told',
  allow: 'petition:handle',
  body: z.strictObject({
    /** Sequence number of the event that issued it; the only open one when silent. */
    correction: z.int().positive().optional(),
    stage: CorrectionStage.exclude(['ISSUED']),
    on: Day.optional(),
    note: Text(2, 5_000),
    ...late,
  }),
  cost: STAYS,
});

const terminatePetition = caseStep({
  path: '/remedies/{id}/termination',
  summary: 'Terminate a petition on a coded ground; the petitioner is still counselled and helped',
  allow: 'petition:approve',
  body: z.strictObject({ ground: TerminationGround, explanation: Text(10, 5_000) }),
});

export const remedies = service({
  name: 'remedies',
  audience: 'staff',
  prefix: '/remedies',
  impact: 'Re-reviews and corrections cannot be entered; their clocks go on running.',
  endpoints: {
    registerReviewRequest,
    openReview,
    concludeReview,
    issueCorrection,
    advanceCorrection,
    terminatePetition,
  },
});
