import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { type IssuerKeys, SIGNING_ALGORITHM } from './keys.ts';
import { escapeHtml, renderPage } from './page.ts';
import type { OidcSettings } from './settings.ts';
import { languageOf, TEXTS } from './texts.ts';

/** The API, as tokens are asked for; its audience in the token is the settings'. */
const RESOURCE = 'urn:everyletter:api';
const SCOPE = 'api';
const HOUR = 3600;
const WORKING_DAY = 12 * HOUR;

export interface ProviderParts {
  settings: OidcSettings;
  keys: IssuerKeys;
  accounts: Accounts;
  adapter: Configuration['adapter'];
  headers: Record<string, string>;
}

function show(
  ctx: KoaContextWithOIDC,
  headers: Record<string, string>,
  page: (language: 'zh' | 'en') => [string, string],
) {
  const language = languageOf(ctx.query.lang, ctx.query.ui_locales);
  const [title, body] = page(language);
  ctx.body = renderPage({ language, title, body: `<h1>${escapeHtml(title)}</h1>${body}` });
  ctx.set(headers);
}

function pages(headers: Record<string, string>) {
  return {
    logoutSource: (ctx: KoaContextWithOIDC, form: string) =>
      show(ctx, headers, (language) => {
        const { signOutTitle, signOutQuestion, signOut, stay } = TEXTS[language];
        return [
          signOutTitle,
          `<p>${signOutQuestion}</p>${form}
<button autofocus type="submit" form="op.logoutForm" name="logout" value="yes">${signOut}</button>
<button class="quiet" type="submit" form="op.logoutForm">${stay}</button>`,
        ];
      }),
    postLogoutSuccessSource: (ctx: KoaContextWithOIDC) =>
      show(ctx, headers, (language) => [TEXTS[language].signedOutTitle, `<p>${TEXTS[language].signedOut}</p>`]),
    renderError: (ctx: KoaContextWithOIDC, out: { error?: string | undefined }) =>
      show(ctx, headers, (language) => [
        TEXTS[language].failedTitle,
        `<p>${TEXTS[language].failed}</p><p><code>${escapeHtml(out.error ?? '')}</code></p>`,
      ]),
  };
}

/** Staff sign in once; this platform's own clients need no consent to call its API. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, session, account, provider } = ctx.oidc;
  if (client === undefined || session === undefined || account === undefined) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const found = existing === undefined ? undefined : await provider.Grant.find(existing);
  if (found !== undefined && found.accountId === account.accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

function loginOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** The provider: authorization code with PKCE (S256), public clients, JWT access tokens for the API, rotated refresh tokens. */
export function createProvider({ settings, keys, accounts, adapter, headers }: ProviderParts): Provider {
  const { logoutSource, postLogoutSuccessSource, renderError } = pages(headers);
  const base = new URL(settings.issuer).pathname.replace(/\/$/, '');
  return new Provider(settings.issuer, {
    adapter,
    jwks: keys.jwks,
    clients: settings.clients.map(
      ({ client_id, redirect_uris, application_type = 'web', post_logout_redirect_uris = redirect_uris }) => ({
        client_id,
        redirect_uris: [...redirect_uris],
        post_logout_redirect_uris: [...post_logout_redirect_uris],
        application_type,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: SIGNING_ALGORITHM,
      }),
    ),
    // A page of a registered client may call the token endpoint.
    clientBasedCORS: (_ctx, origin, client) =>
      client.redirectUris?.some((uri) => URL.parse(uri)?.origin === origin) === true,
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: keys.cookies, long: { httpOnly: true, sameSite: 'lax', path: base } },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: WORKING_DAY,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: WORKING_DAY,
      Session: WORKING_DAY,
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    findAccount: async (_ctx, id) => {
      const name = accounts.nameOf(id);
      return name === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, name }) };
    },
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token && token.accountId !== undefined ? { name: accounts.nameOf(token.accountId) } : {},
    loadExistingGrant,
    interactions: { policy: loginOnly(), url: (_ctx, { uid }) => `${base}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      // The access token is the API's alone; names come in the ID token.
      userinfo: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return {
            scope: SCOPE,
            audience: settings.audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: HOUR,
            jwt: { sign: { alg: SIGNING_ALGORITHM } },
          };
        },
      },
    },
    renderError,
  });
}
