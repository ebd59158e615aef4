import type { Readable } from 'node:stream';

export interface Retention {
  mode: 'COMPLIANCE' | 'GOVERNANCE';
  days: number;
}

export interface CorsRule {
  allowedOrigins: readonly string[];
  allowedMethods: readonly string[];
  allowedHeaders?: readonly string[] | undefined;
  exposedHeaders?: readonly string[] | undefined;
  maxAge?: number | undefined;
}

export interface BucketSettings {
  name: string;
  arn: string;
  versioned: boolean;
  /** The bucket's default retention: every new version is kept this long. */
  objectLock?: Retention | undefined;
  cors?: readonly CorsRule[] | undefined;
  /** The customer key of the bucket's default encryption: callers then need their rights on the key too, as on AWS. */
  kmsKeyArn?: string | undefined;
}

export type AuthorizationContext = Record<string, string>;

export interface Credentials {
  secretAccessKey: string;
  principalArn: string;
  authorize(action: string, resourceArn: string, context: AuthorizationContext): boolean;
}

export interface ObjectCreated {
  bucket: string;
  key: string;
  size: number;
  /** Without quotation marks, as in the records S3 sends. */
  etag: string;
  /** Grows with every object of this store; compare as text. */
  sequencer: string;
  versionId?: string;
  eventName: 'ObjectCreated:Put' | 'ObjectCreated:Post' | 'ObjectCreated:Copy';
  eventTime: string;
}

export interface S3Settings {
  /** A directory of this store's own: made when missing. */
  data: string;
  buckets: readonly BucketSettings[];
  credentialsOf(accessKeyId: string): Credentials | undefined;
  now(): Date;
  /** Called after the object is durable, again and again (also after a restart) until it succeeds once. */
  onCreated(event: ObjectCreated): void | Promise<void>;
}

export type Body = AsyncIterable<Uint8Array>;

/** What an operation answers; one place sends it. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Readable;
}
