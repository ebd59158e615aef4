import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../../../infra/operate/sign-in.ts';
import {
  aBrowser,
  aRequest,
  aRunningOidc,
  askForTokens,
  PASSWORD,
  type RunningOidc,
  tokensOf,
} from './running-oidc.ts';

let running: RunningOidc;
beforeAll(async () => {
  running = await aRunningOidc();
});
afterAll(() => running.stop());

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${running.issuer}/jwks`)), {
    issuer: running.issuer,
    audience: 'everyletter',
  });

describe('signing in', () => {
  test('gives an access token that the API can verify, and a name', async () => {
    const { status, tokens } = await tokensOf(running, aBrowser());

    const { payload, protectedHeader } = await verify(tokens.access_token);
    expect(status).toBe(200);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: 'officer', name: '王检察官', client_id: 'everyletter-console', scope: 'api' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'officer', name: '王检察官', aud: 'everyletter-console' });
  });

  test('is not asked for again while the session lasts', async () => {
    const browser = aBrowser();
    await tokensOf(running, browser);

    const { location } = await browser(aRequest(running).address);

    expect(location).toContain(`${running.redirect}?code=`);
  });

  test('works from the command line', async () => {
    const { accessToken, expiresAt } = await signIn({ url: running.url, id: 'officer', password: PASSWORD });

    const { payload } = await verify(accessToken);
    expect(payload.client_id).toBe('everyletter-cli');
    expect(expiresAt.getTime() / 1000).toBeCloseTo(payload.exp ?? 0, -1);
    await expect(signIn({ url: running.url, id: 'officer', password: 'wrong' })).rejects.toThrow('not correct');
  });

  test('lets a page of the client call the token endpoint, and no other page', async () => {
    const ask = async (origin: string) => {
      const body = new URLSearchParams({
        client_id: 'everyletter-console',
        grant_type: 'refresh_token',
        refresh_token: 'x',
      });
      const response = await fetch(`${running.issuer}/token`, { method: 'POST', body, headers: { origin } });
      return response.headers.get('access-control-allow-origin');
    };

    const local = `http://localhost:${running.port}`;
    expect([await ask(local), await ask('http://evil.example')]).toEqual([local, null]);
  });
});

describe('what does not fit is refused', () => {
  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['an implicit token', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['another resource', { resource: 'urn:other' }, 'invalid_target'],
  ])('%s', async (_name, changes, error) => {
    const { location } = await aBrowser()(aRequest(running, changes).address);

    expect(location).toContain(`error=${error}`);
  });

  test('an unknown client and a foreign address get a page, not a redirect', async () => {
    const client = await aBrowser()(aRequest(running, { client_id: 'other' }).address);
    const foreign = await aBrowser()(aRequest(running, { redirect_uri: 'http://evil.example/' }).address);
    const port = await aBrowser()(aRequest(running, { redirect_uri: 'http://127.0.0.1:1/console/' }).address);

    for (const { status, location, text, headers } of [client, foreign, port]) {
      expect([status, location]).toEqual([400, '']);
      expect(text).toContain('无法完成登录');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('a wrong verifier, and a code used twice', async () => {
    const wrong = await tokensOf(running, aBrowser(), { code_verifier: 'x'.repeat(43) });
    const browser = aBrowser();
    const { address, verifier } = aRequest(running);
    const answered = await browser((await browser(address)).location, { account: 'officer', password: PASSWORD });
    const code = new URL((await browser(answered.location)).location).searchParams.get('code') ?? '';
    const exchange = { grant_type: 'authorization_code', code, code_verifier: verifier };

    const first = await askForTokens(running, exchange);
    const second = await askForTokens(running, exchange);
    const revoked = await askForTokens(running, {
      grant_type: 'refresh_token',
      refresh_token: first.tokens.refresh_token,
    });

    expect([wrong.status, first.status, second.status, revoked.status]).toEqual([400, 200, 400, 400]);
  });

  test('a request under a foreign host name', async () => {
    const status = await new Promise((resolve, reject) => {
      const call = request(`${running.issuer}/jwks`, { headers: { host: 'evil.example' } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      call.on('error', reject).end();
    });

    expect(status).toBe(421);
  });
});

describe('afterwards', () => {
  test('a refresh token is good once, and its second use ends them all', async () => {
    const { tokens } = await tokensOf(running, aBrowser());
    const refresh = (token: string) => askForTokens(running, { grant_type: 'refresh_token', refresh_token: token });

    const renewed = await refresh(tokens.refresh_token);
    const stolen = await refresh(tokens.refresh_token);
    const after = await refresh(renewed.tokens.refresh_token);

    expect((await verify(renewed.tokens.access_token)).payload).toMatchObject({ sub: 'officer', name: '王检察官' });
    expect([renewed.status, stolen.status, after.status]).toEqual([200, 400, 400]);
  });

  test('signing out ends the session and the refresh token, and leads back', async () => {
    const browser = aBrowser();
    const { tokens } = await tokensOf(running, browser);
    const query = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: running.redirect });

    const page = await browser(`${running.issuer}/session/end?${query}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const done = await browser(`${running.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });

    const again = await browser(aRequest(running).address);
    const renewed = await askForTokens(running, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    expect(page.text).toContain('退出登录');
    expect([done.status, done.location]).toEqual([303, running.redirect]);
    expect(again.location).toContain('/oidc/interaction/');
    expect(renewed.status).toBe(400);
  });

  test('a restart keeps keys, accounts, sessions and refresh tokens, readable by their owner only', async () => {
    const browser = aBrowser();
    const { tokens } = await tokensOf(running, browser);

    running.restart();

    const renewed = await askForTokens(running, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    const again = await browser(aRequest(running).address);
    await verify(tokens.access_token);
    expect(renewed.status).toBe(200);
    expect(again.location).toContain('code=');
    expect((await stat(join(running.data, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(running.data, 'oidc.sqlite'))).includes(PASSWORD)).toBe(false);
  });
});
