import * as z from 'zod';
import type { SuspensionGround } from '../domain/clocks/suspension-ground.ts';
import type { Reference } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { Channel, Decision, Ground, ReviewOutcome } from '../domain/vocabulary.ts';

/** Letters that a procuratorate sends to a petitioner. */
export const LetterKind = z.enum([
  'ACCEPTANCE',
  'NON_ACCEPTANCE',
  'TRANSFER',
  'MATERIALS_LIST',
  'EXTENSION',
  'PROCEDURAL_REPLY',
  'RESULT_REPLY',
  'REFERRAL',
  'SUSPENSION',
  'REVIEW_CONCLUSION',
  'TERMINATION',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** What every letter is made of. */
interface Common {
  readonly reference: Reference;
  /** Sequence number of the event that the letter tells of. */
  readonly seq: number;
  /** Chinese name of the procuratorate that signs. */
  readonly office: string;
  /** The petitioner; nobody when the petition is anonymous. */
  readonly petitioner: { readonly name: string; readonly group: boolean } | undefined;
  readonly channel: Channel;
  readonly receivedOn: Day;
  /** Day of the event, and of the letter. */
  readonly on: Day;
}

/** What one kind of letter needs besides. */
interface Special {
  ACCEPTANCE: { readonly dueOn?: Day | undefined };
  NON_ACCEPTANCE: { readonly ground: Ground; readonly explanation: string };
  TRANSFER: { readonly receiver: string; readonly first: string; readonly reason: string };
  MATERIALS_LIST: { readonly materials: readonly string[]; readonly by?: Day | undefined };
  EXTENSION: { readonly formerly: Day; readonly dueOn: Day; readonly reason: string };
  PROCEDURAL_REPLY: { readonly text: string; readonly dueOn?: Day | undefined };
  RESULT_REPLY: { readonly decision: Decision; readonly text: string };
  REFERRAL: { readonly text: string };
  SUSPENSION: { readonly ground: SuspensionGround; readonly text: string };
  REVIEW_CONCLUSION: { readonly outcome: ReviewOutcome; readonly again: boolean; readonly text: string };
  TERMINATION: { readonly text: string };
}

/** The facts of a letter of one kind, or of any. */
export type LetterFacts<K extends LetterKind = LetterKind> = {
  [P in K]: { readonly kind: P } & Common & Special[P];
}[K];
