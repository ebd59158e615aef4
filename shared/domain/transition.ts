import * as z from 'zod';
import { namesOf } from './names-of.ts';
import { type Decision, Procedure, type Resolution } from './vocabulary.ts';

const TRIAGE = ['RECEIVED', 'TRIAGE', 'INQUIRY', 'AWAITING_MATERIALS'] as const;
/** Whatever the state, nobody who must not meet a case may meet it. */
const EVERY = Procedure.options;
const UNDER_HANDLING = ['ACCEPTED', 'ASSIGNED', 'HANDLING'] as const;
const OPEN = [
  ...TRIAGE,
  'TRANSFERRED',
  ...UNDER_HANDLING,
  'SUSPENDED',
  'DECIDED',
  'REPLIED',
  'REVIEW_REQUESTED',
  'REVIEWING',
] as const;

/** The result has been told. */
const TOLD = ['REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING'] as const;

/** A step of the procedure: the states from which it may be taken, and where it leads, from all or some of them. Elsewhere the state stays. */
interface Row {
  readonly from: readonly Procedure[];
  readonly to?: readonly Procedure[];
  readonly moves?: Readonly<Partial<Record<Procedure, readonly Procedure[]>>>;
}

/**
 * First axis: the procedure. The states of a step become the condition of its write; where several states follow, what the
 * step says decides (acceptance with a handler assigns at once, resumption leads back to where handling was suspended).
 */
