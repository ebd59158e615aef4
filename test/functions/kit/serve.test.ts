import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handle } from '../../../functions/kit/context.ts';
import { Problem } from '../../../functions/kit/problem.ts';
import { serve } from '../../../functions/kit/serve.ts';
import { endpoint } from '../../../shared/contract/endpoint.ts';
import { service } from '../../../shared/contract/service.ts';
import { echoHandler, thrown } from '../echo-service.ts';
import { watchLog } from '../log-lines.ts';
import { aContext, aRequest } from '../request.ts';

let watched: ReturnType<typeof watchLog>;
beforeEach(() => {
  watched = watchLog();
});
afterEach(() => watched.stop());

const call = async (request: Parameters<typeof aRequest>[0], handler = echoHandler) => {
  const { statusCode, headers = {}, body } = await handler(aRequest(request), aContext());
  return { status: statusCode, headers, answer: JSON.parse(body) };
};
const failing = (name: string, error: () => unknown) => {
  thrown[name] = error;
  return call({ method: 'POST', path: `/api/echo/failures/${name}` });
};

describe('an answer', () => {
  it('is what the handler made of the parsed request, under the declared status', async () => {
    const { status, answer } = await call({
      method: 'POST',
      path: '/api/echo/a1',
      query: { loud: 'yes' },
      body: { text: ' he\u0301llo\u202e ' },
      base64: true,
    });

    expect([status, answer]).toEqual([201, { said: 'a1: HÉLLO' }]);
  });

  it('carries nothing that was not declared, at any depth', async () => {
    const { answer } = await call({ path: '/api/echo/leak' });

    expect(answer).toEqual({ said: 'public', inner: { shown: 'public' } });
  });

  it('that lacks what was declared is an error of ours', async () => {
    expect(await call({ path: '/api/echo/wrong' })).toMatchObject({ status: 500, answer: { code: 'internal' } });
  });

  it('names its version as ETag, and knows the language and address of the caller', async () => {
    const { headers, answer } = await call({ path: '/api/echo/version', headers: { 'Accept-Language': 'en' } });

    expect(headers.etag).toBe('"7"');
    expect(answer).toEqual({ version: 7, language: 'en', address: '203.0.113.9' });
  });

  it('may be kept only where that was declared, and never a failure', async () => {
    expect((await call({ path: '/api/echo' })).headers['cache-control']).toBe('public, max-age=60');
    expect((await call({ path: '/api/echo/version' })).headers['cache-control']).toBe('no-store');
    expect((await call({ method: 'PUT', path: '/api/echo' })).headers['cache-control']).toBe('no-store');
  });

  it.each([
    [{ path: '/api/echo' }, 200, 'application/json'],
    [{ path: '/api/echo/wrong' }, 500, 'application/problem+json'],
    [{ path: '/api/nowhere' }, 404, 'application/problem+json'],
    [{ method: 'POST', path: '/api/echo/a', body: '{' }, 400, 'application/problem+json'],
    [{ method: 'DELETE', path: '/api/echo' }, 405, 'application/problem+json'],
  ])('to %j has every security header', async (request, expected, type) => {
    const { status, headers } = await call(request);

    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'accept-language',
    });
    expect(Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1])).toBeGreaterThanOrEqual(
      31_536_000,
    );
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('a failure', () => {
  it('that was declared is told with its code', async () => {
    expect(await failing('declared', () => undefined)).toMatchObject({ status: 404, answer: { code: 'not-found' } });
    expect(await failing('busy', () => undefined)).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
    expect((await failing('stale', () => undefined)).answer.current).toEqual({ version: 4, changes: [] });
  });

  it('that was not declared is an error of ours, whoever raised it', async () => {
    expect(await failing('forbidden', () => new Problem('forbidden'))).toMatchObject({
      status: 500,
      answer: { code: 'internal' },
    });
    expect(await failing('stray', () => new Error('王小明'))).toMatchObject({
      status: 500,
      answer: { code: 'internal' },
    });
    expect(await failing('text', () => '王小明')).toMatchObject({ status: 500 });
    expect(await failing('nothing', () => undefined)).toMatchObject({ status: 500 });
  });

  it('that any endpoint may have needs no declaration', async () => {
    const faults = [{ path: 'query.page', code: 'page' }];
    expect(await failing('page', () => new Problem('invalid-request', { faults }))).toMatchObject({ status: 400 });
    expect(await failing('unavailable', () => new Problem('unavailable'))).toMatchObject({ status: 503 });
  });

  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'TimeoutError',
    'InternalServerError',
    'RequestLimitExceeded',
    'KMSInternalException',
    'SlowDown',
  ])('named %s means that a store is busy: try again', async (name) => {
    const { status, headers, answer } = await failing('store', () => Object.assign(new Error('x'), { name }));

    expect([status, answer.code, headers['retry-after']]).toEqual([503, 'unavailable', '2']);
  });

  it('of the network to a store means that too', async () => {
    const refused = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

    expect((await failing('network', refused)).status).toBe(503);
  });

  it.each(['AccessDeniedException', 'ValidationException', 'ResourceNotFoundException'])(
    'named %s is an error of ours, and its words stay inside',
    async (name) => {
      const { status, answer } = await failing('denied', () =>
        Object.assign(new Error('User: arn:aws-cn:sts::123:role is not authorized'), { name }),
      );

      expect(status).toBe(500);
      expect(JSON.stringify(answer)).not.toMatch(/arn|role|authorized/);
    },
  );

  it('speaks the language of the caller', async () => {
    const title = async (language: string) =>
      (await call({ path: '/api/nowhere', headers: { 'accept-language': language } })).answer.title;

    expect([await title('zh-CN'), await title('en')]).toEqual(['没有找到', 'Not found']);
  });

  it('of the method says which ones are taken', async () => {
    const { status, headers } = await call({ method: 'PATCH', path: '/api/echo/a' });

    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  it('of a body too large comes before anything is parsed', async () => {
    const { status, answer } = await call({ method: 'POST', path: '/api/echo/a', body: '{'.repeat(300_000) });

    expect([status, answer.code]).toEqual([413, 'too-large']);
  });
});

