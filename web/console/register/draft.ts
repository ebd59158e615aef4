import { draftAt } from '../parts/drafts.ts';
import type { Filled } from './registration.ts';

/** A registration that was begun: what was typed, the scans that were chosen, and under which key it was last sent. */
export interface Begun {
  readonly filled: Filled;
  readonly files: readonly File[];
  readonly attempt?: Attempt;
}

/** The same content goes under the same key, so that a lost answer does not register it twice. */
export interface Attempt {
  readonly key: string;
  readonly content: string;
}

export const registrationDraft = draftAt<Begun>('registration');
