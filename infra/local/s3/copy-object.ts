import { findVersion } from './find-version.ts';
import { openVersion } from './get-object.ts';
import { keptHeaders } from './object-headers.ts';
import { amzHeaders, type Operation } from './operation.ts';
import { checkWrite, preconditionsOf } from './preconditions.ts';
import { objectArn, requireKey, requirePermission } from './require-permission.ts';
import { invalidArgument, invalidRequest } from './s3-error.ts';
import type { Reply } from './settings.ts';
import { storeObject } from './store-object.ts';
import { storedHeaders } from './version-headers.ts';
import { xmlDocument } from './xml.ts';

function parseSource(header: string): { bucket: string; key: string; versionId?: string } {
  const [, path = '', query = ''] = /^\/?([^?]*)(?:\?(.*))?$/s.exec(header) ?? [];
  try {
    const [bucket = '', ...rest] = decodeURIComponent(path).split('/');
    const versionId = new URLSearchParams(query).get('versionId');
    const key = rest.join('/');
    if (bucket !== '' && key !== '') return versionId === null ? { bucket, key } : { bucket, key, versionId };
  } catch {
    // Said below.
  }
  throw invalidArgument(
    'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    'x-amz-copy-source',
  );
}

export async function copyObject({ store, identity, bucket, request, bucketOf }: Operation): Promise<Reply> {
  const headers = amzHeaders(request);
  const { bucket: sourceName, ...source } = parseSource(headers.get('x-amz-copy-source') ?? '');
  requirePermission(identity, 's3:PutObject', objectArn(bucket, request.key));
  requireKey(identity, bucket, 'kms:GenerateDataKey');
  const version = findVersion({ store, identity, bucket: bucketOf(sourceName), ...source });
  checkWrite({ ifMatch: headers.get('x-amz-copy-source-if-match') }, source.key, version);
  const replaces = headers.get('x-amz-metadata-directive') === 'REPLACE';
  if (!replaces && sourceName === bucket.name && source.key === request.key && source.versionId === undefined) {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's " +
        'metadata, storage class, website redirect location or encryption attributes.',
    );
  }
  const known = version.checksum;
  const bytes = openVersion(store.blobs, version);
  const stored = await storeObject(store, {
    bucket,
    key: request.key,
    body: bytes,
    // The copy is checked against what the source was when it came, so rot on the disk does not spread.
    expect: {
      size: version.size,
      md5: Buffer.from(version.etag, 'hex'),
      checksum: known && { name: known.name, value: () => known.value },
    },
    headers: replaces ? keptHeaders(headers) : version.headers,
    preconditions: preconditionsOf(headers),
    eventName: 'ObjectCreated:Copy',
  }).finally(() => bytes.destroy());
  const reply: Record<string, string> = { ...storedHeaders(stored), 'content-type': 'application/xml' };
  if (bucketOf(sourceName).versioned) reply['x-amz-copy-source-version-id'] = version.version;
  const body = xmlDocument('CopyObjectResult', [
    ['LastModified', stored.modified],
    ['ETag', `"${stored.etag}"`],
    ...(stored.checksum === undefined
      ? []
      : [[`Checksum${stored.checksum.name.toUpperCase()}`, stored.checksum.value] as const]),
  ]);
  return { status: 200, headers: reply, body };
}
