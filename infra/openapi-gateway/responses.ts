import { type ProblemCode, problems } from '../../shared/problems.ts';

/** What API Gateway answers by itself, and the problem that it means here. */
const meanings = {
  ACCESS_DENIED: 'forbidden',
  AUTHORIZER_CONFIGURATION_ERROR: 'internal',
  AUTHORIZER_FAILURE: 'unavailable',
  BAD_REQUEST_BODY: 'invalid-request',
  BAD_REQUEST_PARAMETERS: 'invalid-request',
  DEFAULT_4XX: 'invalid-request',
  DEFAULT_5XX: 'unavailable',
  EXPIRED_TOKEN: 'unauthenticated',
  INTEGRATION_FAILURE: 'unavailable',
  INTEGRATION_TIMEOUT: 'unavailable',
  INVALID_SIGNATURE: 'unauthenticated',
  // A path or a method that no route has: API Gateway then asks for credentials of IAM.
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  REQUEST_TOO_LARGE: 'too-large',
  RESOURCE_NOT_FOUND: 'not-found',
  THROTTLED: 'too-many-attempts',
  UNAUTHORIZED: 'unauthenticated',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported-media-type',
  WAF_FILTERED: 'forbidden',
} as const satisfies Record<string, ProblemCode>;

/** API Gateway speaks one language only, so the title comes in both. */
const response = (code: ProblemCode) => {
  const { status, title } = problems[code];
  const type = `urn:everyletter:problem:${code}`;
  const retry = status === 503 || status === 429 ? { 'gatewayresponse.header.Retry-After': "'2'" } : {};
  return {
    statusCode: status,
    responseParameters: {
      'gatewayresponse.header.Content-Type': "'application/problem+json'",
      'gatewayresponse.header.Cache-Control': "'no-store'",
      'gatewayresponse.header.X-Content-Type-Options': "'nosniff'",
      'gatewayresponse.header.Strict-Transport-Security': "'max-age=63072000; includeSubDomains'",
      ...retry,
    },
    responseTemplates: {
      'application/json': JSON.stringify({ type, title: `${title.zh} / ${title.en}`, status, code }),
    },
  };
};

/** The gateway's own answers, as problem details (RFC 9457). */
export const gatewayResponses = Object.fromEntries(
  Object.entries(meanings).map(([type, code]) => [type, response(code)]),
);
