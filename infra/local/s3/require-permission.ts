import { urlSuffix } from '../template/identity.ts';
import type { Identity } from './authenticate.ts';
import { accessDenied } from './s3-error.ts';
import type { AuthorizationContext, BucketSettings } from './settings.ts';

export const objectArn = (bucket: BucketSettings, key: string) => `${bucket.arn}/${key}`;

/** Whether the role's policies allow the action, with the condition keys S3 offers them. */
export function mayDo(identity: Identity, action: string, arn: string, context: AuthorizationContext = {}): boolean {
  return identity.authorize(action, arn, {
    's3:authType': identity.authType,
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    ...context,
  });
}

/** Refuses in the words of AWS when the role's policies do not allow the action. */
export function requirePermission(
  identity: Identity,
  action: string,
  arn: string,
  context: AuthorizationContext = {},
): void {
  if (mayDo(identity, action, arn, context)) return;
  throw accessDenied(
    `User: ${identity.principalArn} is not authorized to perform: ${action} on resource: "${arn}" ` +
      `because no identity-based policy allows the ${action} action`,
  );
}

/** Rights on the customer key of the bucket's default encryption. */
export function requireKey(identity: Identity, bucket: BucketSettings, action: 'kms:GenerateDataKey' | 'kms:Decrypt') {
  if (bucket.kmsKeyArn === undefined) return;
  const [, partition = '', , region = ''] = bucket.kmsKeyArn.split(':');
  requirePermission(identity, action, bucket.kmsKeyArn, {
    'kms:ViaService': `s3.${region}.${urlSuffix({ partition })}`,
  });
}
