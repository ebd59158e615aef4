import { createHash, randomBytes } from 'node:crypto';

export interface SignIn {
  /** Where the platform answers, for example http://127.0.0.1:8080 */
  url: string;
  id: string;
  password: string;
}

export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
}

const CLIENT = 'everyletter-cli';
const REDIRECT = 'http://127.0.0.1/';

const random = () => randomBytes(32).toString('base64url');

/** The cookies of one sign-in, sent to whoever set them: all of it happens at one issuer. */
function createBrowser() {
  const cookies = new Map<string, string>();

  return async function visit(url: string, form?: Record<string, string>): Promise<Response> {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const body = form && new URLSearchParams(form);
    const response = await fetch(url, { redirect: 'manual', headers, ...(body && { method: 'POST', body }) });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

function locationOf(response: Response, step: string): string {
  const location = response.headers.get('location');
  if (location !== null) return new URL(location, response.url).href;
  throw new Error(`The sign-in stopped at ${step}: the issuer answered ${response.status} and sent us nowhere.`);
}

function refusalOf(status: number, id: string): string {
  if (status === 429) return `Too many attempts to sign in as ${id}: wait a few minutes.`;
  return `${id} could not sign in: the account or the password is not correct.`;
}

/** Signs a person in as a browser would: authorization code with PKCE, the log-in form, the token endpoint. */
export async function signIn({ url, id, password }: SignIn): Promise<SignedIn> {
  const issuer = new URL('/oidc', url).href;
  const visit = createBrowser();
  const [verifier, state] = [random(), random()];
  const request = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid profile api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });

  const form = locationOf(await visit(`${issuer}/auth?${request}`), 'its start');
  const answered = await visit(form, { account: id, password });
  if (answered.status !== 303) throw new Error(refusalOf(answered.status, id));
  const back = new URL(locationOf(await visit(locationOf(answered, 'the log-in form')), 'the way back'));
  const code = back.searchParams.get('code');
  if (code === null || back.searchParams.get('state') !== state) {
    throw new Error(
      `The sign-in was refused: ${back.searchParams.get('error') ?? 'the answer belongs to another one'}.`,
    );
  }
  return await exchange(`${issuer}/token`, code, verifier);
}

async function exchange(endpoint: string, code: string, verifier: string): Promise<SignedIn> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    code,
    code_verifier: verifier,
  });
  const response = await fetch(endpoint, { method: 'POST', body });
  const tokens: unknown = await response.json();
  if (typeof tokens !== 'object' || tokens === null || !('access_token' in tokens) || !('expires_in' in tokens)) {
    throw new Error(`The issuer gave no token (${response.status}).`);
  }
  const expiresAt = new Date(Date.now() + Number(tokens.expires_in) * 1000);
  return { accessToken: String(tokens.access_token), expiresAt };
}
