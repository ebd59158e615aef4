import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { apiDefinition } from '../../../infra/local/rest-api/definition.ts';
import { anApiAssembly, aRestApi, body } from './fixture/rest-api.ts';

test('a function gets the event that API Gateway makes of a request', async () => {
  const { url, port } = await aRestApi();

  const answer = await fetch(`${url}/api/notes/%E4%BB%B6%20a?tag=a&tag=b%26&empty=`, {
    headers: { 'X-Kind': 'one', Accept: 'text/plain', 'User-Agent': 'test', Connection: 'close' },
  });
  const event = await body(answer);

  expect(event).toMatchObject({
    resource: '/api/notes/{id}',
    path: '/api/notes/%E4%BB%B6%20a',
    httpMethod: 'GET',
    pathParameters: { id: '%E4%BB%B6%20a' },
    queryStringParameters: { tag: 'b&', empty: '' },
    multiValueQueryStringParameters: { tag: ['a', 'b&'], empty: [''] },
    stageVariables: null,
    body: null,
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      stage: 'live',
      resourcePath: '/api/notes/{id}',
      httpMethod: 'GET',
      protocol: 'HTTP/1.1',
      requestId: answer.headers.get('x-amzn-requestid'),
      identity: { sourceIp: '127.0.0.1', userAgent: 'test' },
    },
  });
  expect(event.multiValueHeaders).toMatchObject({ 'X-Kind': ['one'], 'X-Forwarded-Port': [String(port)] });
  expect(event.headers).not.toHaveProperty('Connection');
  expect(event.requestContext).not.toHaveProperty('authorizer');
  expect(event.requestContext.requestTime).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
  expect(answer.headers.get('x-own')).toBe('yes');
});

test('a header that is sent twice is there twice, and its last value once', async () => {
  const { port } = await aRestApi();
  const sent = request({ port, path: '/', headers: ['X-Twice', 'a', 'X-Twice', 'b', 'Host', 'here'] }).end();

  const answer = await new Promise<string>((done) => sent.on('response', (response) => void text(response).then(done)));

  expect(JSON.parse(answer)).toMatchObject({
    headers: { 'X-Twice': 'b' },
    multiValueHeaders: { 'X-Twice': ['a', 'b'] },
  });
});

test.each([
  ['/', '/'],
  ['/index.html', '/{proxy+}'],
  ['/console/a/b', '/{proxy+}'],
  ['/api/notes', '/api/notes'],
  ['/api/notes/', '/api/notes'],
  ['/api/notes/latest', '/api/notes/latest'],
  ['/api/notes/7', '/api/notes/{id}'],
  ['/api/notes/7/more', '/api/{proxy+}'],
  ['/api/other', '/api/{proxy+}'],
  ['/api', '/{proxy+}'],
])('%s goes to %s', async (path, resource) => {
  const { url } = await aRestApi();

  expect(await (await fetch(url + path)).json()).toMatchObject({ resource, path });
});

test('a method that a path does not have is refused as on API Gateway', async () => {
  const { url } = await aRestApi();

  const answer = await fetch(`${url}/api/notes`, { method: 'DELETE' });

  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ message: 'Missing Authentication Token' });
});

test.each([
  [['*/*'], 'application/json', '{"a":"件"}', Buffer.from('{"a":"件"}').toString('base64'), true],
  [[], 'application/json', '{"a":"件"}', '{"a":"件"}', false],
  [['image/png'], 'image/png', 'png', Buffer.from('png').toString('base64'), true],
  [['image/png'], 'text/plain', 'text', 'text', false],
])(
  'with the binary media types %j a body of %s comes through',
  async (binaryMediaTypes, type, sent, body, isBase64Encoded) => {
    const { url } = await aRestApi({ binaryMediaTypes });

    const answer = await fetch(`${url}/api/notes`, { method: 'POST', body: sent, headers: { 'Content-Type': type } });

    expect(await answer.json()).toMatchObject({ body, isBase64Encoded });
  },
);

test('what a function answers reaches the client: status, headers, several of a kind, binary bodies', async () => {
  const { answering } = await aRestApi();

  const answer = await answering({
    statusCode: 201,
    headers: { 'Content-Type': 'image/png', 'WWW-Authenticate': 'Bearer' },
    multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
    body: Buffer.from([0, 255, 1]).toString('base64'),
    isBase64Encoded: true,
  });

  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('x-amzn-remapped-www-authenticate')).toBe('Bearer');
  expect(answer.headers.get('www-authenticate')).toBeNull();
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
});

test.each([
  [{ body: 'no status' }],
  [{ statusCode: 'ok' }],
  [{ statusCode: 200, body: { not: 'text' } }],
  [{ statusCode: 200, headers: { a: { b: 1 } } }],
])('the malformed answer %j is a 502', async (malformed) => {
  const { answering } = await aRestApi();

  const answer = await answering(malformed);

  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({ message: 'Internal server error' });
});

test('a body over 10 MB is refused before it was sent', async () => {
  const { port } = await aRestApi();
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /api/notes HTTP/1.1\r\nHost: here\r\nContent-Length: 10485761\r\n\r\nonly the beginning');

  const answer = await text(socket);

  expect(answer).toMatch(/^HTTP\/1.1 413 .*"Request Too Long"/s);
});

