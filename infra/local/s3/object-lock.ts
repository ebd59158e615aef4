import type { Identity } from './authenticate.ts';
import type { VersionDetails } from './catalogue.ts';
import type { Expectations } from './expectations.ts';
import { mayDo } from './require-permission.ts';
import { accessDenied, invalidRequest } from './s3-error.ts';
import type { BucketSettings } from './settings.ts';

const DAY_MS = 24 * 3600_000;

/** How long the bucket's default retention keeps what is stored now. */
export function retentionFrom({ objectLock }: BucketSettings, now: Date): VersionDetails['retention'] {
  if (objectLock === undefined) return undefined;
  return { mode: objectLock.mode, until: new Date(now.getTime() + objectLock.days * DAY_MS).toISOString() };
}

/** S3 takes an object to be retained only with a digest of it. */
export function requireDigest({ objectLock }: BucketSettings, { md5, checksum }: Expectations): void {
  if (objectLock === undefined || md5 !== undefined || checksum !== undefined) return;
  throw invalidRequest(
    'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
  );
}

interface Removal {
  identity: Identity;
  arn: string;
  /** Whether the request asks to pass over a GOVERNANCE retention; a COMPLIANCE one yields to nobody. */
  bypass: boolean;
  now: Date;
}

export function requireUnretained({ retention }: VersionDetails, { identity, arn, bypass, now }: Removal): void {
  if (retention === undefined || new Date(retention.until) <= now) return;
  if (retention.mode === 'GOVERNANCE' && bypass && mayDo(identity, 's3:BypassGovernanceRetention', arn)) return;
  throw accessDenied('Access Denied because object protected by object lock.');
}
