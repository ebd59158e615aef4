import * as z from 'zod';
import { findIssuer, type Issuer } from './issuer.ts';

/** Who is signed in, and with what. Lives in memory only: nothing that opens a case is ever stored. */
export interface Session {
  readonly subject: string;
  readonly name: string | undefined;
  readonly token: string;
  readonly idToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const PENDING = 'everyletter.sign-in';
const SCOPE = 'openid profile api';
const Pending = z.object({ state: z.string(), verifier: z.string(), hash: z.string() });
const Tokens = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() });
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
  });
  location.assign(`${issuer.authorization}?${request}`);
};

const claimsOf = (idToken: string): z.infer<typeof Claims> => {
  const [, body = ''] = idToken.split('.');
  const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  return Claims.parse(JSON.parse(new TextDecoder().decode(bytes)));
};

const exchange = async (issuer: Issuer, code: string, verifier: string): Promise<Session> => {
  const response = await fetch(issuer.token, {
    method: 'POST',
    credentials: 'omit',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: issuer.clientId,
      redirect_uri: home(),
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`The issuer gave no token (${response.status})`);
  const { access_token, id_token, expires_in } = Tokens.parse(await response.json());
  // The token came straight from the issuer over TLS, so its signature need not be checked again (OIDC Core, 3.1.3.7).
  const { sub, name } = claimsOf(id_token);
  return { subject: sub, name, token: access_token, idToken: id_token, expiresAt: Date.now() + expires_in * 1_000 };
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

/** Ends the session here and at the issuer. */
export const signOut = async (session: Session): Promise<void> => {
  const { endSession, clientId } = await findIssuer();
  if (endSession === undefined) return location.replace(home());
  const request = new URLSearchParams({
    client_id: clientId,
    id_token_hint: session.idToken,
    post_logout_redirect_uri: home(),
  });
  location.assign(`${endSession}?${request}`);
};
