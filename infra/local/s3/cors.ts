import { S3Error } from './s3-error.ts';
import type { BucketSettings, CorsRule, Reply } from './settings.ts';

type Headers = ReadonlyMap<string, string>;

/** S3 allows one `*` in an origin or a header. */
function fits(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

function requestedHeaders(headers: Headers): string[] {
  const names = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}

function ruleFor(
  bucket: BucketSettings,
  origin: string,
  method: string,
  names: readonly string[],
): CorsRule | undefined {
  return bucket.cors?.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => fits(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      names.every((name) => rule.allowedHeaders?.some((pattern) => fits(pattern.toLowerCase(), name)) === true),
  );
}

/** Headers that let a page of an allowed origin read the reply. */
export function corsHeaders(
  bucket: BucketSettings | undefined,
  method: string,
  headers: Headers,
): Record<string, string> {
  const origin = headers.get('origin');
  if (bucket === undefined || origin === undefined) return {};
  const rule = ruleFor(bucket, origin, method, []);
  if (rule === undefined) return { vary: 'Origin' };
  const exposed = rule.exposedHeaders?.join(', ') ?? '';
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    ...(exposed === '' ? {} : { 'access-control-expose-headers': exposed }),
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(bucket: BucketSettings, headers: Headers): Reply {
  const origin = headers.get('origin') ?? '';
  const method = headers.get('access-control-request-method') ?? '';
  const names = requestedHeaders(headers);
  const rule = ruleFor(bucket, origin, method, names);
  if (rule === undefined || origin === '') {
    throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.', [
      ['Method', method],
      ['ResourceType', 'OBJECT'],
    ]);
  }
  const reply: Record<string, string> = { 'access-control-allow-methods': rule.allowedMethods.join(', ') };
  if (names.length > 0) reply['access-control-allow-headers'] = names.join(', ');
  if (rule.maxAge !== undefined) reply['access-control-max-age'] = String(rule.maxAge);
  return { status: 200, headers: { ...corsHeaders(bucket, method, headers), ...reply } };
}
