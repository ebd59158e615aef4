import { createHash, createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRunningS3, CREDENTIALS, codeOf, type RunningS3 } from './running-s3.ts';

let running: RunningS3;
beforeAll(async () => {
  running = await aRunningS3();
  await running.s3.putObject({ bucket: 'evidence', key: 'linked/证据', body: 'bytes', contentType: 'application/pdf' });
});
afterAll(() => running.stop());

/** node:crypto behind the interface that the SDK's signer wants. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = typeof secret === 'string' || secret === undefined ? secret : Buffer.from(secret as Uint8Array);
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
  }
  update(data: Uint8Array | string): void {
    this.#hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

const signer = (credentials = CREDENTIALS) =>
  new SignatureV4({
    credentials,
    region: 'local-1',
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });

interface ToPresign {
  method?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  expiresIn?: number;
  credentials?: typeof CREDENTIALS;
  signingDate?: Date;
  path?: string;
}

async function presign({ method = 'GET', query = {}, headers = {}, ...more }: ToPresign = {}): Promise<string> {
  const path = more.path ?? `/evidence/linked/${encodeURIComponent('证据')}`;
  const signed = await signer(more.credentials).presign(
    {
      method,
      protocol: 'http:',
      hostname: '127.0.0.1',
      port: running.port,
      path,
      query,
      headers: { host: `127.0.0.1:${running.port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
    },
    { expiresIn: more.expiresIn ?? 60, ...(more.signingDate && { signingDate: more.signingDate }) },
  );
  const search = Object.entries(signed.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return `${running.endpoint}${path}?${search.join('&')}`;
}

async function outcome(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, text, code: codeOf(text), headers: response.headers };
}

describe('a presigned URL', () => {
  test('reads the object, under the name and type that were signed', async () => {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent('证据.pdf')}`;
    const query = { 'response-content-disposition': disposition, 'response-content-type': 'application/octet-stream' };

    const reply = await outcome(await presign({ query }));

    expect([reply.status, reply.text]).toEqual([200, 'bytes']);
    expect(reply.headers.get('content-disposition')).toBe(disposition);
    expect(reply.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('lives as long as it says by the clock of the platform', async () => {
    const url = await presign({ expiresIn: 60 });
    const future = await presign({ signingDate: new Date(Date.now() + 3600_000) });

    running.clock.ahead = 58_000;
    const before = await outcome(url);
    running.clock.ahead = 62_000;
    const after = await outcome(url);
    running.clock.ahead = 0;

    expect(before.status).toBe(200);
    expect([after.status, after.text.includes('Request has expired')]).toEqual([403, true]);
    expect((await outcome(future)).text).toContain('Request is not yet valid');
  });

  test('is void when anything of it is changed', async () => {
    const url = await presign({ query: { 'response-content-type': 'text/plain' } });

    expect((await outcome(url, { method: 'DELETE' })).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(url.replace('linked', 'quarantine'))).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(url.replace('text%2Fplain', 'text%2Fhtml'))).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(url.replace('Expires=60', 'Expires=6000'))).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(`${url}&response-expires=0`)).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(url, { headers: { 'x-amz-checksum-mode': 'ENABLED' } })).text).toContain('not signed');
    expect((await outcome(url.replace('Expires=60', 'Expires=700000'))).code).toBe('AuthorizationQueryParametersError');
    expect((await outcome(`${url}&x-id=a&x-id=b`)).code).toBe('InvalidArgument');
  });

  test('is void from an unknown signer or with a wrong secret', async () => {
    const wrong = await presign({ credentials: { ...CREDENTIALS, secretAccessKey: 'guess' } });
    const unknown = await presign({ credentials: { ...CREDENTIALS, accessKeyId: 'AKIDOTHER' } });

    expect((await outcome(wrong)).code).toBe('SignatureDoesNotMatch');
    expect((await outcome(unknown)).code).toBe('InvalidAccessKeyId');
  });

  test('writes an object, with the checksum that was signed', async () => {
    const checksum = createHash('sha256').update('right').digest('base64');
    const url = await presign({
      method: 'PUT',
      path: '/plain/by-url',
      query: { 'x-amz-checksum-sha256': checksum },
    });

    expect((await outcome(url, { method: 'PUT', body: 'wrong' })).code).toBe('BadDigest');
    expect((await outcome(url, { method: 'PUT', body: 'right' })).status).toBe(200);
    expect(running.s3.getObject({ bucket: 'plain', key: 'by-url' })?.size).toBe(5);
  });

  test('cannot break out of a response header', async () => {
    const query = { 'response-content-disposition': 'attachment\r\nSet-Cookie: a=b' };

    expect((await outcome(await presign({ query }))).code).toBe('InvalidArgument');
  });
});

describe('a signed header', () => {
  const clientWith = (credentials: typeof CREDENTIALS) =>
    new S3Client({ endpoint: running.endpoint, region: 'local-1', credentials, maxAttempts: 1 });
  const get = new GetObjectCommand({ Bucket: 'evidence', Key: 'linked/证据' });

  test('is refused from an unknown signer, with a wrong secret, or far from the time', async () => {
    const wrong = clientWith({ ...CREDENTIALS, secretAccessKey: 'guess' });
    const unknown = clientWith({ ...CREDENTIALS, accessKeyId: 'AKIDOTHER' });

    await expect(wrong.send(get)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await expect(unknown.send(get)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    running.clock.ahead = 16 * 60_000;
    await expect(clientWith(CREDENTIALS).send(get)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
    running.clock.ahead = 0;
  });

  test('lets an SDK correct its clock by the time of the replies', async () => {
    running.clock.ahead = 3 * 24 * 3600_000;
    const client = new S3Client({ endpoint: running.endpoint, region: 'local-1', credentials: CREDENTIALS });

    const reply = await client.send(get);
    running.clock.ahead = 0;

    expect(reply.ContentLength).toBe(5);
  });

  test('vouches for the body', async () => {
    const client = clientWith(CREDENTIALS);
    client.middlewareStack.add(
      (next) => (call) => {
        // What a man in the middle would do: the request is signed already.
        if (typeof call.request === 'object' && call.request !== null) Object.assign(call.request, { body: 'other' });
        return next(call);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'tamper' },
    );

    const attempt = client.send(new PutObjectCommand({ Bucket: 'plain', Key: 'tampered', Body: 'bytes' }));

    await expect(attempt).rejects.toMatchObject({ name: expect.stringMatching(/XAmzContentSHA256Mismatch|BadDigest/) });
    expect(running.s3.getObject({ bucket: 'plain', key: 'tampered' })).toBeUndefined();
  });
});

describe('a request without a signature', () => {
  const raw = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const call = httpRequest({ host: '127.0.0.1', port: running.port, path }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      call.on('error', reject).end();
    });

  test('is refused, whatever its path', async () => {
    const paths = [
      '/evidence/linked/a',
      '/evidence',
      '/',
      '/evidence/../plain/by-url',
      '/%',
      '/evidence/%ff',
      '/nowhere/a',
    ];

    expect(await Promise.all(paths.map(raw))).toEqual([403, 403, 501, 403, 400, 400, 404]);
  });
});
