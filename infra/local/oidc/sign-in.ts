import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { createCoolDown } from './cool-down.ts';
import { escapeHtml, renderPage } from './page.ts';
import { readForm } from './read-form.ts';
import { type Problem, signInPage } from './sign-in-page.ts';
import { type Language, languageOf, TEXTS } from './texts.ts';

const FREE_PER_ACCOUNT = 5;
// Everybody on one machine comes from one address.
const FREE_PER_ADDRESS = 50;

export interface SignInSettings {
  provider: Provider;
  accounts: Accounts;
  /** The origin of the issuer: forms of other pages are refused. */
  origin: string;
  headers: Record<string, string>;
  now(): Date;
}

interface Attempt {
  status: 200 | 400 | 429;
  problems: Problem[];
  retryAfter?: number;
}

/** The pages at `<issuer>/interaction/<id>`: they check a password and hand the account to the provider. */
export function createSignIn({ provider, accounts, origin, headers, now }: SignInSettings) {
  const perAccount = createCoolDown(FREE_PER_ACCOUNT, now);
  const perAddress = createCoolDown(FREE_PER_ADDRESS, now);

  function sendPage(response: ServerResponse, status: number, html: string, more: Record<string, string> = {}): void {
    response.writeHead(status, { ...headers, ...more, 'content-length': Buffer.byteLength(html) }).end(html);
  }

  function sendExpired(response: ServerResponse, language: Language): void {
    const { expiredTitle: title, expired } = TEXTS[language];
    const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(expired)}</p>`;
    sendPage(response, 400, renderPage({ language, title, body }));
  }

  async function attempt(account: string, password: string, address: string, language: Language): Promise<Attempt> {
    const texts = TEXTS[language];
    const missing: Problem[] = [];
    if (account === '') missing.push({ field: 'account', message: texts.missingAccount });
    if (password === '') missing.push({ field: 'password', message: texts.missingPassword });
    if (missing.length > 0) return { status: 400, problems: missing };
    const remaining = Math.max(perAccount.remaining(account), perAddress.remaining(address));
    if (remaining > 0) {
      const retryAfter = Math.ceil(remaining / 1000);
      return { status: 429, problems: [{ field: 'password', message: texts.wait(retryAfter) }], retryAfter };
    }
    perAccount.count(account);
    perAddress.count(address);
    if (!(await accounts.verify(account, password))) {
      return { status: 400, problems: [{ field: 'password', message: texts.wrong }] };
    }
    perAccount.forget(account);
    perAddress.forget(address);
    return { status: 200, problems: [] };
  }

  async function post(request: IncomingMessage, response: ServerResponse, path: string, language: Language) {
    const form =
      request.headers.origin === undefined || request.headers.origin === origin ? await readForm(request) : undefined;
    if (form === undefined) return sendExpired(response, language);
    const account = (form.get('account') ?? '').trim().slice(0, 64);
    const address = request.socket.remoteAddress ?? '';
    const { status, problems, retryAfter } = await attempt(account, form.get('password') ?? '', address, language);
    if (status === 200) {
      const login = { accountId: account, amr: ['pwd'] };
      return await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const wait: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    sendPage(response, status, signInPage({ language, path, account, problems }), wait);
  }

  return async function signIn(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const lang = url.searchParams.get('lang');
    try {
      const { params } = await provider.interactionDetails(request, response);
      const language = languageOf(lang, params.ui_locales);
      const path = url.pathname;
      if (request.method === 'POST') return await post(request, response, path, language);
      const account = typeof params.login_hint === 'string' ? params.login_hint : '';
      sendPage(response, 200, signInPage({ language, path, account, problems: [] }));
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      sendExpired(response, languageOf(lang, undefined));
    }
  };
}
