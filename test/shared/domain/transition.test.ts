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
import { procedureTable } from '../../support/procedure-table.ts';

const dataOf: Record<Step, EventData> = {
  accept: someData('accepted'),
  refuse: someData('refused'),
  assign: someData('assigned'),
  act: someData('act'),
  amendAct: someData('act-completed'),
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
  recordMilestone: someData('milestone'),
  issueCorrection: someData('correction-issued'),
  advanceCorrection: someData('correction-advanced'),
  requestReview: someData('review-requested'),
  openReview: someData('review-opened'),
  concludeReview: someData('review-concluded'),
  terminate: someData('terminated'),
  link: someData('matter-linked'),
  merge: someData('merged'),
  separate: someData('separated'),
  takeIn: someData('matter-linked', { relation: 'MERGED' }),
};
const steps = Object.keys(procedureSteps) as Step[]; // the keys of the table
const inState = (state: Procedure): Head => ({ ...aHead(), procedure: state });
const first = anEvent();

describe.each(Procedure.options)('in the state %s', (state) => {
  it.each(steps)('%s is possible exactly when the procedure says so, and leads where it says', (step) => {
    const target = procedureTable[step][state];

    expect(mayTake(step, state)).toBe(target !== undefined);
    if (target === undefined) return;
    expect(fold(inState(state), anEvent(dataOf[step], first)).procedure).toBe(target);
    expect(targetsOf(step, state)).toContain(target);
  });

  it('the next steps are all that are possible to people', () => {
    const byPeople = steps.filter((step) => step !== 'attend' && step !== 'restate');

    expect(stepsFrom(state)).toEqual(byPeople.filter((step) => procedureTable[step][state] !== undefined));
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