test('a chunked body over 10 MB is refused', async () => {
  const { port } = await aRestApi();
  const sent = request({ port, method: 'POST', path: '/api/notes', headers: { 'Transfer-Encoding': 'chunked' } });
  sent.on('error', () => {});
  const status = new Promise((done) => sent.on('response', ({ statusCode }) => done(statusCode)));

  sent.write(Buffer.alloc(11 * 1024 * 1024));

  expect(await status).toBe(413);
});

test('a function that takes longer than its integration may is a 504', async () => {
  const { url } = await aRestApi();

  const answer = await fetch(`${url}/api/slow?wait=400`);

  expect(answer.status).toBe(504);
  expect(await answer.json()).toEqual({ message: 'Endpoint request timed out' });
});

test('an answer to HEAD has no body', async () => {
  const { url } = await aRestApi();

  const answer = await fetch(`${url}/api/notes/1`, { method: 'HEAD' });

  expect(answer.status).toBe(200);
  expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
});

const as = (name: string) => ({ headers: { Authorization: `Bearer ${name}` } });

test('a route with an authorizer is closed without its identity source, and the authorizer is not asked', async () => {
  const { url, functions } = await aRestApi();

  const answer = await fetch(`${url}/staff/cases`);

  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ message: 'Unauthorized' });
  expect(functions.sizes().authorizer).toBe(0);
});

test('what the authorizer says is in the request context, and is kept for as long as it may be', async () => {
  const { url, clock } = await aRestApi();
  const context = async () => (await body(await fetch(`${url}/staff/cases`, as('li')))).requestContext.authorizer;

  const first = await context();
  const second = await context();
  clock.advance(60_000);
  const third = await context();

  expect(first).toEqual({ principalId: 'li', asked: '1', admin: 'true' });
  expect(second).toEqual(first);
  expect(third.asked).toBe('2');
});

test.each([
  [
    'denied',
    'GET',
    403,
    'User is not authorized to access this resource with an explicit deny in an identity-based policy',
  ],
  ['reader', 'POST', 403, 'User is not authorized to access this resource'],
  ['reader', 'GET', 200, undefined],
  ['unknown', 'GET', 401, 'Unauthorized'],
  ['broken', 'GET', 500, 'Internal server error'],
  ['strange', 'GET', 500, 'Internal server error'],
])('the authorizer decides: %s may %s: %i', async (name, method, status, message) => {
  const { url } = await aRestApi();

  const answer = await fetch(`${url}/staff/cases`, { method, ...as(name) });

  expect(answer.status).toBe(status);
  expect((await body(answer)).message).toBe(message);
});

test('the policy of a kept answer is judged anew for each method and path', async () => {
  const { url } = await aRestApi();
  const read = await fetch(`${url}/staff/cases`, as('reader'));

  const write = await fetch(`${url}/staff/cases`, { method: 'POST', ...as('reader') });

  expect([read.status, write.status]).toEqual([200, 403]);
});

test("the gateway's own answers are worded by the Body", async () => {
  const problem =
    '{"title":$context.error.messageString,"instance":"$context.requestId","type":"$context.error.responseType"}';
  const responses = {
    DEFAULT_4XX: {
      responseParameters: {
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.X-Id': 'context.requestId',
      },
      responseTemplates: { 'application/json': problem },
    },
    MISSING_AUTHENTICATION_TOKEN: {
      statusCode: '404',
      responseTemplates: { 'application/json': '{"no":"such path"}' },
    },
  };
  const { url } = await aRestApi({ body: { 'x-amazon-apigateway-gateway-responses': responses } });

  const unauthorized = await fetch(`${url}/staff/cases`);
  const missing = await fetch(`${url}/`, { method: 'PUT' });
  const id = unauthorized.headers.get('x-amzn-requestid');

  expect(unauthorized.status).toBe(401);
  expect(unauthorized.headers.get('content-type')).toBe('application/problem+json');
  expect(unauthorized.headers.get('x-id')).toBe(id);
  expect(await unauthorized.json()).toEqual({ title: 'Unauthorized', instance: id, type: 'UNAUTHORIZED' });
  expect(missing.status).toBe(404);
  expect(await missing.json()).toEqual({ no: 'such path' });
});

test('a mount is served in front of the API', async () => {
  const { url } = await aRestApi({
    mounts: [{ path: '/oidc', handle: (_request, response) => void response.end('issuer') }],
  });

  const answers = await Promise.all(
    ['/oidc', '/oidc/keys?x', '/oidcs'].map(async (path) => (await fetch(url + path)).text()),
  );

  expect(answers.slice(0, 2)).toEqual(['issuer', 'issuer']);
  expect(answers[2]).toContain('"path":"/oidcs"');
});

test.each([
  [{ 'x-amazon-apigateway-request-validators': {} }, /request-validators, which is not supported/],
  [
    { paths: { '/a': { get: { 'x-amazon-apigateway-integration': { type: 'mock' } } } } },
    /get \/a: an integration of the type mock/,
  ],
  [
    { 'x-amazon-apigateway-gateway-responses': { UNAUTHORIZED: { responseTemplates: { a: '$input.body' } } } },
    /\$input\.body/,
  ],
])('what cannot run here stops the start: %j', (body, message) => {
  expect(() => apiDefinition(anApiAssembly({ body }))).toThrow(message);
});
