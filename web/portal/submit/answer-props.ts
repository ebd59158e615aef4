import type { Issue } from '../../../shared/problems.ts';
import type { Draft } from './draft.ts';

/** What every question is given: what was typed, how to change it, what is wrong with it. */
export interface AnswerProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly issues: readonly Issue[];
}
