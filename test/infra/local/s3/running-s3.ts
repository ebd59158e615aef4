import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { createS3, type ObjectCreated, type S3Settings } from '../../../../infra/local/s3.ts';

export const CREDENTIALS = { accessKeyId: 'AKIDUPLOADER', secretAccessKey: 'a-secret-of-the-uploader' };

const BUCKETS: S3Settings['buckets'] = [
  {
    name: 'evidence',
    arn: 'arn:aws:s3:::evidence',
    versioned: true,
    cors: [{ allowedOrigins: ['http://127.0.0.1:8080'], allowedMethods: ['POST'], exposedHeaders: ['ETag'] }],
  },
  { name: 'plain', arn: 'arn:aws:s3:::plain', versioned: false },
  { name: 'archive', arn: 'arn:aws:s3:::archive', versioned: true, objectLock: { mode: 'COMPLIANCE', days: 30 } },
  { name: 'sealed', arn: 'arn:aws:s3:::sealed', versioned: false, kmsKeyArn: 'arn:aws:kms:local-1:1:key/k' },
];

export interface Overrides extends Partial<S3Settings> {
  denied?: (action: string, resource: string) => boolean;
}

/** A store on a port of its own with a new directory, closed and removed by `stop`. */
export async function aRunningS3({ denied = () => false, ...overrides }: Overrides = {}) {
  const data = overrides.data ?? (await mkdtemp(join(tmpdir(), 'everyletter-s3-')));
  const clock = { ahead: 0 };
  const created: ObjectCreated[] = [];
  const s3 = createS3({
    data,
    buckets: BUCKETS,
    now: () => new Date(Date.now() + clock.ahead),
    credentialsOf: (accessKeyId) =>
      accessKeyId === CREDENTIALS.accessKeyId
        ? {
            secretAccessKey: CREDENTIALS.secretAccessKey,
            principalArn: 'arn:aws:sts::1:assumed-role/uploader/fn',
            authorize: (action, resource) => !denied(action, resource),
          }
        : undefined,
    onCreated: (event) => void created.push(event),
    ...overrides,
  });
  const server = createServer((request, response) => void s3.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({
    endpoint,
    region: 'local-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    maxAttempts: 1,
  });
  return {
    s3,
    data,
    clock,
    created,
    endpoint,
    port,
    client,
    async stop(): Promise<void> {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await s3.stop();
      if (overrides.data === undefined) await rm(data, { recursive: true });
    },
  };
}

export type RunningS3 = Awaited<ReturnType<typeof aRunningS3>>;

export const aPost = (client: S3Client, options: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(client, {
    Bucket: 'evidence',
    Key: 'quarantine/one',
    Conditions: [['content-length-range', 1, 100]],
    Expires: 600,
    ...options,
  });

/** Sends a form as a browser does, the file last. */
export async function submit(
  { url, fields }: { url: string; fields: Record<string, string> },
  file: string | Uint8Array<ArrayBuffer>,
  { name = 'letter.pdf', headers = {} }: { name?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([file]), name);
  const response = await fetch(url, { method: 'POST', body: form, headers, redirect: 'manual' });
  return {
    status: response.status,
    text: (await response.text()).replaceAll('&quot;', '"'),
    headers: response.headers,
  };
}

export const codeOf = (xml: string): string | undefined => /<Code>(.*?)<\/Code>/.exec(xml)?.[1];
