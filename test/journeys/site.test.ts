import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bootTestPlatform, type TestPlatform } from '../support/platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await bootTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const get = (path: string, accept: string) =>
  fetch(`${platform.url}${path}`, { headers: { accept }, redirect: 'manual' });

test('portal, console and API document are served with a strict policy, and again without a body when they did not change', async () => {
  for (const path of ['/', '/console/', '/api/docs']) {
    const page = await get(path, 'text/html');
    const again = await fetch(`${platform.url}${path}`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    });

    expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(again.status).toBe(304);
  }
});

test('a mistyped address leads a person to a page and a program to problem details', async () => {
  const person = await get('/nowhere', 'text/html,*/*');
  const program = await get('/api/nowhere', 'application/json');

  expect([person.status, person.headers.get('location')]).toEqual([302, '/#/not-found']);
  expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

test('no file outside the site is served', async () => {
  for (const path of ['/../index.mjs', '/..%2findex.mjs', '/%2e%2e/index.mjs', '/....//index.mjs']) {
    expect((await get(path, '*/*')).status).toBe(404);
  }
});

test('pages and larger answers travel compressed to whoever takes it', async () => {
  const sent = async (path: string, encoding: string) => {
    const { headers } = await fetch(`${platform.url}${path}`, { headers: { 'accept-encoding': encoding } });
    return [headers.get('content-encoding'), Number(headers.get('content-length'))] as const;
  };
  const [, plain] = await sent('/console/', 'identity');
  const brotli = await sent('/console/', 'gzip, br');
  const [, whole] = await sent('/api/openapi.json', 'identity');
  const gzip = await sent('/api/openapi.json', 'gzip');

  expect(brotli[0]).toBe('br');
  expect(brotli[1]).toBeLessThan(plain);
  expect(gzip[0]).toBe('gzip');
  expect(gzip[1]).toBeLessThan(whole / 5);
});
