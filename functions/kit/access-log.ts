import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { log } from './log.ts';
import type { Route } from './router.ts';

type Request = middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult, Error, Context, { startedAt?: number }>;

const operationOf = (route: Route, event: APIGatewayProxyEvent): string => {
  try {
    return route(event).operation;
  } catch {
    return 'none';
  }
};

/** Middleware: one line per request: operation, status, milliseconds, member of staff; no path, no query, no address. */
export const accessLog = (
  route: Route,
): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult, Error, Context, { startedAt?: number }> => {
  const write = (request: Request) => {
    log('info', 'request', {
      operation: operationOf(route, request.event),
      status: request.response?.statusCode,
      ms: Math.round((performance.now() - (request.internal.startedAt ?? 0)) * 10) / 10,
      request: request.event.requestContext.requestId,
      staff: request.event.requestContext.authorizer?.staff,
    });
  };
  return {
    before: (request: Request) => {
      request.internal.startedAt = performance.now();
    },
    after: write,
    onError: write,
  };
};
