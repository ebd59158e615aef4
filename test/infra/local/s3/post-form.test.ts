import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPost, aRunningS3, codeOf, type RunningS3, submit } from './running-s3.ts';

let running: RunningS3;
beforeAll(async () => {
  running = await aRunningS3({ denied: (_action, resource) => resource.includes('/forbidden/') });
});
afterAll(() => running.stop());

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

describe('a form that keeps to its policy', () => {
  test('stores the file under the signed key and tells the platform once', async () => {
    const post = await aPost(running.client, {
      Key: 'quarantine/a-letter',
      Fields: { 'Content-Type': 'application/pdf', 'x-amz-meta-petition': 'P1' },
    });

    const reply = await submit(post, 'a letter');

    const object = await running.client.send(new GetObjectCommand({ Bucket: 'evidence', Key: 'quarantine/a-letter' }));
    expect(reply.status).toBe(204);
    expect(await object.Body?.transformToString()).toBe('a letter');
    expect(object.ContentType).toBe('application/pdf');
    expect(object.Metadata).toEqual({ petition: 'P1' });
    expect(running.created.filter(({ key }) => key === 'quarantine/a-letter')).toEqual([
      expect.objectContaining({
        bucket: 'evidence',
        size: 8,
        etag: createHash('md5').update('a letter').digest('hex'),
        versionId: object.VersionId,
        eventName: 'ObjectCreated:Post',
      }),
    ]);
  });

  test('accepts sizes at both ends of the range, and nothing beyond them', async () => {
    const post = await aPost(running.client, { Conditions: [['content-length-range', 3, 5]] });

    const replies = await Promise.all(['12', '123', '12345', '123456'].map((file) => submit(post, file)));

    expect(replies.map(({ status, text }) => [status, codeOf(text)])).toEqual([
      [400, 'EntityTooSmall'],
      [204, undefined],
      [204, undefined],
      [400, 'EntityTooLarge'],
    ]);
    expect(replies[3]?.text).toContain('<MaxSizeAllowed>5</MaxSizeAllowed>');
  });

  test('puts the name of the file in place of its placeholder, without its folders', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
    const post = await aPost(running.client, { Key: 'quarantine/${filename}', Conditions: [] });

    const reply = await submit(post, 'x', { name: '../../证据 一.pdf' });

    expect(reply.status).toBe(204);
    expect(running.s3.getObject({ bucket: 'evidence', key: 'quarantine/证据 一.pdf' })?.size).toBe(1);
  });

  test('honours success_action_status and success_action_redirect', async () => {
    const created = await aPost(running.client, { Fields: { success_action_status: '201' } });
    const redirected = await aPost(running.client, {
      Fields: { success_action_redirect: 'http://127.0.0.1:8080/done' },
    });

    const replies = await Promise.all([submit(created, 'x'), submit(redirected, 'x')]);

    expect(replies.map(({ status }) => status)).toEqual([201, 303]);
    expect(replies[0]?.text).toContain('<Key>quarantine/one</Key>');
    expect(replies[1]?.headers.get('location')).toContain('http://127.0.0.1:8080/done?bucket=evidence&key=quarantine');
  });

  test('allows fields under a prefix, ignored fields, and a checksum that fits', async () => {
    const post = await aPost(running.client, {
      Conditions: [
        ['starts-with', '$Content-Type', 'image/'],
        ['starts-with', '$x-amz-checksum-sha256', ''],
      ],
    });
    const fields = {
      ...post.fields,
      'Content-Type': 'image/png',
      'x-ignore-note': 'any',
      'x-amz-checksum-sha256': digest('x'),
    };

    const reply = await submit({ ...post, fields }, 'x');

    const head = new HeadObjectCommand({ Bucket: 'evidence', Key: 'quarantine/one', ChecksumMode: 'ENABLED' });
    expect(reply.status).toBe(204);
    expect(await running.client.send(head)).toMatchObject({ ContentType: 'image/png', ChecksumSHA256: digest('x') });
  });

  test('may be read by pages of the configured origins only', async () => {
    const post = await aPost(running.client);
    const ask = (origin: string) =>
      fetch(post.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

    const [own, foreign] = await Promise.all([ask('http://127.0.0.1:8080'), ask('http://evil.example')]);
    const reply = await submit(post, 'x', { headers: { origin: 'http://127.0.0.1:8080' } });
    const stranger = await submit(post, 'x', { headers: { origin: 'http://evil.example' } });

    expect([own.status, foreign.status]).toEqual([200, 403]);
    expect(reply.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080');
    expect(reply.headers.get('access-control-expose-headers')).toBe('ETag');
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a form that departs from its policy', () => {
  const changes: [string, Record<string, string | undefined>, string][] = [
    ['another key', { key: 'quarantine/two' }, 'Policy Condition failed: ["eq","$key","quarantine/one"]'],
    ['another type', { 'Content-Type': 'text/html' }, 'Policy Condition failed: ["eq","$Content-Type","image/png"]'],
    ['a missing field', { 'Content-Type': undefined }, 'Policy Condition failed: ["eq","$Content-Type","image/png"]'],
    [
      'a wrong prefix',
      { 'x-amz-meta-tag': 'other' },
      'Policy Condition failed: ["starts-with","$x-amz-meta-tag","p-"]',
    ],
    ['a field no condition names', { 'Cache-Control': 'public' }, 'Extra input fields: cache-control'],
    ['a success page nobody signed', { success_action_redirect: 'http://evil.example' }, 'Extra input fields'],
    ['another bucket in the form', { bucket: 'plain' }, 'another bucket'],
    ['a changed signature', { 'X-Amz-Signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
    ['no signature', { 'X-Amz-Signature': undefined }, 'InvalidArgument'],
    ['no policy', { Policy: undefined }, 'AccessDenied'],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-HMAC-MD5' }, 'InvalidArgument'],
    ['another day', { 'X-Amz-Date': '20200101T000000Z' }, 'AuthorizationQueryParametersError'],
    ['an unknown signer', { 'X-Amz-Credential': 'AKIDOTHER/DAY/local-1/s3/aws4_request' }, 'InvalidAccessKeyId'],
    ['another service', { 'X-Amz-Credential': 'AKIDUPLOADER/DAY/local-1/sqs/aws4_request' }, 'AuthorizationQuery'],
    ['another region', { 'X-Amz-Credential': 'AKIDUPLOADER/DAY/local-2/s3/aws4_request' }, 'SignatureDoesNotMatch'],
    ['a checksum that does not fit', { 'x-amz-checksum-sha256': digest('other') }, 'BadDigest'],
    ['a malformed checksum', { 'x-amz-checksum-sha256': 'abc' }, 'InvalidRequest'],
  ];

  test.each(changes)('is refused for %s', async (_name, change, reason) => {
    const signed = await aPost(running.client, {
      Fields: { 'Content-Type': 'image/png' },
      Conditions: [
        ['starts-with', '$x-amz-meta-tag', 'p-'],
        ['starts-with', '$x-amz-checksum-sha256', ''],
        ['content-length-range', 1, 100],
      ],
    });
    const day = signed.fields['X-Amz-Date']?.slice(0, 8) ?? '';
    const fields = { 'x-amz-meta-tag': 'p-1', 'x-amz-checksum-sha256': digest('x'), ...signed.fields, ...change };
    const sent = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value.replace('DAY', day)] as const],
    );
    const before = running.created.length;

    const reply = await submit({ url: signed.url, fields: Object.fromEntries(sent) }, 'x');

    expect(reply.text).toContain(reason);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(running.created.length).toBe(before);
  });

  test('is refused when the policy itself was changed', async () => {
    const post = await aPost(running.client);
    const policy = JSON.parse(Buffer.from(post.fields.Policy ?? '', 'base64').toString());
    policy.conditions[0] = ['content-length-range', 1, 1e9];
    const fields = { ...post.fields, Policy: Buffer.from(JSON.stringify(policy)).toString('base64') };

    const reply = await submit({ ...post, fields }, 'x'.repeat(200));

    expect([reply.status, codeOf(reply.text)]).toEqual([403, 'SignatureDoesNotMatch']);
  });

  test('is refused at another bucket, and where the signer has no right', async () => {
    const post = await aPost(running.client);
    const forbidden = await aPost(running.client, { Key: 'forbidden/one' });

    const replies = [
      await submit({ ...post, url: post.url.replace('/evidence', '/plain') }, 'x'),
      await submit(forbidden, 'x'),
    ];

    expect(replies.map(({ status, text }) => [status, codeOf(text)])).toEqual([
      [403, 'AccessDenied'],
      [403, 'AccessDenied'],
    ]);
    expect(replies[1]?.text).toContain(
      'arn:aws:sts::1:assumed-role/uploader/fn is not authorized to perform: s3:PutObject on resource: ' +
        '"arn:aws:s3:::evidence/forbidden/one"',
    );
  });

  test('is refused after its expiry by the clock of the platform', async () => {
    const post = await aPost(running.client, { Expires: 600 });
    running.clock.ahead = 601_000;

    const late = await submit(post, 'x');
    running.clock.ahead = 590_000;
    const intime = await submit(post, 'x');
    running.clock.ahead = 0;

    expect([late.status, late.text.includes('Policy expired')]).toEqual([403, true]);
    expect(intime.status).toBe(204);
  });
});

describe('a body that is no form', () => {
  const send = async (body: string, type = 'multipart/form-data; boundary=b') => {
    const response = await fetch(`${running.endpoint}/evidence`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    return [response.status, codeOf(await response.text())];
  };
  const field = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

  test('is refused by what is wrong with it', async () => {
    const twice = field('key', 'a') + field('key', 'b');

    expect(await send('{}', 'application/json')).toEqual([412, 'PreconditionFailed']);
    expect(await send('nothing of the kind\r\n')).toEqual([400, 'MalformedPOSTRequest']);
    expect(await send(field('key', 'a'))).toEqual([400, 'IncompleteBody']);
    expect(await send(`${field('key', 'a')}--b--`)).toEqual([400, 'InvalidArgument']);
    expect(await send(twice)).toEqual([400, 'InvalidArgument']);
    expect(await send(field('key', 'a'.repeat(30_000)))).toEqual([400, 'MaxPostPreDataLengthExceeded']);
    expect(await send('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--')).toEqual([400, 'MalformedPOSTRequest']);
  });

  test('leaves nothing when it ends before its closing boundary', async () => {
    const post = await aPost(running.client, { Key: 'quarantine/cut' });
    const fields = Object.entries(post.fields).map(([name, value]) => field(name, value));
    const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf a letter';

    const answer = await send(fields.join('') + file);

    expect(answer).toEqual([400, 'IncompleteBody']);
    expect(running.s3.getObject({ bucket: 'evidence', key: 'quarantine/cut' })).toBeUndefined();
  });
});
