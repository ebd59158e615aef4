import type { Identity } from './authenticate.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import {
  type ChecksumName,
  checkEncoding,
  checksumAmong,
  type Expectations,
  parseChecksumName,
  parseMd5,
} from './expectations.ts';
import { keptHeaders } from './object-headers.ts';
import { requireDigest } from './object-lock.ts';
import { amzHeaders, type Operation } from './operation.ts';
import { preconditionsOf } from './preconditions.ts';
import { objectArn, requireKey, requirePermission } from './require-permission.ts';
import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';
import type { Body, Reply } from './settings.ts';
import { storeObject } from './store-object.ts';
import { storedHeaders } from './version-headers.ts';

type Headers = ReadonlyMap<string, string>;

const LARGEST_PUT = 5 * 1024 ** 3;
const CHUNKED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

function lengthOf(headers: Headers, name: string): number {
  const length = Number(headers.get(name) ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  if (length <= LARGEST_PUT) return length;
  throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
    ['ProposedSize', length],
    ['MaxSizeAllowed', LARGEST_PUT],
  ]);
}

function readTrailer(body: Body, announced: ChecksumName): Pick<Expectations, 'checksum'> & { body: Body } {
  let received: string | undefined;
  const value = () => {
    if (received === undefined)
      throw invalidRequest(`The trailer x-amz-checksum-${announced} was announced and did not come.`);
    checkEncoding(announced, received);
    return received;
  };
  const decoded = decodeAwsChunked(body, (name, text) => {
    if (name === `x-amz-checksum-${announced}`) received = text;
  });
  return { body: decoded, checksum: { name: announced, value } };
}

/** The body as the object's bytes, and what was promised about them. */
function openBody(headers: Headers, identity: Identity, sent: Body): { body: Body; expect: Expectations } {
  const md5 = parseMd5(headers.get('content-md5'));
  const checksum = checksumAmong(headers);
  const { payloadHash } = identity;
  if (payloadHash === CHUNKED) {
    const size = lengthOf(headers, 'x-amz-decoded-content-length');
    const trailer = headers.get('x-amz-trailer');
    if (trailer === undefined)
      return { body: decodeAwsChunked(sent, () => undefined), expect: { md5, checksum, size } };
    if (checksum !== undefined) throw invalidRequest('Expecting a single x-amz-checksum- header');
    const { body, ...expect } = readTrailer(sent, parseChecksumName(trailer));
    return { body, expect: { md5, size, ...expect } };
  }
  if (payloadHash.startsWith('STREAMING-')) throw notImplemented(`The payload ${payloadHash}`);
  const size = lengthOf(headers, 'content-length');
  if (payloadHash === 'UNSIGNED-PAYLOAD') return { body: sent, expect: { md5, checksum, size } };
  return { body: sent, expect: { md5, checksum, size, payload: payloadHash } };
}

export async function putObject({ store, identity, bucket, request, body: sent }: Operation): Promise<Reply> {
  const headers = amzHeaders(request);
  const preconditions = preconditionsOf(headers);
  const arn = objectArn(bucket, request.key);
  requirePermission(identity, 's3:PutObject', arn);
  if (preconditions.ifMatch !== undefined) requirePermission(identity, 's3:GetObject', arn);
  requireKey(identity, bucket, 'kms:GenerateDataKey');
  const { body, expect } = openBody(headers, identity, sent);
  requireDigest(bucket, expect);
  const stored = await storeObject(store, {
    bucket,
    key: request.key,
    body,
    expect,
    headers: keptHeaders(headers),
    preconditions,
    eventName: 'ObjectCreated:Put',
  });
  return { status: 200, headers: storedHeaders(stored) };
}
