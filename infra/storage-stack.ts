import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { jobs } from '../shared/contract/index.ts';
import type { JobDeclaration } from '../shared/contract/job.ts';
import {
  type Bucket as BucketDeclaration,
  type Key as KeyDeclaration,
  type ResourceName,
  resources,
  type Table as TableDeclaration,
} from '../shared/resources.ts';
import { AtRestKey } from './constructs/at-rest-key.ts';
import type { PlatformFunction } from './constructs/function.ts';
import { StaffPool } from './constructs/staff-pool.ts';
import { StoredBucket } from './constructs/stored-bucket.ts';
import { StoredKey } from './constructs/stored-key.ts';
import { StoredTable } from './constructs/stored-table.ts';
import { UploadQueue } from './constructs/upload-queue.ts';
import { pascal } from './kebab.ts';
import type { Settings } from './settings.ts';

/** Days for which accesses to buckets stay on record. */
const LOG_DAYS = 400;

type Declaration = TableDeclaration | BucketDeclaration | KeyDeclaration;
export type Stored = StoredTable | StoredBucket | StoredKey;

/** Everything that is kept for ever: tables, buckets, keys, and the queues that buckets tell. */
export class StorageStack extends Stack {
  readonly atRest: AtRestKey;
  /** The issuer of the staff's tokens, when the platform has to bring its own. */
  readonly staffPool: StaffPool | undefined;
  private readonly stored = new Map<string, Stored>();
  private readonly queues = new Map<string, UploadQueue>();

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { readonly settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: settings.stage !== 'local' });
    this.atRest = new AtRestKey(this, 'AtRest');
    this.staffPool = settings.issuer === undefined ? new StaffPool(this, 'StaffPool', settings) : undefined;
    const logs = this.accessLogs();
    for (const [name, declaration] of Object.entries<Declaration>(resources)) {
      this.stored.set(name, this.store(pascal(name), declaration, logs, settings.origin));
    }
    for (const [name, job] of Object.entries<JobDeclaration>(jobs)) this.queueUploads(name, job);
  }

  /** Gives a function what it needs of one resource: the grant and the variable that goes with it. */
  grant(name: ResourceName, to: PlatformFunction, kinds: readonly string[]): void {
    this.resource(name).grant(to, kinds);
  }

  /** A table, by its name in the registry. */
  table(name: ResourceName): StoredTable {
    const stored = this.resource(name);
    if (stored instanceof StoredTable) return stored;
    throw new TypeError(`${name} is not a table`);
  }

  /** A bucket, by its name in the registry. */
  bucket(name: ResourceName): StoredBucket {
    const stored = this.resource(name);
    if (stored instanceof StoredBucket) return stored;
    throw new TypeError(`${name} is not a bucket`);
  }

  /** The queue in which a job finds what was uploaded. */
  uploadsFor(job: string): UploadQueue {
    const queue = this.queues.get(job);
    if (queue === undefined) throw new Error(`${job} is not started by uploads`);
    return queue;
  }

  private resource(name: ResourceName): Stored {
    const stored = this.stored.get(name);
    if (stored === undefined) throw new Error(`There is no resource ${name}`);
    return stored;
  }

  private store(id: string, declaration: Declaration, logs: IBucket, origin: string): Stored {
    const { atRest } = this;
    switch (declaration.type) {
      case 'table':
        return new StoredTable(this, id, declaration, atRest);
      case 'bucket':
        return new StoredBucket(this, id, { declaration, atRest, logs, origin });
      case 'key':
        return new StoredKey(this, id, declaration);
    }
  }

  private queueUploads(name: string, { trigger, timeout }: JobDeclaration): void {
    if (!('uploads' in trigger)) return;
    const { bucket } = this.bucket(trigger.uploads);
    const { prefix, attempts } = trigger;
    this.queues.set(name, new UploadQueue(this, `${pascal(name)}Uploads`, { bucket, prefix, attempts, timeout }));
  }

  private accessLogs(): IBucket {
    return new Bucket(this, 'AccessLogs', {
      // S3 delivers its logs only to buckets that are encrypted with its own key.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ expiration: Duration.days(LOG_DAYS), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    }) as IBucket; // it is one, but the CDK is not typed for exactOptionalPropertyTypes
  }
}
