import type { Identity } from './authenticate.ts';
import type { Version } from './catalogue.ts';
import { noSuchKey } from './preconditions.ts';
import { objectArn, requireKey, requirePermission } from './require-permission.ts';
import { S3Error } from './s3-error.ts';
import type { BucketSettings } from './settings.ts';
import type { Store } from './store-object.ts';

export interface Source {
  store: Store;
  identity: Identity;
  bucket: BucketSettings;
  key: string;
  versionId?: string | undefined;
}

export type Readable = Version & { blob: string };

/** The version a reader may have. Who may not list the bucket learns nothing of missing keys: 403, as on AWS. */
export function findVersion({ store, identity, bucket, key, versionId }: Source): Readable {
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  requirePermission(
    identity,
    action,
    objectArn(bucket, key),
    versionId === undefined ? {} : { 's3:VersionId': versionId },
  );
  const version = store.catalogue.find(bucket.name, key, versionId);
  if (version?.blob !== undefined) {
    requireKey(identity, bucket, 'kms:Decrypt');
    return { ...version, blob: version.blob };
  }
  requirePermission(identity, 's3:ListBucket', bucket.arn);
  const marker: Record<string, string> =
    version === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.version };
  if (versionId === undefined) throw noSuchKey(key, marker);
  if (version !== undefined) {
    throw new S3Error(
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      [],
      marker,
    );
  }
  throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', [
    ['Key', key],
    ['VersionId', versionId],
  ]);
}
