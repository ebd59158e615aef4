import { ProblemError } from '../../shared/contract/client/send.ts';
import type { Issue, ProblemDetails } from '../../shared/problems.ts';

/** What went wrong with a call, as a page shows it. */
export interface Failure {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly problem: ProblemDetails | undefined;
}

type SayFailure = (key: 'error.network' | 'error.wait', values?: Readonly<Record<string, number>>) => string;

/** Reads a failure from whatever was thrown: problem details in the caller's language, or no connection. */
export const failureOf = (error: unknown, say: SayFailure): Failure => {
  if (!(error instanceof ProblemError)) return { title: say('error.network'), issues: [], problem: undefined };
  const { problem, retryAfter } = error;
  const wait = retryAfter === undefined ? '' : ` ${say('error.wait', { seconds: retryAfter })}`;
  return { title: `${problem.detail ?? problem.title}${wait}`, issues: problem.issues ?? [], problem };
};

/** `body.petitioner.phone` as the id of its field: `petitioner-phone`. */
export const fieldId = (path: string): string =>
  path
    .replace(/^(body|query|params)\./, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '');
