import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOidc, type Oidc } from '../../../../infra/local/oidc.ts';

export const PASSWORD = 'correct horse battery staple';

/** An issuer on a port of its own with one account, `officer`; `restart` opens the same data again. */
export async function aRunningOidc() {
  const data = await mkdtemp(join(tmpdir(), 'everyletter-oidc-'));
  const clock = { ahead: 0 };
  const held: { oidc?: Oidc } = {};
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void held.oidc?.callback(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const issuer = `${url}/oidc`;
  const redirect = `${url}/console/`;
  const open = () =>
    createOidc({
      data,
      issuer,
      audience: 'everyletter',
      clients: [{ client_id: 'everyletter-console', redirect_uris: [redirect, `http://localhost:${port}/console/`] }],
      now: () => new Date(Date.now() + clock.ahead),
    });
  held.oidc = open();
  await held.oidc.addAccounts([{ id: 'officer', name: '王检察官', password: PASSWORD }]);
  return {
    url,
    issuer,
    redirect,
    port,
    data,
    clock,
    add: async (id: string) => await held.oidc?.addAccounts([{ id, name: id, password: PASSWORD }]),
    restart(): void {
      held.oidc?.stop();
      held.oidc = open();
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      held.oidc?.stop();
      await rm(data, { recursive: true });
    },
  };
}

export type RunningOidc = Awaited<ReturnType<typeof aRunningOidc>>;

/** A browser with cookies that does not follow redirects by itself. */
export function aBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, form?: Record<string, string>, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: location === null ? '' : new URL(location, url).href,
    };
  };
}

export type Browser = ReturnType<typeof aBrowser>;

/** The address at which the console starts a sign-in, and the secret that proves it did. */
export function aRequest({ issuer, redirect }: RunningOidc, changes: Record<string, string | undefined> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const parameters = {
    client_id: 'everyletter-console',
    response_type: 'code',
    redirect_uri: redirect,
    scope: 'openid profile api',
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { address: `${issuer}/auth?${new URLSearchParams(Object.fromEntries(given))}`, verifier };
}

/** Goes through the whole sign-in of the console and gives what the token endpoint answered. */
export async function tokensOf(running: RunningOidc, browser: Browser, changes: Record<string, string> = {}) {
  const { address, verifier } = aRequest(running);
  const form = await browser(address);
  const answered = await browser(form.location, { account: 'officer', password: PASSWORD });
  const back = await browser(answered.location);
  const code = new URL(back.location).searchParams.get('code') ?? '';
  return await askForTokens(running, { grant_type: 'authorization_code', code, code_verifier: verifier, ...changes });
}

export async function askForTokens({ issuer, redirect }: RunningOidc, form: Record<string, string>) {
  const body = new URLSearchParams({ client_id: 'everyletter-console', redirect_uri: redirect, ...form });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body });
  const tokens = (await response.json()) as Record<'access_token' | 'id_token' | 'refresh_token' | 'error', string>;
  return { status: response.status, tokens };
}
