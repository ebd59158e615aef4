import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/domain/fold.ts';
import type { EventData, Head } from '../../../shared/domain/petition.ts';
import { hasOutcome, mayTake, nextSteps, type Step, transitions } from '../../../shared/domain/transition.ts';
import { Procedure, type Resolution } from '../../../shared/domain/vocabulary.ts';
import { aHead, anEvent, day, someData, staff } from '../../builders.ts';

const same = (...states: Procedure[]) => Object.fromEntries(states.map((state) => [state, state]));
const to = (target: Procedure, ...states: Procedure[]) => Object.fromEntries(states.map((state) => [state, target]));
const triage: Procedure[] = ['RECEIVED', 'TRIAGE', 'INQUIRY', 'AWAITING_MATERIALS'];
const later: Procedure[] = ['SUSPENDED', 'DECIDED', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWING'];

/** The procedure written down a second time: from which state each step leads where. What is not here is refused. */
const procedure: Record<Step, Partial<Record<Procedure, Procedure>>> = {
  accept: to('ACCEPTED', ...triage),
  refuse: to('NOT_ACCEPTED', ...triage),
  assign: { ACCEPTED: 'ASSIGNED', ...same('ASSIGNED', 'HANDLING') },
  act: { ...same(...triage, 'ACCEPTED', 'HANDLING', ...later, 'CLOSED'), ASSIGNED: 'HANDLING' },
  replyProcedurally: same(...triage, 'ACCEPTED', 'ASSIGNED', 'HANDLING', ...later, 'NOT_ACCEPTED'),
  replyProgress: same('ASSIGNED', 'HANDLING', 'SUSPENDED', 'DECIDED'),
  replyResult: { DECIDED: 'REPLIED' },
  decide: to('DECIDED', 'ASSIGNED', 'HANDLING'),
  resolve: { ...same('ACCEPTED', 'ASSIGNED', 'HANDLING', 'DECIDED', 'CLOSED'), REPLIED: 'CLOSED' },
  supplement: same(...triage, 'ACCEPTED', 'ASSIGNED', 'HANDLING', ...later),
  withdraw: to('WITHDRAWN', ...triage, 'ACCEPTED', 'ASSIGNED', 'HANDLING', 'SUSPENDED'),
  answer: same('ACCEPTED', 'ASSIGNED', 'HANDLING', 'DECIDED', 'REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING'),
  rate: same(
    'ACCEPTED',
    'ASSIGNED',
    'HANDLING',
    'DECIDED',
    'REPLIED',
    'CLOSED',
    'REVIEW_REQUESTED',
    'REVIEWING',
    'NOT_ACCEPTED',
  ),
  document: same(
    ...triage,
    'ACCEPTED',
    'ASSIGNED',
    'HANDLING',
    ...later,
    'NOT_ACCEPTED',
    'CLOSED',
    'WITHDRAWN',
    'TRANSFERRED',
    'REFERRED',
    'TERMINATED',
  ),
  bar: same(...Procedure.options),
  attend: same(...Procedure.options),
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
};
const steps = Object.keys(transitions) as Step[]; // the keys of the table
const inState = (state: Procedure): Head => ({ ...aHead(), procedure: state });
const first = anEvent();

describe.each(Procedure.options)('in the state %s', (state) => {
  it.each(steps)('%s is possible exactly when the procedure says so, and leads where it says', (step) => {
    const target = procedure[step][state];

    expect(mayTake(step, state)).toBe(target !== undefined);
    if (target !== undefined) expect(fold(inState(state), anEvent(dataOf[step], first)).procedure).toBe(target);
  });

  it('the next steps are all that are possible to people', () => {
    const byPeople = steps.filter((step) => step !== 'attend');

    expect(nextSteps(state)).toEqual(byPeople.filter((step) => procedure[step][state] !== undefined));
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
