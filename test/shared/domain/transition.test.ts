import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/domain/fold.ts';
import type { EventData, Head } from '../../../shared/domain/petition.ts';
import {
  hasOutcome,
  mayTake,
  procedureSteps,
  type Step,
  stepsFrom,
  targetsOf,
} from '../../../shared/domain/transition.ts';
import { Procedure, type Resolution } from '../../../shared/domain/vocabulary.ts';
import { aHead, anEvent, day, someData, staff } from '../../builders.ts';

const same = (...states: Procedure[]) => Object.fromEntries(states.map((state) => [state, state]));
const to = (target: Procedure, ...states: Procedure[]) => Object.fromEntries(states.map((state) => [state, target]));
const triage: Procedure[] = ['RECEIVED', 'TRIAGE', 'INQUIRY', 'AWAITING_MATERIALS'];
const handling: Procedure[] = ['ACCEPTED', 'ASSIGNED', 'HANDLING'];
const later: Procedure[] = ['SUSPENDED', 'DECIDED', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWING'];

/** The procedure written down a second time: from which state each step leads where. What is not here is refused. */
const procedure: Record<Step, Partial<Record<Procedure, Procedure>>> = {
  accept: to('ACCEPTED', ...triage),
  refuse: to('NOT_ACCEPTED', ...triage),
  inquire: to('INQUIRY', 'RECEIVED', 'TRIAGE'),
  requestMaterials: to('AWAITING_MATERIALS', 'RECEIVED', 'TRIAGE', 'INQUIRY'),
  completeMaterials: { AWAITING_MATERIALS: 'TRIAGE' },
  transfer: to('TRANSFERRED', ...triage),
  acknowledgeTransfer: { TRANSFERRED: 'RECEIVED' },
  objectToTransfer: same('TRANSFERRED'),
  settleObjection: { TRANSFERRED: 'TRIAGE' },
  refer: to('REFERRED', ...triage),
  assign: { ACCEPTED: 'ASSIGNED', ...same('ASSIGNED', 'HANDLING') },
  assignDown: to('ACCEPTED', ...handling),
  takeUp: { ...same(...triage), ...to('ACCEPTED', ...handling) },
  chase: same(...triage, 'TRANSFERRED', ...handling, ...later),
  act: { ...same(...triage, 'TRANSFERRED', 'ACCEPTED', 'HANDLING', ...later, 'CLOSED'), ASSIGNED: 'HANDLING' },
  replyProcedurally: same(...triage, 'TRANSFERRED', ...handling, ...later, 'NOT_ACCEPTED', 'REFERRED'),
  replyProgress: same('ASSIGNED', 'HANDLING', 'SUSPENDED', 'DECIDED'),
  extend: same(...handling, 'DECIDED', 'REVIEW_REQUESTED', 'REVIEWING'),
  suspend: to('SUSPENDED', ...handling, 'DECIDED', 'REVIEWING'),
  resume: { SUSPENDED: 'HANDLING' },
  decide: to('DECIDED', 'ASSIGNED', 'HANDLING'),
  replyResult: { DECIDED: 'REPLIED' },
  attemptContact: same(...triage, 'TRANSFERRED', ...handling, ...later, 'NOT_ACCEPTED', 'REFERRED', 'CLOSED'),
  serve: same(...triage, 'TRANSFERRED', ...handling, ...later, 'NOT_ACCEPTED', 'REFERRED', 'CLOSED', 'TERMINATED'),
  resolve: { ...same('ACCEPTED', 'ASSIGNED', 'HANDLING', 'DECIDED', 'CLOSED'), REPLIED: 'CLOSED' },
  issueCorrection: same(...handling, 'DECIDED', 'REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING'),
  advanceCorrection: same(...handling, ...later, 'CLOSED', 'TERMINATED'),
  requestReview: to('REVIEW_REQUESTED', 'REPLIED', 'CLOSED'),
  openReview: { REVIEW_REQUESTED: 'REVIEWING' },
  concludeReview: { REVIEWING: 'CLOSED' },
  terminate: to('TERMINATED', 'REPLIED', 'CLOSED'),
  supplement: same(...triage, 'TRANSFERRED', ...handling, ...later),
  withdraw: to('WITHDRAWN', ...triage, ...handling, 'SUSPENDED'),
  answer: same(...handling, 'DECIDED', 'REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING'),
  rate: same(...handling, 'DECIDED', 'REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING', 'NOT_ACCEPTED'),
  document: same(
    ...triage,
    'TRANSFERRED',
    ...handling,
    ...later,
    'NOT_ACCEPTED',
    'CLOSED',
    'WITHDRAWN',
    'REFERRED',
    'TERMINATED',
  ),
  bar: same(...Procedure.options),
  attend: same(...Procedure.options),
  link: same(...Procedure.options),
  merge: to('MERGED', ...triage, 'ACCEPTED', 'ASSIGNED', 'HANDLING', 'SUSPENDED'),
  takeIn: same(...triage, 'ACCEPTED', 'ASSIGNED', 'HANDLING', ...later),
  restate: same(
    ...triage,
    'ACCEPTED',
    'ASSIGNED',
    'HANDLING',
    ...later,
    'NOT_ACCEPTED',
    'TRANSFERRED',
    'REFERRED',
    'CLOSED',
    'TERMINATED',
  ),
};

const dataOf: Record<Step, EventData> = {
  accept: someData('accepted'),
  refuse: someData('refused'),
  assign: someData('assigned'),
  act: someData('act'),
  replyProcedurally: someData('replied'),
  replyProgress: someData('replied', { reply: 'PROGRESS' }),
  replyResult: someData('replied', { reply: 'RESULT' }),
  decide: someData('decided'),
  resolve: someData('resolution'),
  supplement: someData('supplemented'),
  withdraw: someData('withdrawn'),
  answer: someData('disputed'),
  rate: someData('rated'),
  document: someData('document-linked'),
  bar: someData('accused-named'),
  attend: someData('attended'),
  restate: someData('clocks-restated'),
  inquire: someData('inquired'),
  requestMaterials: someData('materials-requested'),
  completeMaterials: someData('materials-completed'),
  transfer: someData('transferred'),
  acknowledgeTransfer: someData('transfer-acknowledged'),
  objectToTransfer: someData('transfer-objected'),
  settleObjection: someData('objection-settled'),
  refer: someData('referred'),
  assignDown: someData('assigned-down'),
  takeUp: someData('taken-up'),
  chase: someData('chased'),
  extend: someData('extended'),
  suspend: someData('suspended'),
  resume: someData('resumed'),
  attemptContact: someData('contact-attempted'),
  serve: someData('served'),
  issueCorrection: someData('correction-issued'),
  advanceCorrection: someData('correction-advanced'),
  requestReview: someData('review-requested'),
  openReview: someData('review-opened'),
  concludeReview: someData('review-concluded'),
  terminate: someData('terminated'),
  link: someData('matter-linked'),
  merge: someData('merged'),
  takeIn: someData('matter-linked', { relation: 'MERGED' }),
};
const steps = Object.keys(procedureSteps) as Step[]; // the keys of the table
const inState = (state: Procedure): Head => ({ ...aHead(), procedure: state });
const first = anEvent();

describe.each(Procedure.options)('in the state %s', (state) => {
  it.each(steps)('%s is possible exactly when the procedure says so, and leads where it says', (step) => {
    const target = procedure[step][state];

    expect(mayTake(step, state)).toBe(target !== undefined);
    if (target === undefined) return;
    expect(fold(inState(state), anEvent(dataOf[step], first)).procedure).toBe(target);
    expect(targetsOf(step, state)).toContain(target);
  });

  it('the next steps are all that are possible to people', () => {
    const byPeople = steps.filter((step) => step !== 'attend' && step !== 'restate');

    expect(stepsFrom(state)).toEqual(byPeople.filter((step) => procedure[step][state] !== undefined));
  });
});

describe('steps out of order', () => {
  it.each<[Step, Procedure]>([
    ['assign', 'RECEIVED'],
    ['assign', 'CLOSED'],
    ['decide', 'RECEIVED'],
    ['decide', 'ACCEPTED'],
    ['replyResult', 'RECEIVED'],
    ['replyResult', 'HANDLING'],
    ['replyProgress', 'RECEIVED'],
    ['accept', 'NOT_ACCEPTED'],
    ['accept', 'ACCEPTED'],
    ['refuse', 'ACCEPTED'],
    ['resolve', 'RECEIVED'],
    ['withdraw', 'WITHDRAWN'],
    ['withdraw', 'CLOSED'],
    ['supplement', 'CLOSED'],
  ])('%s is refused when the petition is %s', (step, state) => {
    expect(mayTake(step, state)).toBe(false);
  });
});

describe('acceptance with a handler', () => {
  it('assigns the case at once', () => {
    const head = aHead(someData('accepted', { handler: staff('handler-9'), acceptedOn: day('2026-03-04') }));

    expect(head).toMatchObject({ procedure: 'ASSIGNED', handler: 'handler-9' });
  });
});

describe('an outcome that the petitioner can answer', () => {
  it.each<[boolean, Procedure, Resolution]>([
    [false, 'RECEIVED', 'UNRESOLVED'],
    [false, 'HANDLING', 'UNRESOLVED'],
    [false, 'DECIDED', 'UNRESOLVED'],
    [false, 'HANDLING', 'RECURRED'],
    [true, 'HANDLING', 'SUBSTANTIVELY_RESOLVED'],
    [true, 'ACCEPTED', 'ACCEPTED_BY_PETITIONER'],
    [true, 'REPLIED', 'UNRESOLVED'],
    [true, 'CLOSED', 'RECURRED'],
    [true, 'NOT_ACCEPTED', 'UNRESOLVED'],
  ])('is there: %s, when the procedure stands at %s and the resolution at %s', (there, procedure, resolution) => {
    expect(hasOutcome({ procedure, resolution })).toBe(there);
  });
});
