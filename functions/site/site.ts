import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { optionalSetting } from '../kit/environment.ts';
import { languageOf } from '../kit/language.ts';
import { detailsOf, Problem } from '../kit/problem.ts';
import { headersOf } from '../kit/request.ts';
import { SECURITY_HEADERS } from '../kit/response-headers.ts';

const ROOT = join(import.meta.dirname, 'site');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface File {
  readonly body: string;
  readonly etag: string;
  readonly type: string;
  /** The same, compressed when the site was built: smaller than what a gateway makes of it on the way. */
  readonly brotli?: string | undefined;
}

const kept = new Map<string, File>();

const policy = (): string => {
  const issuer = optionalSetting('OIDC_ISSUER');
  const storage = optionalSetting('AWS_ENDPOINT_URL_S3') ?? optionalSetting('EVIDENCE_ORIGIN');
  const connect = ["'self'", issuer && new URL(issuer).origin, storage].filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const candidates = (path: string): string[] => (extname(path) === '' ? [join(path, 'index.html')] : [path]);

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path; // Not an encoded path: no file has such a name.
  }
};

const fileOf = async (path: string): Promise<File | undefined> => {
  const clean = normalize(decoded(path)).replace(/^(\.\.[/\\])+/, '');
  if (clean.includes('\0')) return undefined;
  const known = kept.get(clean);
  if (known !== undefined) return known;
  for (const candidate of candidates(clean)) {
    const bytes = await readFile(join(ROOT, candidate)).catch(() => undefined);
    if (bytes === undefined) continue;
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const compressed = await readFile(join(ROOT, `${candidate}.br`)).catch(() => undefined);
    const file = {
      body: bytes.toString('base64'),
      etag,
      type: TYPES[extname(candidate)] ?? 'application/octet-stream',
      brotli: compressed?.toString('base64'),
    };
    kept.set(clean, file);
    return file;
  }
  return undefined;
};

/** What the console needs to know to sign staff in. */
const settings = (): File => {
  const text = JSON.stringify({
    issuer: optionalSetting('OIDC_ISSUER'),
    audience: optionalSetting('OIDC_AUDIENCE'),
    clientId: optionalSetting('OIDC_CLIENT_ID') ?? 'everyletter-console',
  });
  return { body: Buffer.from(text).toString('base64'), etag: '', type: 'application/json' };
};

const wantsPage = ({ path, httpMethod }: APIGatewayProxyEvent, accept = ''): boolean =>
  httpMethod === 'GET' && !path.startsWith('/api/') && accept.includes('text/html');

/** Serves the portal, the console and the API document from files bundled with the function. */
export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const headers = headersOf(event);
  const file = event.path === '/api/settings.json' ? settings() : await fileOf(event.path);
  if (file === undefined && wantsPage(event, headers.accept?.[0])) {
    // A mistyped address: the portal's own page says so and leads home.
    return {
      statusCode: 302,
      headers: { location: '/#/not-found', 'cache-control': 'no-store', ...SECURITY_HEADERS },
      body: '',
    };
  }
  if (file === undefined || (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD')) {
    const problem = detailsOf(
      new Problem(file === undefined ? 'not-found' : 'method-not-allowed'),
      languageOf(headers),
    );
    return {
      statusCode: problem.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...SECURITY_HEADERS },
      body: JSON.stringify(problem),
    };
  }
  const brotli = /\bbr\b/.test(headers['accept-encoding']?.join() ?? '') ? file.brotli : undefined;
  const fresh = file.etag !== '' && headers['if-none-match']?.[0] === file.etag;
  return {
    statusCode: fresh ? 304 : 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': file.type,
      'content-security-policy': policy(),
      // Files under assets/ carry their hash in the name.
      'cache-control': event.path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.etag === '' ? {} : { etag: file.etag }),
      ...(file.brotli === undefined ? {} : { vary: 'accept-encoding' }),
      ...(brotli === undefined || fresh ? {} : { 'content-encoding': 'br' }),
    },
    isBase64Encoded: true,
    body: fresh || event.httpMethod === 'HEAD' ? '' : (brotli ?? file.body),
  };
};
