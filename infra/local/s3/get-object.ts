import { closeSync, createReadStream, fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Blobs } from './blobs.ts';
import { type ByteRange, parseRange } from './byte-range.ts';
import type { Version } from './catalogue.ts';
import { findVersion } from './find-version.ts';
import { checkHeaderValue } from './object-headers.ts';
import { amzHeaders, type Operation } from './operation.ts';
import { checkRead } from './preconditions.ts';
import { invalidArgument } from './s3-error.ts';
import type { Reply } from './settings.ts';

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** The bytes of a version; an object whose file has another length than was stored is never sent. */
export function openVersion(blobs: Blobs, version: { blob: string; size: number }, range?: ByteRange): Readable {
  const descriptor = blobs.open(version.blob);
  const { size } = fstatSync(descriptor);
  if (size !== version.size) {
    closeSync(descriptor);
    throw new Error(`The file ${version.blob} has ${size} bytes and should have ${version.size}.`);
  }
  return createReadStream('', { fd: descriptor, highWaterMark: 256 * 1024, ...range });
}

function headersOf(version: Version, versioned: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    ...version.headers,
    'accept-ranges': 'bytes',
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
  };
  if (versioned) headers['x-amz-version-id'] = version.version;
  if (version.retention !== undefined) {
    headers['x-amz-object-lock-mode'] = version.retention.mode;
    headers['x-amz-object-lock-retain-until-date'] = version.retention.until;
  }
  return headers;
}

function overrides(query: ReadonlyMap<string, string>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of query) {
    if (!name.startsWith('response-')) continue;
    const header = name.slice('response-'.length);
    if (!OVERRIDES.includes(header)) throw invalidArgument('Unknown response header override.', name, value);
    checkHeaderValue(name, value);
    headers[header] = value;
  }
  return headers;
}

function checksumHeaders(version: Version): Record<string, string> {
  if (version.checksum === undefined) return {};
  return { [`x-amz-checksum-${version.checksum.name}`]: version.checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' };
}

/** GetObject and HeadObject. */
export function getObject({ store, identity, bucket, request }: Operation): Reply {
  const { key, query } = request;
  const headers = amzHeaders(request);
  const version = findVersion({ store, identity, bucket, key, versionId: query.get('versionId') });
  checkRead(headers, version);
  const range = parseRange(headers.get('range'), version.size);
  const length = range === undefined ? version.size : range.end - range.start + 1;
  const reply: Reply = {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headersOf(version, bucket.versioned),
      ...overrides(query),
      'content-length': String(length),
      // A checksum of the whole object would make readers refuse a part of it.
      ...(range === undefined
        ? headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && checksumHeaders(version)
        : { 'content-range': `bytes ${range.start}-${range.end}/${version.size}` }),
    },
  };
  if (request.method === 'HEAD' || length === 0) return reply;
  return { ...reply, body: openVersion(store.blobs, version, range) };
}
