import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { accessDenied, S3Error } from './s3-error.ts';

export const ALGORITHM = 'AWS4-HMAC-SHA256';

export interface CredentialScope {
  accessKeyId: string;
  day: string;
  region: string;
}

/** `<access key>/<yyyymmdd>/<region>/s3/aws4_request`, whose day must be the day of the signature. */
export function parseScope(credential: string, signedAt: string): CredentialScope {
  const [accessKeyId = '', day = '', region = '', service, terminator, ...rest] = credential.split('/');
  const wellFormed = accessKeyId !== '' && region !== '' && rest.length === 0;
  if (!wellFormed || service !== 's3' || terminator !== 'aws4_request' || day !== signedAt.slice(0, 8)) {
    throw new S3Error(
      400,
      'AuthorizationQueryParametersError',
      `Error parsing the Credential; expecting "<your-access-key-id>/${signedAt.slice(0, 8)}/<region>/s3/aws4_request".`,
    );
  }
  return { accessKeyId, day, region };
}

/** The instant of an `x-amz-date` (yyyymmddThhmmssZ). */
export function parseAmzDate(text: string): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const [, year, month, day, hour, minute, second] = parts ?? [];
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime())) {
    throw accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  }
  return date;
}

/** RFC 3986 encoding as signature version 4 wants it. */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export interface CanonicalParts {
  method: string;
  path: string;
  query: ReadonlyMap<string, string>;
  headers: ReadonlyMap<string, string>;
  signedHeaders: readonly string[];
  payloadHash: string;
}

export function canonicalRequest(parts: CanonicalParts): string {
  const query = [...parts.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const headers = parts.signedHeaders.map((name) => `${name}:${parts.headers.get(name) ?? ''}\n`).join('');
  const path = parts.path.split('/').map(uriEncode).join('/');
  return [parts.method, path, query, headers, parts.signedHeaders.join(';'), parts.payloadHash].join('\n');
}

export function stringToSign(canonical: string, signedAt: string, { day, region }: CredentialScope): string {
  const digest = createHash('sha256').update(canonical).digest('hex');
  return [ALGORITHM, signedAt, `${day}/${region}/s3/aws4_request`, digest].join('\n');
}

function sign(text: string, secretAccessKey: string, { day, region }: CredentialScope): Buffer {
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(text).digest();
}

/** Refuses unless the signature is the one this secret gives. */
export function checkSignature(text: string, secretAccessKey: string, scope: CredentialScope, given: string): void {
  const expected = sign(text, secretAccessKey, scope);
  const actual = Buffer.from(given, 'hex');
  if (actual.length === expected.length && timingSafeEqual(actual, expected)) return;
  throw new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}
