import type { Identity } from './authenticate.ts';
import type { S3Request } from './s3-request.ts';
import type { Body, BucketSettings, Reply } from './settings.ts';
import type { Store } from './store-object.ts';

/** What an operation on a known bucket is given: who asks, for what, and where things are kept. */
export interface Operation {
  store: Store;
  identity: Identity;
  bucket: BucketSettings;
  request: S3Request;
  body: Body;
  bucketOf(name: string): BucketSettings;
}

export type Handler = (operation: Operation) => Reply | Promise<Reply>;

/** A header, or the query parameter of the same name that a presigned URL carries in its stead. */
export function amzHeaders(request: S3Request): Map<string, string> {
  const headers = new Map(request.headers);
  for (const [name, value] of request.query) {
    if (name.toLowerCase().startsWith('x-amz-')) headers.set(name.toLowerCase(), value);
  }
  return headers;
}
