import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aPost, CREDENTIALS, codeOf, submit } from './running-s3.ts';
import type { Report } from './s3-process.ts';

const PROGRAM = join(import.meta.dirname, 's3-process.ts');

let data: string;
let children: ChildProcess[];
beforeEach(async () => {
  children = [];
  data = await mkdtemp(join(tmpdir(), 'everyletter-s3-'));
});
afterEach(async () => {
  for (const child of children) await kill(child);
  await rm(data, { recursive: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function aProcess(mode = 'deliver', child = fork(PROGRAM, [data, mode])) {
  children.push(child);
  const events: unknown[] = [];
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.event !== undefined) events.push(report.event);
      if (report.endpoint !== undefined) resolve(report.endpoint);
    });
    child.once('exit', (code) => reject(new Error(`The store ended with ${code}.`)));
  });
  const client = new S3Client({ endpoint, region: 'local-1', credentials: CREDENTIALS, maxAttempts: 1 });
  return { child, endpoint, client, events };
}

const files = async (folder: string) => (await readdir(join(data, folder))).length;

describe('a killed store', () => {
  test('keeps every acknowledged object whole, and none by half', async () => {
    const acknowledged = new Map<string, string>();
    let count = 0;
    for (let round = 0; round < 4; round += 1) {
      const { child, client } = await aProcess();
      const write = async () => {
        for (;;) {
          count += 1;
          const [key, body] = [`k${count}`, randomBytes(50_000)];
          await client.send(new PutObjectCommand({ Bucket: 'plain', Key: key, Body: body }));
          acknowledged.set(key, createHash('md5').update(body).digest('hex'));
        }
      };
      const writers = Promise.allSettled([write(), write(), write(), write()]);
      await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(6 * (round + 1));
      await new Promise((resolve) => setTimeout(resolve, 50 * round));
      await kill(child);
      await writers;
    }

    const { client } = await aProcess();
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'plain' }));

    expect(acknowledged.size).toBeGreaterThan(20);
    expect([...acknowledged.keys()].filter((key) => !Contents.some(({ Key }) => Key === key))).toEqual([]);
    for (const { Key, ETag } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: 'plain', Key }));
      const md5 = createHash('md5')
        .update((await Body?.transformToByteArray()) ?? '')
        .digest('hex');
      expect(ETag).toBe(`"${md5}"`);
    }
    expect([await files('uploads'), await files('blobs')]).toEqual([0, Contents.length]);
  }, 60_000);

  test('shows nothing of an upload it was in the middle of', async () => {
    const { child, endpoint, client } = await aProcess();
    const { url, fields } = await aPost(client, { Conditions: [['content-length-range', 1, 50e6]] });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([randomBytes(1_000_000)]), 'a');
    const body = new Response(form);
    const bytes = Buffer.from(await body.arrayBuffer());
    const upload = request(url, {
      method: 'POST',
      headers: { 'content-type': body.headers.get('content-type') ?? '', 'content-length': bytes.length },
    }).on('error', () => undefined);

    upload.write(bytes.subarray(0, 700_000));
    await expect.poll(() => files('uploads')).toBe(1);
    await kill(child);
    upload.destroy();
    const again = await aProcess();

    const { Contents = [] } = await again.client.send(new ListObjectsV2Command({ Bucket: 'evidence' }));
    expect(endpoint).not.toBe('');
    expect(Contents).toEqual([]);
    expect([await files('uploads'), await files('blobs')]).toEqual([0, 0]);
  });

  test('still tells of an object whose notification it had not delivered', async () => {
    const failing = await aProcess('fail');
    const post = await aPost(failing.client);
    const { status } = await submit(post, 'x');
    await kill(failing.child);

    const again = await aProcess();
    await kill(again.child);
    const third = await aProcess();

    expect(status).toBe(204);
    expect(again.events).toEqual([expect.objectContaining({ key: 'quarantine/one', size: 1 })]);
    expect(third.events).toEqual([]);
  });
});

describe('a large upload', () => {
  test('passes through in little memory', async () => {
    const { child, client, events } = await aProcess();
    const peak = async () => {
      const answer = once(child, 'message');
      child.send('peak');
      const [report] = await answer;
      return (report as Report).peak ?? 0;
    };
    const small = await aPost(client, { Conditions: [['content-length-range', 1, 50e6]] });
    for (let round = 0; round < 5; round += 1) await submit(small, new Uint8Array(10e6));
    await expect.poll(() => events.length).toBe(5);
    const before = await peak();
    const file = new Uint8Array(50e6).fill(7);

    const reply = await submit(small, file);
    const beyond = await submit(small, new Uint8Array(50e6 + 1));

    const grown = (await peak()) - before;
    const { ContentLength } = await client.send(new GetObjectCommand({ Bucket: 'evidence', Key: 'quarantine/one' }));
    expect(reply.status).toBe(204);
    expect([beyond.status, codeOf(beyond.text)]).toEqual([400, 'EntityTooLarge']);
    expect(ContentLength).toBe(50e6);
    expect(grown).toBeLessThan(30 * 1024);
  }, 60_000);
});

describe('a full disk', () => {
  test('refuses with 503, stores nothing, and goes on', async () => {
    // A limit on the size of files stands for the disk: a process meets it in the same system call.
    const limited = spawn(
      'bash',
      ['-c', `ulimit -f 2048 && exec "${process.execPath}" "${PROGRAM}" "${data}" deliver`],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const { client } = await aProcess('deliver', limited);
    const post = await aPost(client, { Conditions: [['content-length-range', 1, 50e6]] });

    const tooMuch = await submit(post, new Uint8Array(3_000_000));
    const fits = await submit({ ...post, fields: { ...post.fields } }, 'x');

    expect([tooMuch.status, codeOf(tooMuch.text)]).toEqual([503, 'SlowDown']);
    expect(fits.status).toBe(204);
    expect([await files('uploads'), await files('blobs')]).toEqual([0, 1]);
  });
});
