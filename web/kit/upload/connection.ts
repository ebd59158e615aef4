import { ProblemError } from '../../../shared/contract/client/send.ts';
import { ConnectionLost } from './post-piece.ts';
import { goOnUnless } from './stopped.ts';

const SHORTEST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Whether trying again later is all that is needed: no connection, or a server that is busy. */
export const passes = (error: unknown): boolean => {
  if (error instanceof ProblemError) return error.problem.status >= 500 || error.problem.status === 429;
  // `fetch` throws a TypeError without a connection; what a gateway on the way answers is no JSON.
  return error instanceof ConnectionLost || error instanceof TypeError || error instanceof SyntaxError;
};

/** Waits longer with each attempt, but no longer than until the connection is back or somebody asks to go on. */
export const waitForConnection = (attempt: number, error: unknown, signal: AbortSignal, wake: EventTarget) =>
  new Promise<void>((resolve) => {
    const stated = error instanceof ProblemError ? (error.retryAfter ?? 0) * 1_000 : 0;
    const usual = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** attempt) * (0.75 + Math.random() / 2);
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      wake.removeEventListener('wake', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(stated, usual));
    addEventListener('online', end);
    wake.addEventListener('wake', end);
    signal.addEventListener('abort', end);
  }).then(() => goOnUnless(signal));
