import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { authenticate } from './authenticate.ts';
import { corsHeaders, preflight } from './cors.ts';
import { refuseUnknown } from './object-headers.ts';
import { asRefusal } from './out-of-space.ts';
import { postObject } from './post-object.ts';
import { openRequestBody, type RequestBody } from './request-body.ts';
import { handlerFor } from './route.ts';
import { errorReply, notImplemented, S3Error } from './s3-error.ts';
import { parseRequest, type S3Request } from './s3-request.ts';
import type { Body, BucketSettings, Reply, S3Settings } from './settings.ts';
import type { Store } from './store-object.ts';

function toRefusal(error: unknown): S3Error {
  const refusal = asRefusal(error);
  if (refusal instanceof S3Error) return refusal;
  // Whoever sends may hang up in the middle; that is nobody's fault.
  if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) {
    console.error('s3.internal-error', error);
  }
  return new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.');
}

async function send(incoming: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const { status, headers = {}, body = '' } = reply;
  const isHead = incoming.method === 'HEAD';
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body !== 'string') return await pipeline(body, response);
  if (!isHead && status !== 204 && status !== 304) response.setHeader('content-length', Buffer.byteLength(body));
  response.end(isHead ? undefined : body);
}

/** Answers S3 requests of one store. */
export function createHandle(settings: S3Settings, store: Store) {
  const buckets = new Map(settings.buckets.map((bucket) => [bucket.name, bucket]));

  function bucketOf(name: string): BucketSettings {
    const bucket = buckets.get(name);
    if (bucket !== undefined) return bucket;
    throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', [['BucketName', name]]);
  }

  async function answer(request: S3Request, body: Body): Promise<Reply> {
    if (request.path === '/') throw notImplemented(`${request.method} on the service`);
    const bucket = bucketOf(request.bucket);
    if (request.method === 'OPTIONS') return preflight(bucket, request.headers);
    refuseUnknown([...request.headers.keys(), ...request.query.keys()]);
    if (request.method === 'POST' && request.key === '' && request.query.size === 0) {
      return await postObject({ store, settings, bucket, request, body });
    }
    const identity = authenticate(settings, request);
    return await handlerFor(request)({ store, identity, bucket, request, body, bucketOf });
  }

  async function replyTo(incoming: IncomingMessage, body: RequestBody, requestId: string): Promise<Reply> {
    let request: S3Request | undefined;
    const cors = () => (request && corsHeaders(buckets.get(request.bucket), request.method, request.headers)) ?? {};
    try {
      request = parseRequest(incoming);
      const reply = await answer(request, body.body);
      return { ...reply, headers: { ...cors(), ...reply.headers } };
    } catch (error) {
      const reply = errorReply(toRefusal(error), requestId);
      return { ...reply, headers: { ...cors(), ...reply.headers } };
    }
  }

  return async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    const body = openRequestBody(incoming);
    // Node would send the machine's own time; SDKs correct their clock by this header.
    response.setHeader('date', settings.now().toUTCString());
    response.setHeader('x-amz-request-id', requestId);
    try {
      const reply = await replyTo(incoming, body, requestId);
      if (!(await body.drain())) response.setHeader('connection', 'close');
      await send(incoming, response, reply);
    } catch {
      // The other side has gone, or the disk failed in the middle of a reply: only a cut connection says so.
      response.destroy();
    }
  };
}
