import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Bucket as BucketDeclaration } from '../../shared/resources.ts';
import { acknowledge } from '../acknowledge.ts';
import type { AtRestKey } from './at-rest-key.ts';
import type { PlatformFunction } from './function.ts';
import { grantOf } from './grants.ts';

export interface StoredBucketProps {
  readonly declaration: BucketDeclaration;
  readonly atRest: AtRestKey;
  /** Where the accesses to this bucket are logged. */
  readonly logs: IBucket;
  /** The only site whose pages may send and fetch files. */
  readonly origin: string;
}

const LIST = 's3:ListBucket';
const READS = ['s3:GetObject'];
const WRITES = ['s3:PutObject'];

const quarantine = (days: number) => [
  {
    id: 'quarantine',
    prefix: 'quarantine/',
    expiration: Duration.days(days),
    noncurrentVersionExpiration: Duration.days(days),
  },
  { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
];

/** A bucket of the registry: versioned, encrypted, closed to the public and to plain HTTP, kept when its stack goes. */
export class StoredBucket extends Construct {
  readonly bucket: Bucket;
  private readonly props: StoredBucketProps;

  constructor(scope: Construct, id: string, props: StoredBucketProps) {
    super(scope, id);
    const { atRest, logs, origin, declaration } = props;
    const { lockedDays, quarantineDays, access } = declaration;
    const uploads = quarantineDays !== undefined;
    this.props = props;
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: atRest.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      ...(lockedDays === undefined
        ? {}
        : {
            objectLockEnabled: true,
            objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(lockedDays)),
          }),
      ...(uploads ? { lifecycleRules: quarantine(quarantineDays) } : {}),
      ...(uploads && 'upload' in access
        ? {
            cors: [
              {
                // Pages send pieces, and fetch what they show.
                allowedMethods: [HttpMethods.POST, ...('download' in access ? [HttpMethods.GET] : [])],
                allowedOrigins: [origin],
                allowedHeaders: ['*'],
                maxAge: 3600,
              },
            ],
          }
        : {}),
    });
  }

  /** Under which name the stack of the functions finds the bucket's ARN. */
  private get exportName(): string {
    const stack = Stack.of(this);
    const { 'Fn::ImportValue': name }: { 'Fn::ImportValue'?: string } = stack.resolve(
      stack.exportValue(this.bucket.bucketArn),
    );
    return name ?? '';
  }

  /** Where browsers send and fetch files. */
  get origin(): string {
    return `https://${this.bucket.bucketRegionalDomainName}`;
  }

  /** Gives a function these kinds of access, and the bucket's name and domain. */
  grant(to: PlatformFunction, kinds: readonly string[]): void {
    const { declaration, atRest } = this.props;
    to.tell(declaration.variable, this.bucket.bucketName);
    to.tell(declaration.variable.replace(/_BUCKET$/, '_DOMAIN'), this.bucket.bucketRegionalDomainName);
    for (const kind of kinds) {
      const { actions, prefix } = grantOf(declaration.access, kind);
      // Listing is asked of the bucket; a condition keeps it below the prefix.
      if (actions.includes(LIST))
        to.allow([LIST], [this.bucket.bucketArn], { StringLike: { 's3:prefix': `${prefix}*` } });
      const onObjects = actions.filter((action) => action !== LIST);
      if (onObjects.length === 0) continue;
      to.allow(onObjects, [this.bucket.arnForObjects(`${prefix}*`)]);
      const finding = `AwsSolutions-IAM5[Resource::${this.exportName}/${prefix}*]`;
      acknowledge(to.role, 'Keys of objects are random: access ends at the prefix.', finding);
      if (actions.some((action) => READS.includes(action))) atRest.grant(to, 's3', 'read');
      if (actions.some((action) => WRITES.includes(action))) atRest.grant(to, 's3', 'write');
    }
  }
}
