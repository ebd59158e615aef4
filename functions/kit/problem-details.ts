import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { problems } from '../../shared/problems.ts';
import { languageOf } from './language.ts';
import { errorFields, log } from './log.ts';
import { detailsOf, Problem } from './problem.ts';
import { headersOf } from './request.ts';

const BUSY =
  /Throttl|ProvisionedThroughput|RequestLimit|LimitExceeded|TransactionInProgress|TransactionConflict|InternalServerError|KMSInternal|ServiceUnavailable|SlowDown|Timeout|ECONNREFUSED|ECONNRESET|KeyUnavailable|DependencyTimeout/;

/** What a thrown value means to the caller: a declared failure, a store that is busy, or an error of ours. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const busy = error instanceof Error && BUSY.test(`${error.name} ${'code' in error ? String(error.code) : ''}`);
  log('error', busy ? 'store.busy' : 'unexpected', errorFields(error));
  return busy ? new Problem('unavailable', { retryAfter: 2 }) : new Problem('internal');
};

/** Middleware: whatever is thrown becomes problem details (RFC 9457) in the caller's language. */
export const problemDetails = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    const problem = problemOf(request.error);
    request.response = {
      statusCode: problems[problem.code].status,
      headers: {
        'content-type': 'application/problem+json',
        ...(problem.options.retryAfter === undefined ? {} : { 'retry-after': String(problem.options.retryAfter) }),
        ...(problem.options.methods === undefined ? {} : { allow: problem.options.methods.join(', ') }),
        ...(problem.code === 'unauthenticated' || problem.code === 'receipt-expired'
          ? { 'www-authenticate': 'Bearer' }
          : {}),
      },
      body: JSON.stringify(detailsOf(problem, languageOf(headersOf(request.event)))),
    };
  },
});
