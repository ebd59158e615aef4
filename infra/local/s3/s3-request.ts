import type { IncomingMessage } from 'node:http';
import { invalidArgument, S3Error } from './s3-error.ts';

export interface S3Request {
  method: string;
  /** Decoded path, as it was sent: `..` and `//` are ordinary characters of a key. */
  path: string;
  bucket: string;
  key: string;
  query: ReadonlyMap<string, string>;
  /** Lower-case names; values joined as the signature joins them. */
  headers: ReadonlyMap<string, string>;
  incoming: IncomingMessage;
}

const MAX_KEY_BYTES = 1024;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

function parseQuery(raw: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of raw.split('&').filter((part) => part !== '')) {
    const equals = pair.indexOf('=');
    const text = pair.replaceAll('+', ' ');
    const name = decode(equals < 0 ? text : text.slice(0, equals));
    if (query.has(name)) throw invalidArgument('A query parameter may be given once only.', name);
    query.set(name, equals < 0 ? '' : decode(text.slice(equals + 1)));
  }
  return query;
}

function parseHeaders(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = (raw[index + 1] ?? '').trim().replace(/ +/g, ' ');
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return headers;
}

/** Reads bucket and key from the raw request line: a URL object would resolve `..` and merge keys. */
export function parseRequest(incoming: IncomingMessage): S3Request {
  const [rawPath = '/', ...rest] = (incoming.url ?? '/').split('?');
  const path = decode(rawPath);
  const slash = path.indexOf('/', 1);
  const bucket = slash < 0 ? path.slice(1) : path.slice(1, slash);
  const key = slash < 0 ? '' : path.slice(slash + 1);
  checkKey(key);
  const query = parseQuery(rest.join('?'));
  const headers = parseHeaders(incoming.rawHeaders);
  return { method: incoming.method ?? 'GET', path, bucket, key, query, headers, incoming };
}

export function checkKey(key: string): void {
  const size = Buffer.byteLength(key);
  if (size > MAX_KEY_BYTES) {
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', [
      ['Size', size],
      ['MaxSizeAllowed', MAX_KEY_BYTES],
    ]);
  }
  if (key.includes('\0')) throw invalidArgument('A key may not contain the null character.', 'key');
}
