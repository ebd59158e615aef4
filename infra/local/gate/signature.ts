import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The parts of a signature version 4 `Authorization` header. */
export interface Signature {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: string;
  readonly signature: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Reads an `Authorization` header; none when it is missing or of another kind. */
export function parseSignature(header: string | undefined): Signature | undefined {
  const [, accessKeyId, day, region, service, signedHeaders, signature] = HEADER.exec(header ?? '') ?? [];
  if (!accessKeyId || !day || !region || !service || !signedHeaders || !signature) return undefined;
  return { accessKeyId, day, region, service, signedHeaders, signature };
}

/**
 * Whether a POST to `/` was signed with the secret. An access key id is no secret (every presigned form shows it), so
 * without this anybody who saw one could speak as the function.
 */
export function isSignedBy(secret: string, signature: Signature, incoming: IncomingMessage, body: Buffer): boolean {
  const { day, region, service, signedHeaders } = signature;
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${header(incoming, name)}\n`)
    .join('');
  const canonical = `POST\n/\n\n${headers}\n${signedHeaders}\n${sha256(body)}`;
  const date = header(incoming, 'x-amz-date');
  if (!date.startsWith(day) || !signedHeaders.split(';').includes('x-amz-date')) return false;
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${day}/${region}/${service}/aws4_request\n${sha256(canonical)}`;
  const expected = createHmac('sha256', signingKey(secret, signature)).update(toSign).digest();
  return timingSafeEqual(expected, Buffer.from(signature.signature, 'hex'));
}

const header = (incoming: IncomingMessage, name: string) => {
  const value = incoming.headers[name];
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().replace(/ +/g, ' ');
};

const sha256 = (data: string | Buffer) => hash('sha256', data, 'hex');

const keys = new Map<string, KeyObject>();
const KEPT_KEYS = 1_000;

/** The key of a secret for one day, region and service; four hashes, so it is kept, as the object that Node hashes fastest with. */
function signingKey(secret: string, { day, region, service }: Signature): KeyObject {
  const name = `${secret}/${day}/${region}/${service}`;
  const kept = keys.get(name);
  if (kept) return kept;
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const made = createSecretKey(hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request'));
  if (keys.size >= KEPT_KEYS) keys.clear();
  keys.set(name, made);
  return made;
}
