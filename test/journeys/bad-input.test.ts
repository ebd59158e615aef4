import { request } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ProblemDetails } from '../../shared/problems.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

type Sent = {
  readonly body: string | Buffer;
  readonly headers?: Record<string, string | string[]>;
  readonly path?: string;
  readonly method?: string;
};

/** Sends bytes as they are: `fetch` would mend or refuse some of them. */
const send = ({
  body,
  headers = {},
  path = '/api/petitions',
  method = 'POST',
}: Sent): Promise<{ status: number; problem: ProblemDetails; type: string }> =>
  new Promise((resolve, reject) => {
    const call = request(
      `${platform.url}${path}`,
      { method, headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            problem: JSON.parse(Buffer.concat(chunks).toString()),
            type: response.headers['content-type'] ?? '',
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });

/** Attempts that the SDK makes of one call, as the kit sets it. */
const ATTEMPTS = 4;

const valid = () => JSON.stringify(aSubmission());
const received = async () => (await platform.as('clerk-2101').listCases({ query: { limit: 100 } })).cases.length;

test('every issue is named with its path, in the language of the caller', async () => {
  const body = JSON.stringify({
    kind: 'NOPE',
    procuratorate: 'x',
    text: '短',
    petitioner: { name: '', phone: '12' },
    status: 'CLOSED',
  });

  const chinese = await send({ body });
  const english = await send({ body, headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' } });

  expect(chinese).toMatchObject({
    status: 400,
    type: 'application/problem+json',
    problem: { code: 'invalid-request' },
  });
  expect(chinese.problem.issues?.map(({ path }) => path).sort()).toEqual([
    'body.kind',
    'body.petitioner.name',
    'body.petitioner.phone',
    'body.procuratorate',
    'body.status',
    'body.text',
  ]);
  expect(english.problem.title).toMatch(/^Some of the input/);
  expect(english.problem.issues?.find(({ path }) => path === 'body.petitioner.phone')?.message).toMatch(/phone number/);
});

test.each([
  ['nothing', '', 400],
  ['no JSON', '{', 400],
  ['JSON that is no object', '[]', 400],
  ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ['a name given twice', '{"kind":"REPORT","kind":"OTHER"}', 400],
  ['a prototype', '{"__proto__":{"admin":true}}', 400],
  ['a huge number', '{"kind":1e999}', 400],
  ['broken UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
  ['a lone surrogate', '{"text":"\\ud800 0123456789"}', 400],
  ['mass assignment', JSON.stringify({ ...aSubmission(), createdAt: '2020-01-01', score: 1 }), 400],
  ['more than 256 KiB', `{"text":"${'x'.repeat(256 * 1024)}"}`, 413],
  ['more than API Gateway takes', Buffer.alloc(10_500_000, 'x'), 413],
])('%s is a clear error and writes nothing', async (_, body, status) => {
  const before = await received();

  const answer = await send({ body });

  expect(answer.status).toBe(status);
  expect(answer.problem).toMatchObject({ status });
  expect(await received()).toBe(before);
});

test('another content type, a repeated header or parameter, and an unknown path or method are told so', async () => {
  expect(await send({ body: valid(), headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 });
  expect(await send({ body: valid(), headers: { 'idempotency-key': ['a'.repeat(20), 'b'.repeat(20)] } })).toMatchObject(
    { status: 400 },
  );
  expect(await send({ body: valid(), headers: { 'idempotency-key': 'short' } })).toMatchObject({ status: 400 });
  expect(await send({ body: '', method: 'DELETE' })).toMatchObject({ status: 405 });
  expect(await send({ body: valid(), path: '/api/petitions/nowhere' })).toMatchObject({ status: 404 });
  expect(await send({ body: '', method: 'GET', path: '/api/figures?period=2026&period=2025' })).toMatchObject({
    status: 400,
  });
  expect(await send({ body: '', method: 'GET', path: '/api/figures?period=2026-13' })).toMatchObject({ status: 400 });
  expect(await send({ body: '', method: 'GET', path: '/api/figures?period=1999' })).toMatchObject({ status: 400 });
});

test('nothing that a client sends to any route gives a 500', async () => {
  const odd = ['%00', '%2e%2e%2f', '😀', "'; DROP", 'E%230001', '2026-00000000-0', '#', '%', '%ff'];
  const statuses: string[] = [];
  for (const path of [
    '/api/receipts/',
    '/api/petitions/',
    '/api/documents/',
    '/api/procuratorates/',
    '/api/figures/',
    '/',
    '/console/',
    '/api/docs/',
  ]) {
    for (const text of odd) {
      const { status } = await fetch(`${platform.url}${path}${text}`);
      if (status >= 500) statuses.push(`${path}${text} ${status}`);
    }
  }

  expect(statuses).toEqual([]);
});

test('a store that throttles is asked again; one that stays busy gives 503 with Retry-After, and a retry finds one petition', async () => {
  const key = newKey();
  const submit = () => send({ body: valid(), headers: { 'idempotency-key': key } });

  platform.platform.inject({ call: 'dynamodb:TransactWriteItems', kind: 'throttle', times: 2 });
  const patient = await submit();
  platform.platform.inject({ call: 'dynamodb:TransactWriteItems', kind: 'error', times: ATTEMPTS });
  const busy = await send({ body: valid() });

  expect(patient.status).toBe(201);
  expect(busy).toMatchObject({ status: 503, problem: { code: 'unavailable' } });
  expect((await submit()).status).toBe(201);
});

test('an answer that was lost on the way is given again', async () => {
  const key = newKey();
  platform.platform.inject({ call: 'dynamodb:TransactWriteItems', kind: 'lost-answer', times: 1 });

  const first = await send({ body: valid(), headers: { 'idempotency-key': key } });
  const second = await send({ body: valid(), headers: { 'idempotency-key': key } });

  expect(first.status).toBe(201);
  expect(second.problem).toEqual(first.problem);
});

test('answers carry the security headers, and what is personal is not kept', async () => {
  const response = await fetch(`${platform.url}/api/receipts/petition`);

  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringContaining('max-age=63072000'),
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  ['days that end before they begin', { from: '2030-01-01', to: '2020-01-01' }, 'query.to', 'before-start'],
  ['a page that is none', { page: 'x' }, 'query.page', 'page'],
  [
    'a page of another question',
    {
      from: '2024-01-01',
      page: Buffer.from('{"reference":"2023-7KQ49MXB-H","receivedOn":"2023-05-01"}').toString('base64url'),
    },
    'query.page',
    'page',
  ],
])('a list of cases is refused for %s', async (_, query, path, code) => {
  const asked = platform.as('clerk-2101').listCases({ query });

  await expect(asked).rejects.toMatchObject({ problem: { status: 400, issues: [{ path, code }] } });
});
