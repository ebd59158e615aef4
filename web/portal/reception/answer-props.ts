import type { Issue } from '../../../shared/problems.ts';
import type { Wish } from './session.ts';

/** What every question is given: what was answered, how to change it, what is wrong with it. */
export interface AnswerProps {
  readonly wish: Wish;
  readonly onChange: (part: Partial<Wish>) => void;
  readonly issues: readonly Issue[];
}
