import type { APIGatewayProxyEvent, Context } from 'aws-lambda';

interface Parts {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Text as sent, or a value that is sent as JSON. */
  readonly body?: unknown;
  /** Send the body as API Gateway does when every media type is binary. */
  readonly base64?: boolean;
  /** What the authorizer found out. */
  readonly staff?: { readonly staff: string; readonly roles: string; readonly procuratorate: string };
}

const lists = (values: Readonly<Record<string, string | readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()]));
const lasts = (values: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.at(-1) ?? '']));

/** A request as REST API Gateway hands it to a function (proxy event, version 1.0). */
export const aRequest = (parts: Parts = {}): APIGatewayProxyEvent => {
  const { method = 'GET', path = '/api/echo', query, body, base64 = false, staff } = parts;
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const headers = lists({
    Host: 'api.example',
    'X-Forwarded-For': '203.0.113.9',
    ...(text === null ? {} : { 'Content-Type': 'application/json' }),
    ...parts.headers,
  });
  const queries = query === undefined ? null : lists(query);
  return {
    resource: '/api/{proxy+}',
    path,
    httpMethod: method,
    headers: lasts(headers),
    multiValueHeaders: headers,
    queryStringParameters: queries && lasts(queries),
    multiValueQueryStringParameters: queries,
    pathParameters: { proxy: path.slice(5) },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      authorizer: staff && { ...staff, principalId: staff.staff, integrationLatency: 3 },
      protocol: 'HTTP/1.1',
      httpMethod: method,
      path: `/live${path}`,
      stage: 'live',
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      requestTimeEpoch: 1_772_000_000_000,
      resourceId: 'abc123',
      resourcePath: '/api/{proxy+}',
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: '203.0.113.9',
        user: null,
        userAgent: 'test',
        userArn: null,
      },
    },
    body: text === null ? null : base64 ? Buffer.from(text).toString('base64') : text,
    isBase64Encoded: base64 && text !== null,
  };
};

/** What Lambda tells a function about its run. */
export const aContext = (): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'echo',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws-cn:lambda:cn-north-1:123456789012:function:echo',
  memoryLimitInMB: '256',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: '/aws/lambda/echo',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
