import * as z from 'zod';
import { namesOf } from './names-of.ts';
import { Procedure, type Resolution } from './vocabulary.ts';

const TRIAGE = ['RECEIVED', 'TRIAGE', 'INQUIRY', 'AWAITING_MATERIALS'] as const;
/** Whatever the state, nobody who must not meet a case may meet it. */
const EVERY = Procedure.options;
const UNDER_HANDLING = ['ACCEPTED', 'ASSIGNED', 'HANDLING'] as const;
const OPEN = [
  ...TRIAGE,
  ...UNDER_HANDLING,
  'SUSPENDED',
  'DECIDED',
  'REPLIED',
  'REVIEW_REQUESTED',
  'REVIEWING',
] as const;

/** The result has been told. */
const TOLD = ['REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING'] as const;

/** Steps of the procedure and the states from which each may be taken; the states become the condition of the write. */
export const transitions = {
  accept: TRIAGE,
  refuse: TRIAGE,
  assign: UNDER_HANDLING,
  /** Also after the case was closed: an act may be entered late. */
  act: [...OPEN, 'CLOSED'],
  replyProcedurally: [...OPEN, 'NOT_ACCEPTED'],
  replyProgress: ['ASSIGNED', 'HANDLING', 'SUSPENDED', 'DECIDED'],
  replyResult: ['DECIDED'],
  decide: ['ASSIGNED', 'HANDLING'],
  resolve: [...UNDER_HANDLING, 'DECIDED', 'REPLIED', 'CLOSED'],
  supplement: OPEN,
  withdraw: [...TRIAGE, ...UNDER_HANDLING, 'SUSPENDED'],
  /** Before the result was told: only what was recorded as resolved, see `hasOutcome`. */
  answer: [...UNDER_HANDLING, 'DECIDED', ...TOLD],
  rate: [...UNDER_HANDLING, 'DECIDED', ...TOLD, 'NOT_ACCEPTED'],
  document: [...OPEN, 'NOT_ACCEPTED', 'CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'REFERRED', 'TERMINATED'],
  /** Whom the accusation is about, who is recused, whose bar is lifted. */
  bar: EVERY,
  /** The clocks say what is to be attended to, whatever the state. */
  attend: EVERY,
} as const satisfies Record<string, readonly Procedure[]>;

/** Groups of states by what staff have to do next. */
export const Stage = z.enum(['OPEN', 'TO_TRIAGE', 'TO_ASSIGN', 'TO_DECIDE', 'TO_ANSWER', 'TO_RESOLVE']);
export type Stage = z.infer<typeof Stage>;

/** The states of each stage. Whatever is not finished is open. */
export const stages = {
  OPEN,
  TO_TRIAGE: TRIAGE,
  TO_ASSIGN: ['ACCEPTED'],
  TO_DECIDE: transitions.decide,
  TO_ANSWER: transitions.replyResult,
  TO_RESOLVE: ['REPLIED'],
} as const satisfies Readonly<Record<Stage, readonly Procedure[]>>;

export type Step = keyof typeof transitions;

/** Whether a step may be taken from a state. */
export const mayTake = (step: Step, from: Procedure): boolean => {
  const states: readonly Procedure[] = transitions[step];
  return states.includes(from);
};

/** No person attends: the sweep does. */
const steps = namesOf(transitions).filter((step) => step !== 'attend');

/** The steps that are open in a state: what people may do next. */
export const nextSteps = (from: Procedure): Step[] => steps.filter((step) => mayTake(step, from));

const OUTCOMES = {
  procedure: [...TOLD, 'NOT_ACCEPTED'],
  resolution: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED'],
} as const satisfies { procedure: readonly Procedure[]; resolution: readonly Resolution[] };

/** Whether there is an outcome, told or recorded, that the petitioner can answer and rate. */
export const hasOutcome = ({ procedure, resolution }: { procedure: Procedure; resolution: Resolution }): boolean => {
  const [told, recorded]: [readonly Procedure[], readonly Resolution[]] = [OUTCOMES.procedure, OUTCOMES.resolution];
  return told.includes(procedure) || recorded.includes(resolution);
};
