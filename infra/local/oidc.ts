import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccounts } from './oidc/accounts.ts';
import { createAdapter } from './oidc/adapter.ts';
import { openDatabase } from './oidc/database.ts';
import { loadKeys } from './oidc/keys.ts';
import { pageHeaders } from './oidc/page.ts';
import { createProvider } from './oidc/provider.ts';
import type { NewAccount, OidcClient, OidcSettings } from './oidc/settings.ts';
import { createSignIn } from './oidc/sign-in.ts';

export type { NewAccount, OidcClient } from './oidc/settings.ts';

export interface Oidc {
  /** Answers what is under the issuer's path. */
  callback(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Adds accounts, or replaces name and password of those there are. */
  addAccounts(accounts: readonly NewAccount[]): Promise<void>;
  stop(): void;
}

/** The command line signs in through a port of its own on the loopback address. */
const COMMAND_LINE: OidcClient = {
  client_id: 'everyletter-cli',
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/'],
};

/** Native clients may use any port of the loopback address, and so may the form that leads there. */
function formTarget(uri: string): string {
  const { protocol, hostname, host } = new URL(uri);
  return hostname === '127.0.0.1' || hostname === 'localhost' ? `${protocol}//${hostname}:*` : `${protocol}//${host}`;
}

/** An OpenID Connect issuer for the demonstration on one machine: accounts and passwords are its own. */
export function createOidc(settings: OidcSettings): Oidc {
  const issuer = new URL(settings.issuer);
  const base = issuer.pathname.replace(/\/$/, '');
  const hosts = new Set([issuer.host, issuer.host.replace(/^127\.0\.0\.1(?=:|$)/, 'localhost')]);
  const clients = [...settings.clients, COMMAND_LINE];
  const database = openDatabase(settings.data);
  const accounts = createAccounts(database);
  const targets = clients.flatMap(({ redirect_uris, post_logout_redirect_uris = [] }) => [
    ...redirect_uris,
    ...post_logout_redirect_uris,
  ]);
  const headers = pageHeaders([...new Set(targets.map(formTarget))]);
  const provider = createProvider({
    settings: { ...settings, clients },
    keys: loadKeys(settings.data),
    accounts,
    adapter: createAdapter(database, settings.now),
    headers,
  });
  const signIn = createSignIn({ provider, accounts, origin: issuer.origin, headers, now: settings.now });
  const answer = provider.callback();

  async function callback(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A name that leads to this machine by somebody else's DNS is not the issuer's.
    if (!hosts.has(request.headers.host ?? '')) {
      response.writeHead(421).end();
      return;
    }
    try {
      const url = new URL(request.url ?? '/', issuer.origin);
      if (url.pathname.startsWith(`${base}/interaction/`)) return await signIn(request, response, url);
      // The provider's routes begin behind the path it is mounted at, which it finds by comparing the two.
      Object.assign(request, { originalUrl: request.url });
      request.url = `${url.pathname.slice(base.length) || '/'}${url.search}`;
      response.setHeader('x-content-type-options', 'nosniff');
      await answer(request, response);
    } catch (error) {
      console.error('oidc.internal-error', error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  }

  return { callback, addAccounts: (added) => accounts.add(added), stop: () => database.close() };
}
