import type { Version } from './catalogue.ts';
import { notImplemented, preconditionFailed, S3Error } from './s3-error.ts';

export interface Preconditions {
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

type Headers = ReadonlyMap<string, string>;

export function preconditionsOf(headers: Headers): Preconditions {
  return { ifMatch: headers.get('if-match'), ifNoneMatch: headers.get('if-none-match') };
}

function matches(list: string, etag: string): boolean {
  const tags = list.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  return tags.includes('*') || tags.includes(etag);
}

export const noSuchKey = (key: string, headers: Record<string, string> = {}) =>
  new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', [['Key', key]], headers);

/** Refuses a write whose conditions the present object does not meet. */
export function checkWrite({ ifMatch, ifNoneMatch }: Preconditions, key: string, present: Version | undefined): void {
  const exists = present?.blob === undefined ? undefined : present;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw notImplemented('If-None-Match with an ETag on a write');
  if (ifNoneMatch !== undefined && exists !== undefined) throw preconditionFailed('If-None-Match');
  if (ifMatch === undefined) return;
  if (exists === undefined) throw noSuchKey(key);
  if (!matches(ifMatch, exists.etag)) throw preconditionFailed('If-Match');
}

/** Refuses a read (412, or 304 when the reader has the object already); the order is RFC 9110's, 13.2.2. */
export function checkRead(headers: Headers, version: Version): void {
  const { ifMatch, ifNoneMatch } = preconditionsOf(headers);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  const unmodifiedSince = Date.parse(headers.get('if-unmodified-since') ?? '');
  const modified = Math.floor(Date.parse(version.modified) / 1000) * 1000;
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, version.etag)) throw preconditionFailed('If-Match');
  } else if (modified > unmodifiedSince) throw preconditionFailed('If-Unmodified-Since');
  const has = ifNoneMatch === undefined ? modified <= since : matches(ifNoneMatch, version.etag);
  if (has) throw new S3Error(304, 'NotModified', 'Not Modified', [], { etag: `"${version.etag}"` });
}
