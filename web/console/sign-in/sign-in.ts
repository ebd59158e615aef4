import * as z from 'zod';
import { dropDrafts } from '../parts/drafts.ts';
import { findIssuer, type Issuer } from './issuer.ts';

/** Who is signed in, and with what. Lives in memory only: nothing that opens a case is ever stored. */
export interface Session {
  readonly subject: string;
  readonly name: string | undefined;
  /** The access token, renewed shortly before its end where the issuer allows that. */
  readonly token: () => Promise<string>;
  readonly idToken: string;
}

/** Why somebody is no longer signed in. */
export const Leaving = z.enum(['signed-out', 'idle']);
export type Leaving = z.infer<typeof Leaving>;

const PENDING = 'everyletter.sign-in';
/** Set on this device from a sign-out to the next sign-in, which then asks for the password whatever the issuer remembers. */
const AGAIN = 'everyletter.sign-in.again';
const SCOPE = 'openid profile api';
const Pending = z.object({ state: z.string(), verifier: z.string(), hash: z.string() });
const Access = z.object({ access_token: z.string(), expires_in: z.number(), refresh_token: z.string().optional() });
type Access = z.infer<typeof Access>;
const Tokens = Access.extend({ id_token: z.string() });
const Claims = z.object({ sub: z.string(), name: z.string().optional() });

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const home = (): string => `${location.origin}/console/`;

/** Leaves for the issuer's sign-in page (authorization code with PKCE, RFC 7636). */
export const leaveToSignIn = async (): Promise<void> => {
  const issuer = await findIssuer();
  const [state, verifier] = [random(), random()];
  sessionStorage.setItem(PENDING, JSON.stringify({ state, verifier, hash: location.hash }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const request = new URLSearchParams({
    client_id: issuer.clientId,
    response_type: 'code',
    redirect_uri: home(),
    scope: SCOPE,
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...(localStorage.getItem(AGAIN) === null ? {} : { prompt: 'login' }),
  });
  location.assign(`${issuer.authorization}?${request}`);
};

const claimsOf = (idToken: string): z.infer<typeof Claims> => {
  const [, body = ''] = idToken.split('.');
  const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  return Claims.parse(JSON.parse(new TextDecoder().decode(bytes)));
};

const ask = async (issuer: Issuer, request: Readonly<Record<string, string>>): Promise<unknown> => {
  const response = await fetch(issuer.token, {
    method: 'POST',
    credentials: 'omit',
    body: new URLSearchParams({ client_id: issuer.clientId, ...request }),
  });
  if (!response.ok) throw new Error(`The issuer gave no token (${response.status})`);
  return response.json();
};

const RENEW_MS = 60_000;

/** Hands out the access token; one that is about to end is exchanged for a new one, once for all who wait. */
const renewing = (issuer: Issuer, first: Access): (() => Promise<string>) => {
  const endOf = ({ expires_in }: Access) => Date.now() + expires_in * 1_000;
  let access = first;
  let end = endOf(first);
  let renewal: Promise<void> | undefined;
  const renew = async (refresh_token: string) => {
    access = Access.parse(await ask(issuer, { grant_type: 'refresh_token', refresh_token }));
    end = endOf(access);
  };
  return async () => {
    if (access.refresh_token !== undefined && end - Date.now() < RENEW_MS) {
      renewal ??= renew(access.refresh_token).finally(() => {
        renewal = undefined;
      });
      // What could not be renewed is sent as it is: the platform then says that one has to sign in again.
      await renewal.catch(() => undefined);
    }
    return access.access_token;
  };
};

const exchange = async (issuer: Issuer, code: string, verifier: string): Promise<Session> => {
  const tokens = Tokens.parse(
    await ask(issuer, { grant_type: 'authorization_code', redirect_uri: home(), code, code_verifier: verifier }),
  );
  // The token came straight from the issuer over TLS, so its signature need not be checked again (OIDC Core, 3.1.3.7).
  const { sub, name } = claimsOf(tokens.id_token);
  localStorage.removeItem(AGAIN);
  return { subject: sub, name, token: renewing(issuer, tokens), idToken: tokens.id_token };
};

/** Takes the code from the address after the issuer sent the person back; nothing when there is none. */
export const returnFromSignIn = async (): Promise<Session | undefined> => {
  const answer = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(PENDING);
  if (!answer.has('state') || kept === null) return undefined;
  sessionStorage.removeItem(PENDING);
  const pending = Pending.parse(JSON.parse(kept));
  history.replaceState(null, '', `${location.pathname}${pending.hash}`);
  const code = answer.get('code');
  if (answer.get('state') !== pending.state || code === null) {
    throw new Error(answer.get('error') ?? 'The answer belongs to another sign-in');
  }
  return exchange(await findIssuer(), code, pending.verifier);
};

/** Why the person comes back from the issuer, when it was to leave; said once. */
export const leftBecause = (): Leaving | undefined => {
  const reason = Leaving.safeParse(new URLSearchParams(location.search).get('state')).data;
  if (reason !== undefined) history.replaceState(null, '', location.pathname);
  return reason;
};

/**
 * Ends the session: the page goes, and with it everything that opens a case. Who signs out ends it at the issuer as well
 * (OpenID Connect RP-Initiated Logout 1.0); who is away would leave the issuer's question to the next one at the desk.
 */
export const signOut = async ({ idToken }: Session, reason: Leaving): Promise<void> => {
  dropDrafts();
  localStorage.setItem(AGAIN, 'yes');
  const left = `${home()}?state=${reason}`;
  const issuer = reason === 'idle' ? undefined : await findIssuer().catch(() => undefined);
  if (issuer?.endSession === undefined) return location.replace(left);
  const request = new URLSearchParams({
    client_id: issuer.clientId,
    id_token_hint: idToken,
    post_logout_redirect_uri: home(),
    state: reason,
  });
  location.replace(`${issuer.endSession}?${request}`);
};