export const procedureSteps = {
  accept: { from: TRIAGE, to: ['ACCEPTED', 'ASSIGNED'] },
  refuse: { from: TRIAGE, to: ['NOT_ACCEPTED'] },
  inquire: { from: ['RECEIVED', 'TRIAGE'], to: ['INQUIRY'] },
  requestMaterials: { from: ['RECEIVED', 'TRIAGE', 'INQUIRY'], to: ['AWAITING_MATERIALS'] },
  completeMaterials: { from: ['AWAITING_MATERIALS'], to: ['TRIAGE'] },
  transfer: { from: TRIAGE, to: ['TRANSFERRED'] },
  /** To a procuratorate of the platform: there its triage begins. An organ outside keeps it. */
  acknowledgeTransfer: { from: ['TRANSFERRED'], to: ['TRANSFERRED', 'RECEIVED'] },
  objectToTransfer: { from: ['TRANSFERRED'] },
  settleObjection: { from: ['TRANSFERRED'], to: ['TRANSFERRED', 'TRIAGE'] },
  refer: { from: TRIAGE, to: ['REFERRED'] },
  assign: { from: UNDER_HANDLING, moves: { ACCEPTED: ['ASSIGNED'] } },
  assignDown: { from: UNDER_HANDLING, to: ['ACCEPTED'] },
  takeUp: { from: [...TRIAGE, ...UNDER_HANDLING], moves: { ASSIGNED: ['ACCEPTED'], HANDLING: ['ACCEPTED'] } },
  chase: { from: OPEN },
  /** Also after the case was closed: an act may be entered late. */
  act: { from: [...OPEN, 'CLOSED'], moves: { ASSIGNED: ['HANDLING'] } },
  /** A later entry about an act that was recorded: what was missing, what was wrong, what came of its instruction. */
  amendAct: { from: EVERY },
  replyProcedurally: { from: [...OPEN, 'NOT_ACCEPTED', 'REFERRED'] },
  replyProgress: { from: ['ASSIGNED', 'HANDLING', 'SUSPENDED', 'DECIDED'] },
  extend: { from: [...UNDER_HANDLING, 'DECIDED', 'REVIEW_REQUESTED', 'REVIEWING'] },
  suspend: { from: [...UNDER_HANDLING, 'DECIDED', 'REVIEWING'], to: ['SUSPENDED'] },
  resume: { from: ['SUSPENDED'], to: [...UNDER_HANDLING, 'DECIDED', 'REVIEWING'] },
  decide: { from: ['ASSIGNED', 'HANDLING'], to: ['DECIDED'] },
  replyResult: { from: ['DECIDED'], to: ['REPLIED'] },
  attemptContact: { from: [...OPEN, 'NOT_ACCEPTED', 'REFERRED', 'CLOSED'] },
  serve: { from: [...OPEN, 'NOT_ACCEPTED', 'REFERRED', 'CLOSED', 'TERMINATED'] },
  /** What happens in some matters alone, and starts or meets a clock: see `milestones`. */
  recordMilestone: { from: [...UNDER_HANDLING, 'SUSPENDED', 'DECIDED', ...TOLD] },
  resolve: {
    from: [...UNDER_HANDLING, 'DECIDED', 'REPLIED', 'CLOSED'],
    moves: { REPLIED: ['CLOSED', 'REPLIED'] },
  },
  issueCorrection: { from: [...UNDER_HANDLING, 'DECIDED', ...TOLD] },
  advanceCorrection: { from: [...UNDER_HANDLING, 'SUSPENDED', 'DECIDED', ...TOLD, 'TERMINATED'] },
  requestReview: { from: ['REPLIED', 'CLOSED'], to: ['REVIEW_REQUESTED'] },
  openReview: { from: ['REVIEW_REQUESTED'], to: ['REVIEWING'] },
  concludeReview: { from: ['REVIEWING'], to: ['CLOSED'] },
  terminate: { from: ['REPLIED', 'CLOSED'], to: ['TERMINATED'] },
  supplement: { from: OPEN },
  withdraw: { from: [...TRIAGE, ...UNDER_HANDLING, 'SUSPENDED'], to: ['WITHDRAWN'] },
  /** Before the result was told: only what was recorded as resolved, see `hasOutcome`. */
  answer: { from: [...UNDER_HANDLING, 'DECIDED', ...TOLD] },
  rate: { from: [...UNDER_HANDLING, 'DECIDED', ...TOLD, 'NOT_ACCEPTED'] },
  document: { from: [...OPEN, 'NOT_ACCEPTED', 'CLOSED', 'WITHDRAWN', 'REFERRED', 'TERMINATED'] },
  /** Whom the accusation is about, who is recused, whose bar is lifted. A case without its handler is to be assigned anew. */
  bar: {
    from: EVERY,
    moves: {
      ASSIGNED: ['ASSIGNED', 'ACCEPTED'],
      HANDLING: ['HANDLING', 'ACCEPTED'],
      TRANSFERRED: ['TRANSFERRED', 'TRIAGE'],
    },
  },
  /** The clocks say what is to be attended to, whatever the state. */
  attend: { from: EVERY },
  /** Whether another petition is the same matter, before or after the end of either. */
  link: { from: EVERY },
  merge: { from: [...TRIAGE, ...UNDER_HANDLING, 'SUSPENDED'], to: ['MERGED'] },
  /** A wrong merger is undone: it goes on where it stood. */
  separate: { from: ['MERGED'], to: [...TRIAGE, ...UNDER_HANDLING, 'SUSPENDED'] },
  /** Another petition is continued under this one. */
  takeIn: { from: [...TRIAGE, ...UNDER_HANDLING, 'SUSPENDED', 'DECIDED', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWING'] },
  /** Clocks run on after some ends: that of a right to re-review, that of a transfer. */
  restate: { from: [...OPEN, 'NOT_ACCEPTED', 'TRANSFERRED', 'REFERRED', 'CLOSED', 'TERMINATED'] },
} as const satisfies Record<string, Row>;

export type Step = keyof typeof procedureSteps;
const rows: Readonly<Record<Step, Row>> = procedureSteps;
const steps = namesOf(procedureSteps);

/** Second axis: a decision is made once; afterwards only a review replaces it. */
export const decisionSteps: Readonly<Partial<Record<Step, readonly Decision[]>>> = {
  decide: ['NONE'],
  concludeReview: ['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'],
};

/**
 * Third axis: what may be recorded after what. Accepted by the petitioner first; resolved in substance when nothing has come
 * up again since; a matter that comes up again takes both back.
 */
export const resolutionSteps: Readonly<Record<Resolution, readonly Resolution[]>> = {
  UNRESOLVED: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED'],
  ACCEPTED_BY_PETITIONER: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED', 'RECURRED'],
  SUBSTANTIVELY_RESOLVED: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED', 'RECURRED'],
  RECURRED: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED'],
};

/** Groups of states by what staff have to do next. */
export const Stage = z.enum([
  'OPEN',
  'TO_TRIAGE',
  'TO_ASSIGN',
  'TO_DECIDE',
  'TO_ANSWER',
  'TO_RESOLVE',
  'TO_REVIEW',
  /** Transferred to this procuratorate, and not acknowledged yet. */
  'INCOMING',
  /** Assigned down by this procuratorate. */
  'SUPERVISED',
]);
export type Stage = z.infer<typeof Stage>;

/** The states of each stage. Whatever is not finished is open. */
export const stages = {
  OPEN,
  TO_TRIAGE: TRIAGE,
  TO_ASSIGN: ['ACCEPTED'],
  TO_DECIDE: procedureSteps.decide.from,
  TO_ANSWER: procedureSteps.replyResult.from,
  TO_RESOLVE: ['REPLIED'],
  TO_REVIEW: ['REVIEW_REQUESTED', 'REVIEWING'],
  INCOMING: ['TRANSFERRED'],
  SUPERVISED: OPEN,
} as const satisfies Readonly<Record<Stage, readonly Procedure[]>>;

/** Whether a state belongs to a stage. */
export const isStage = (stage: Stage, state: Procedure): boolean => {
  const states: readonly Procedure[] = stages[stage];
  return states.includes(state);
};

/** The states from which a step may be taken. */
export const statesOf = (step: Step): readonly Procedure[] => rows[step].from;

/** The states to which a step may lead from one. */
export const targetsOf = (step: Step, from: Procedure): readonly Procedure[] => {
  const { to, moves } = rows[step];
  return to ?? moves?.[from] ?? [from];
};

/** Whether a step may be taken from a state. */
export const mayTake = (step: Step, from: Procedure): boolean => statesOf(step).includes(from);

/** Steps that jobs take, and nobody else. */
const BY_JOBS: readonly Step[] = ['attend', 'restate'];

/** The steps that a state leaves open to people, before anything else is looked at. */
export const stepsFrom = (from: Procedure): Step[] =>
  steps.filter((step) => mayTake(step, from) && !BY_JOBS.includes(step));

const OUTCOMES = {
  procedure: [...TOLD, 'NOT_ACCEPTED'],
  resolution: ['ACCEPTED_BY_PETITIONER', 'SUBSTANTIVELY_RESOLVED'],
} as const satisfies { procedure: readonly Procedure[]; resolution: readonly Resolution[] };

/** Whether there is an outcome, told or recorded, that the petitioner can answer and rate. */
export const hasOutcome = ({ procedure, resolution }: { procedure: Procedure; resolution: Resolution }): boolean => {
  const [told, recorded]: [readonly Procedure[], readonly Resolution[]] = [OUTCOMES.procedure, OUTCOMES.resolution];
  return told.includes(procedure) || recorded.includes(resolution);
};