describe('a staff service', () => {
  const desk = service({
    name: 'desk',
    audience: 'staff',
    prefix: '/desk',
    impact: 'Nobody is hurt.',
    endpoints: {
      whoAmI: endpoint({
        method: 'GET',
        path: '/desk',
        summary: 'Who calls',
        allow: 'petition:register',
        needs: {},
        returns: z.object({ id: z.string(), roles: z.array(z.string()), procuratorate: z.string() }),
        fails: ['unauthenticated', 'forbidden'],
        cost: { write: 0, read: 0 },
      }),
    },
  });
  const whoAmI = handle(desk.endpoints.whoAmI, async (_, { caller }) => ({ ...caller, roles: [...caller.roles] }));
  const handler = serve(desk, { whoAmI }, {});
  const ask = (more: Parameters<typeof aRequest>[0]) => call({ path: '/api/desk', ...more }, handler);
  const clerk = { staff: 'clerk-1', roles: 'clerk,editor', procuratorate: '210103' };

  it('knows the caller from the authorizer alone', async () => {
    const { answer } = await ask({
      staff: clerk,
      headers: { 'x-user-id': 'root', role: 'administrator', 'x-office-id': '21' },
    });

    expect(answer).toEqual({ id: 'clerk-1', roles: ['clerk', 'editor'], procuratorate: '210103' });
  });

  it('takes no role and no office from the query', async () => {
    const { status, answer } = await ask({ staff: { ...clerk, roles: 'handler' }, query: { roles: 'clerk' } });

    expect([status, answer.code]).toEqual([403, 'forbidden']);
  });

  it('refuses who has not signed in, and says how to', async () => {
    const { status, headers, answer } = await ask({});

    expect([status, answer.code, headers['www-authenticate']]).toEqual([401, 'unauthenticated', 'Bearer']);
  });

  it('refuses who lacks the permission, and logs that by their id', async () => {
    const { status } = await ask({ staff: { ...clerk, roles: 'editor,auditor' } });

    expect(status).toBe(403);
    expect(watched.lines()).toMatchObject([
      { code: 'authz.denied', staff: 'clerk-1', permission: 'petition:register' },
      { code: 'request', operation: 'whoAmI', status: 403, staff: 'clerk-1' },
    ]);
  });

  it('refuses who has no role, and takes no role that nobody defined', async () => {
    expect((await ask({ staff: { ...clerk, roles: '' } })).status).toBe(403);
    expect((await ask({ staff: { ...clerk, roles: 'root' } })).status).toBe(500);
  });
});

describe('a function that was bundled without a module it needs', () => {
  it('says so as an error of ours', async () => {
    const store = service({
      name: 'store',
      audience: 'public',
      prefix: '/store',
      impact: 'Nobody is hurt.',
      endpoints: {
        read: endpoint({
          method: 'GET',
          path: '/store',
          summary: 'Reads',
          allow: 'anyone',
          needs: { figures: 'read' },
          returns: z.object({}),
          fails: [],
          cost: { write: 0, read: 0 },
        }),
      },
    });
    const handler = serve(store, { read: handle(store.endpoints.read, async () => ({})) }, { figures: {} });

    expect((await call({ path: '/api/store' }, handler)).status).toBe(500);
  });
});

describe('the line that each request leaves in the log', () => {
  it('names operation, status, time and request, and stays under 400 bytes', async () => {
    await call({ method: 'POST', path: '/api/echo/a1', body: { text: '王小明' } });
    await call({ path: '/api/nowhere/王小明?code=1' });

    expect(
      Math.max(
        ...watched
          .text()
          .split('\n')
          .map((line) => Buffer.byteLength(line)),
      ),
    ).toBeLessThan(400);
    expect(watched.lines()).toEqual([
      {
        level: 'info',
        code: 'request',
        operation: 'say',
        status: 201,
        ms: expect.any(Number),
        request: aRequest().requestContext.requestId,
      },
      {
        level: 'info',
        code: 'request',
        operation: 'none',
        status: 404,
        ms: expect.any(Number),
        request: aRequest().requestContext.requestId,
      },
    ]);
  });

  it('comes after one line about an unexpected error', async () => {
    await failing('stray', () => new TypeError('王小明'));

    expect(watched.lines()).toMatchObject([
      { level: 'error', code: 'unexpected', error: 'TypeError', where: expect.stringContaining('serve.test.ts') },
      { level: 'info', code: 'request', operation: 'fail', status: 500 },
    ]);
  });
});
