import { copyObject } from './copy-object.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { listObjects, listVersions } from './list-objects.ts';
import type { Handler } from './operation.ts';
import { amzHeaders } from './operation.ts';
import { putObject } from './put-object.ts';
import { requirePermission } from './require-permission.ts';
import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const LISTING = new Set([
  'continuation-token',
  'delimiter',
  'encoding-type',
  'fetch-owner',
  'list-type',
  'max-keys',
  'prefix',
  'start-after',
  'versions',
]);

function refuseSubresources(request: S3Request, allowed: (name: string) => boolean): void {
  for (const name of request.query.keys()) {
    if (name === 'x-id' || name.toLowerCase().startsWith('x-amz-') || allowed(name)) continue;
    throw notImplemented(`The query parameter ${name}`);
  }
}

const headBucket: Handler = ({ identity, bucket }) => {
  requirePermission(identity, 's3:ListBucket', bucket.arn);
  return { status: 200 };
};

function onBucket(request: S3Request): Handler {
  refuseSubresources(request, (name) => LISTING.has(name));
  if (request.method === 'HEAD') return headBucket;
  if (request.method === 'GET' && request.query.has('versions')) return listVersions;
  if (request.method === 'GET' && request.query.get('list-type') === '2') return listObjects;
  throw notImplemented(`${request.method} on a bucket`);
}

function onObject(request: S3Request): Handler {
  const { method } = request;
  const reads = method === 'GET' || method === 'HEAD';
  const versioned = reads || method === 'DELETE';
  refuseSubresources(request, (name) => (versioned && name === 'versionId') || (reads && name.startsWith('response-')));
  if (request.query.get('versionId') === '') throw invalidRequest('Version id cannot be the empty string');
  if (reads) return getObject;
  if (method === 'DELETE') return deleteObject;
  if (method === 'PUT') return amzHeaders(request).has('x-amz-copy-source') ? copyObject : putObject;
  throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', [
    ['Method', method],
    ['ResourceType', 'OBJECT'],
  ]);
}

/** The operation that a signed request names; what is not built here is refused, never passed over. */
export function handlerFor(request: S3Request): Handler {
  return request.key === '' ? onBucket(request) : onObject(request);
}
