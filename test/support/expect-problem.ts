import { expect } from 'vitest';
import { ProblemError } from '../../shared/contract/client/send.ts';
import type { ProblemDetails } from '../../shared/problems.ts';

/** The problem details that a call ends with; fails when it succeeds or ends otherwise. */
export const problemOf = async (call: Promise<unknown>): Promise<ProblemDetails> => {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) expect.fail(`Expected a problem, got ${JSON.stringify(outcome.value).slice(0, 300)}`);
  if (!(outcome.error instanceof ProblemError)) throw outcome.error;
  return outcome.error.problem;
};
