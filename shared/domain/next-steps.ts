import { isFor, type Relation } from './access.ts';
import { isOpen } from './clocks/clocks.ts';
import type { Head } from './petition.ts';
import { decisionSteps, mayTake, type Step, stepsFrom } from './transition.ts';

/** Reviews of one reply: the first, and the second one level up (NPR art. 35-36). */
const MOST_REVIEWS = 2;

const transferIs = (state: NonNullable<Head['transfer']>['state']) => (head: Head) => head.transfer?.state === state;

/** What a step needs besides the state of the procedure. */
const guards: Partial<Record<Step, (head: Head) => boolean>> = {
  // The list of what is missing is sent once (一次性告知).
  requestMaterials: ({ materials }) => materials === undefined,
  acknowledgeTransfer: transferIs('PENDING'),
  objectToTransfer: transferIs('PENDING'),
  settleObjection: transferIs('OBJECTED'),
  extend: ({ clocks }) => clocks.some((clock) => isOpen(clock) && clock.extension === undefined),
  decide: ({ decision }) => decisionSteps.decide?.includes(decision) === true,
  advanceCorrection: ({ corrections = [] }) => corrections.some(({ stage }) => stage !== 'TOLD'),
  requestReview: ({ clocks, review }) =>
    (review?.round ?? 0) < MOST_REVIEWS && clocks.some((clock) => clock.id === 'REVIEW_REQUEST_30D' && isOpen(clock)),
};

/** Whether a step may be taken now: the state of the procedure allows it, and so does what has happened. */
export const isOpenTo = (step: Step, head: Head): boolean =>
  mayTake(step, head.procedure) && (guards[step]?.(head) ?? true);

/** The steps that the procedure allows next, for whoever stands in a relation to the case. */
export const nextSteps = (head: Head, relation: Relation = 'holder'): Step[] =>
  stepsFrom(head.procedure).filter((step) => isFor(step, relation, head) && isOpenTo(step, head));
