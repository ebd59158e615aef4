import { randomBytes } from 'node:crypto';
import type { Version } from './catalogue.ts';
import { requireUnretained } from './object-lock.ts';
import { amzHeaders, type Operation } from './operation.ts';
import { asRefusal } from './out-of-space.ts';
import { objectArn, requirePermission } from './require-permission.ts';
import type { Reply } from './settings.ts';

function requireRemovable({ store, identity, bucket, request }: Operation, version: Version): void {
  const bypass = amzHeaders(request).get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true';
  requireUnretained(version, { identity, arn: objectArn(bucket, request.key), bypass, now: store.now() });
}

/** Removes one version for good, unless it is retained. */
function deleteVersion(operation: Operation, versionId: string): Reply {
  const { store, bucket, identity, request } = operation;
  requirePermission(identity, 's3:DeleteObjectVersion', objectArn(bucket, request.key), { 's3:VersionId': versionId });
  const version = store.catalogue.find(bucket.name, request.key, versionId);
  if (version === undefined) return { status: 204, headers: { 'x-amz-version-id': versionId } };
  requireRemovable(operation, version);
  store.catalogue.transaction(() => store.catalogue.remove(bucket.name, request.key, versionId));
  const headers = { 'x-amz-version-id': versionId };
  if (version.blob === undefined) return { status: 204, headers: { ...headers, 'x-amz-delete-marker': 'true' } };
  void store.blobs.remove(version.blob);
  return { status: 204, headers };
}

/** Hides the key of a versioned bucket behind a delete marker; nothing is lost. */
function addMarker({ store, bucket, request }: Operation): Reply {
  const versionId = randomBytes(24).toString('base64url');
  const details = { size: 0, etag: '', modified: store.now().toISOString(), headers: {} };
  store.catalogue.transaction(() => store.catalogue.add(bucket.name, request.key, versionId, null, details));
  return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': versionId } };
}

export function deleteObject(operation: Operation): Reply {
  const { store, bucket, identity, request } = operation;
  const versionId = request.query.get('versionId');
  try {
    if (versionId !== undefined) return deleteVersion(operation, versionId);
    requirePermission(identity, 's3:DeleteObject', objectArn(bucket, request.key));
    if (bucket.versioned) return addMarker(operation);
    const present = store.catalogue.find(bucket.name, request.key);
    if (present === undefined) return { status: 204 };
    requireRemovable(operation, present);
    store.catalogue.transaction(() => store.catalogue.remove(bucket.name, request.key, present.version));
    if (present.blob !== undefined) void store.blobs.remove(present.blob);
    return { status: 204 };
  } catch (error) {
    throw asRefusal(error);
  }
}
