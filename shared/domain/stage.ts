import * as z from 'zod';
import { transitions } from './transition.ts';
import type { Procedure } from './vocabulary.ts';

/** Groups of states by what staff have to do next. */
export const Stage = z.enum(['OPEN', 'TO_TRIAGE', 'TO_ASSIGN', 'TO_DECIDE', 'TO_ANSWER', 'TO_RESOLVE']);
export type Stage = z.infer<typeof Stage>;

/** The states of each stage. Whatever is not finished is open. */
export const stages = {
  // Whoever petitions may add to it as long as it is not finished.
  OPEN: transitions.supplement,
  TO_TRIAGE: transitions.accept,
  TO_ASSIGN: ['ACCEPTED'],
  TO_DECIDE: transitions.decide,
  TO_ANSWER: transitions.replyResult,
  TO_RESOLVE: ['REPLIED'],
} as const satisfies Readonly<Record<Stage, readonly Procedure[]>>;
