import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Route } from './router.ts';

/** Headers of every answer of the API: nothing is framed, sniffed, referred or kept. */
export const SECURITY_HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

type Request = middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>;

/** Middleware: security headers, and what may be kept. */
export const responseHeaders = (route: Route): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => {
  const finish = (request: Request) => {
    const { response } = request;
    if (response == null) return;
    const ok = response.statusCode < 400;
    const maxAge = ok ? route(request.event).endpoint.maxAge : undefined;
    response.headers = {
      'content-type': 'application/json',
      'cache-control': maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}`,
      vary: 'accept-language',
      ...SECURITY_HEADERS,
      ...response.headers,
    };
  };
  return { after: finish, onError: finish };
};
