import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download, linkedKey, pieceKey, upload } from '../../../functions/buckets/evidence.ts';
import { presignGet, presignPost } from '../../../functions/buckets/sigv4.ts';
import { DocumentId } from '../../../shared/domain/id.ts';
import { aReference } from '../../builders.ts';

const NOW = new Date('2026-03-02T03:04:05.678Z');
const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'wJalr/secret+key' };
const BUCKET = 'evidence-123';
const HOST = 'https://evidence-123.s3.cn-north-1.amazonaws.com.cn';
const settings = {
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  EVIDENCE_BUCKET: BUCKET,
  EVIDENCE_DOMAIN: HOST.slice(8),
};
const keys = ['quarantine/2026-AAAAAAAA-B/0123', "linked/沈阳 市/a+b(1)!*'~&=?#%.pdf"];
const checksum = Buffer.alloc(32, 7).toString('base64');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const clientWith = (sessionToken: string | undefined) => {
  if (sessionToken !== undefined) vi.stubEnv('AWS_SESSION_TOKEN', sessionToken);
  return new S3Client({
    region: 'cn-north-1',
    credentials: { ...credentials, ...(sessionToken === undefined ? {} : { sessionToken }) },
  });
};

describe.each([undefined, 'IQoJb3JpZ2luX2VjE+/='])('with the session token %s', (token) => {
  it.each(keys)('a presigned POST of %s is byte for byte what the SDK makes', async (key) => {
    const fields = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': checksum };
    const expected = await createPresignedPost(clientWith(token), {
      Bucket: BUCKET,
      Key: key,
      Fields: fields,
      Conditions: [['content-length-range', 1234, 1234]],
      Expires: 900,
    });

    const made = presignPost(HOST, BUCKET, { key, ...fields }, 1234, NOW, 900);

    expect(JSON.stringify(made.fields)).toBe(JSON.stringify(expected.fields));
    expect(new URL(made.url).href).toBe(expected.url);
  });

  it.each(keys)('a presigned GET of %s is what the SDK makes, to the order of its parameters', async (key) => {
    const answer = {
      'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent("证据 (1)'*.pdf")}`,
      'response-content-type': 'application/pdf',
      // The SDK names the operation and asks for a checksum; the signature covers both like any other parameter.
      'x-amz-checksum-mode': 'ENABLED',
      'x-id': 'GetObject',
    };
    const command = new GetObjectCommand({
      Bucket: BUCKET,
      Key: key,
      ResponseContentDisposition: answer['response-content-disposition'],
      ResponseContentType: answer['response-content-type'],
      ChecksumMode: 'ENABLED',
    });
    const expected = await getSignedUrl(clientWith(token), command, { expiresIn: 60, signingDate: NOW });

    const made = presignGet(HOST, key, answer, NOW, 60);

    const parts = (url: string) => [url.split('?')[0], url.split('?')[1]?.split('&').sort()];
    expect(parts(made)).toEqual(parts(expected));
  });
});

describe('the form for an upload', () => {
  const forms = (count = 1) =>
    upload().uploadForms(
      'application/pdf',
      Array.from({ length: count }, (_, number) => ({
        number,
        key: pieceKey(aReference(), DocumentId.parse('0'.repeat(32)), number),
        bytes: 1234,
        sha256: checksum,
      })),
      NOW,
    );
  const form = () => {
    const { fields, pieces, ...rest } = forms();
    return { ...rest, fields: { ...fields, ...pieces[0]?.fields } };
  };

  it('takes one key, one type, one size and one digest, for a quarter of an hour', () => {
    const { fields, expiresAt } = form();
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());

    expect(policy.expiration).toBe('2026-03-02T03:19:05Z');
    expect(expiresAt).toBe('2026-03-02T03:19:05.678Z');
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: BUCKET },
        { key: `quarantine/${aReference()}/${'0'.repeat(32)}/0` },
        ['content-length-range', 1234, 1234],
        { 'content-type': 'application/pdf' },
        { 'x-amz-checksum-sha256': checksum },
      ]),
    );
  });

  it('is one for each piece, under its number, and says once what all have in common', () => {
    const { fields, pieces } = forms(3);

    expect(pieces.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(pieces.map(({ fields: { key } }) => key?.split('/').at(-1))).toEqual(['0', '1', '2']);
    expect(new Set(pieces.map(({ fields: { Policy } }) => Policy)).size).toBe(3);
    expect(pieces.flatMap(({ fields: own }) => Object.keys(own).filter((name) => name in fields))).toEqual([]);
  });

  it('conditions every field that it sends', () => {
    const { fields } = form();
    const { conditions } = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
    const conditioned = conditions.flatMap((one: object) => Object.keys(one));

    for (const name of Object.keys(fields).filter((field) => field !== 'Policy' && field !== 'X-Amz-Signature'))
      expect(conditioned).toContain(name);
  });

  it('goes to the storage of one machine where there is one', () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9000');

    expect(form().url).toBe(`http://127.0.0.1:9000/${BUCKET}`);
  });
});

describe('the link to a file', () => {
  it.each([
    'a".pdf',
    '"\r\nSet-Cookie: a=b',
    '../../etc/passwd',
    '证'.repeat(300),
    "x'y(z)*.pdf",
    ';filename=evil.html',
    '𠮷.pdf',
  ])('offers %.20j for saving under its own name and injects nothing', (name) => {
    const { url, expiresAt } = download().downloadLink(linkedKey(aReference(), 'ab'), 'application/pdf', name, NOW);
    const disposition = new URL(url).searchParams.get('response-content-disposition') ?? '';

    expect(disposition).toMatch(/^attachment; filename="document"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    expect(expiresAt).toBe('2026-03-02T03:05:05.678Z');
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
  });
});
