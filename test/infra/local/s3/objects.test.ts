import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRunningS3, type RunningS3 } from './running-s3.ts';

let running: RunningS3;
const denials = new Set<string>();
beforeAll(async () => {
  running = await aRunningS3({ denied: (action) => denials.has(action) });
});
afterAll(() => running.stop());

const put = (Key: string, Body: string, more = {}) =>
  running.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const read = async (Key: string, more = {}) => {
  const { Body } = await running.client.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));
  return await Body?.transformToString();
};
const refused = (name: string, status: number) => ({
  name,
  $metadata: expect.objectContaining({ httpStatusCode: status }),
});

async function denying<T>(action: string, attempt: () => Promise<T>): Promise<T> {
  denials.add(action);
  try {
    return await attempt();
  } finally {
    denials.delete(action);
  }
}

describe('putting and getting', () => {
  test('gives back bytes, type, metadata, ETag and checksum', async () => {
    const stored = await put('a', 'text', {
      ContentType: 'text/plain',
      Metadata: { note: 'n' },
      CacheControl: 'no-store',
    });

    const object = await running.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'a' }));
    const etag = `"${createHash('md5').update('text').digest('hex')}"`;
    expect(stored).toMatchObject({ ETag: etag, ChecksumCRC32: expect.any(String) });
    expect(object).toMatchObject({ ETag: etag, ContentLength: 4, ContentType: 'text/plain', CacheControl: 'no-store' });
    expect(object).toMatchObject({ ChecksumCRC32: stored.ChecksumCRC32, Metadata: { note: 'n' } });
    expect(await object.Body?.transformToString()).toBe('text');
  });

  test('takes a stream whose checksum comes in a trailer', async () => {
    const parts = Array.from({ length: 50 }, (_, index) => Buffer.alloc(10_000, index));
    const whole = Buffer.concat(parts);

    await running.client.send(
      new PutObjectCommand({ Bucket: 'plain', Key: 's', Body: Readable.from(parts), ContentLength: whole.length }),
    );

    const object = await running.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 's' }));
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(whole)).toBe(true);
    expect(object.ContentEncoding).toBeUndefined();
    expect(object.ChecksumCRC32).toBeDefined();
  });

  test('keeps an empty object', async () => {
    await put('empty', '');

    expect(await read('empty')).toBe('');
  });

  test.each([
    '../../../etc/passwd',
    'a/../b',
    './c',
    'a//b',
    '/leading',
    '证据/第一份 +&=?#%25.pdf',
    "quotes'()!*",
    '𠮷䶮㛃',
    'a%2Fb',
    'line\nbreak<>&"',
    'k'.repeat(1024),
  ])('keeps the key %j as it is', async (key) => {
    await put(key, key);

    const { Contents = [] } = await running.client.send(new ListObjectsV2Command({ Bucket: 'plain', Prefix: key }));
    expect(await read(key)).toBe(key);
    expect(Contents.map(({ Key }) => Key)).toContain(key);
  });

  test('refuses a key over 1,024 bytes', async () => {
    await expect(put('件'.repeat(342), 'x')).rejects.toMatchObject(refused('KeyTooLongError', 400));
  });

  test('refuses digests that do not fit the bytes, and stores nothing', async () => {
    const ChecksumSHA256 = createHash('sha256').update('other').digest('base64');

    await expect(put('bad', 'x', { ChecksumSHA256 })).rejects.toMatchObject(refused('BadDigest', 400));
    await expect(
      put('bad', 'x', { ContentMD5: createHash('md5').update('other').digest('base64') }),
    ).rejects.toMatchObject(refused('BadDigest', 400));
    await expect(put('bad', 'x', { ContentMD5: 'short' })).rejects.toMatchObject(refused('InvalidDigest', 400));
    await expect(put('bad', 'x', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject(refused('BadDigest', 400));
    await expect(read('bad')).rejects.toMatchObject(refused('NoSuchKey', 404));
  });

  test('answers ranges, without a checksum of the whole', async () => {
    await put('range', '0123456789');

    const part = await running.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'range', Range: 'bytes=2-4' }));
    expect(part).toMatchObject({ ContentRange: 'bytes 2-4/10', ContentLength: 3 });
    expect(part.ChecksumCRC32).toBeUndefined();
    expect(await part.Body?.transformToString()).toBe('234');
    expect(await read('range', { Range: 'bytes=7-' })).toBe('789');
    expect(await read('range', { Range: 'bytes=-2' })).toBe('89');
    expect(await read('range', { Range: 'bytes=8-99' })).toBe('89');
    expect(await read('range', { Range: 'bytes=4-2' })).toBe('0123456789');
    await expect(read('range', { Range: 'bytes=10-' })).rejects.toMatchObject(refused('InvalidRange', 416));
  });

  test('honours conditions on reads', async () => {
    const { ETag } = await put('read-if', 'x');

    expect(await read('read-if', { IfMatch: ETag })).toBe('x');
    await expect(read('read-if', { IfMatch: '"other"' })).rejects.toMatchObject(refused('PreconditionFailed', 412));
    await expect(read('read-if', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  test('honours conditions on writes, and lets one of many creators win', async () => {
    const first = await put('write-if', '1');
    const creators = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((text) => put('only-one', text, { IfNoneMatch: '*' })),
    );

    await put('write-if', '2', { IfMatch: first.ETag });
    await expect(put('write-if', '3', { IfMatch: first.ETag })).rejects.toMatchObject(
      refused('PreconditionFailed', 412),
    );
    await expect(put('write-if', '3', { IfNoneMatch: '*' })).rejects.toMatchObject(refused('PreconditionFailed', 412));
    await expect(put('missing', '3', { IfMatch: first.ETag })).rejects.toMatchObject(refused('NoSuchKey', 404));
    expect(await read('write-if')).toBe('2');
    expect(creators.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('rights', () => {
  test('are asked for each action on the resource it touches', async () => {
    await put('r', 'x');
    const denied = refused('AccessDenied', 403);

    await expect(denying('s3:PutObject', () => put('r', 'y'))).rejects.toMatchObject({
      ...denied,
      message:
        'User: arn:aws:sts::1:assumed-role/uploader/fn is not authorized to perform: s3:PutObject on resource: ' +
        '"arn:aws:s3:::plain/r" because no identity-based policy allows the s3:PutObject action',
    });
    await expect(denying('s3:GetObject', () => read('r'))).rejects.toMatchObject(denied);
    await expect(
      denying('s3:ListBucket', () => running.client.send(new ListObjectsV2Command({ Bucket: 'plain' }))),
    ).rejects.toMatchObject(denied);
    const remove = () => running.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'r' }));
    await expect(denying('s3:DeleteObject', remove)).rejects.toMatchObject(denied);
    expect(await read('r')).toBe('x');
  });

  test('decide whether a missing key is told', async () => {
    await expect(read('nowhere')).rejects.toMatchObject(refused('NoSuchKey', 404));
    await expect(denying('s3:ListBucket', () => read('nowhere'))).rejects.toMatchObject(refused('AccessDenied', 403));
  });

  test('include the key of an encrypted bucket', async () => {
    const sealed = () => running.client.send(new PutObjectCommand({ Bucket: 'sealed', Key: 'k', Body: 'x' }));
    const open = () => running.client.send(new GetObjectCommand({ Bucket: 'sealed', Key: 'k' }));

    await sealed();
    await expect(denying('kms:GenerateDataKey', sealed)).rejects.toMatchObject(refused('AccessDenied', 403));
    await expect(denying('kms:Decrypt', open)).rejects.toMatchObject(refused('AccessDenied', 403));
  });
});

describe('copying, listing, removing', () => {
  test('copies bytes and metadata, or replaces the metadata', async () => {
    await put('from 一', 'bytes', { Metadata: { a: '1' } });
    const source = `plain/${encodeURIComponent('from 一')}`;

    await running.client.send(new CopyObjectCommand({ Bucket: 'evidence', Key: 'linked/c', CopySource: source }));
    await running.client.send(
      new CopyObjectCommand({
        Bucket: 'plain',
        Key: 'd',
        CopySource: source,
        MetadataDirective: 'REPLACE',
        ContentType: 'a/b',
      }),
    );

    const copy = await running.client.send(new GetObjectCommand({ Bucket: 'evidence', Key: 'linked/c' }));
    expect(copy).toMatchObject({ Metadata: { a: '1' }, VersionId: expect.any(String) });
    expect(await copy.Body?.transformToString()).toBe('bytes');
    expect(await running.client.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'd' }))).toMatchObject({
      Metadata: {},
      ContentType: 'a/b',
    });
    expect(running.created.some(({ eventName, key }) => eventName === 'ObjectCreated:Copy' && key === 'linked/c')).toBe(
      true,
    );
  });

  test('lists in pages, with folders', async () => {
    for (const key of ['l/1', 'l/2/a', 'l/2/b', 'l/3', 'l/4/a', 'm']) await put(key, key);
    const seen: (string | undefined)[] = [];

    let token: string | undefined;
    do {
      const page = await running.client.send(
        new ListObjectsV2Command({
          Bucket: 'plain',
          Prefix: 'l/',
          Delimiter: '/',
          MaxKeys: 1,
          ContinuationToken: token,
        }),
      );
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      );
      token = page.NextContinuationToken;
    } while (token !== undefined);

    expect(seen).toEqual(['l/1', 'l/2/', 'l/3', 'l/4/']);
  });

  test('keeps the versions of a versioned bucket behind a delete marker', async () => {
    const target = { Bucket: 'evidence', Key: 'versions' };
    const first = await running.client.send(new PutObjectCommand({ ...target, Body: '1' }));
    const second = await running.client.send(new PutObjectCommand({ ...target, Body: '2' }));

    const marker = await running.client.send(new DeleteObjectCommand(target));
    await expect(running.client.send(new GetObjectCommand(target))).rejects.toMatchObject(refused('NoSuchKey', 404));
    const old = await running.client.send(new GetObjectCommand({ ...target, VersionId: first.VersionId }));
    const list = await running.client.send(new ListObjectVersionsCommand({ Bucket: 'evidence', Prefix: 'versions' }));
    await running.client.send(new DeleteObjectCommand({ ...target, VersionId: marker.VersionId }));
    const back = await running.client.send(new GetObjectCommand(target));

    expect(await old.Body?.transformToString()).toBe('1');
    expect(list.Versions?.map(({ VersionId }) => VersionId)).toEqual([second.VersionId, first.VersionId]);
    expect(list.DeleteMarkers?.map(({ IsLatest }) => IsLatest)).toEqual([true]);
    expect(await back.Body?.transformToString()).toBe('2');
    await expect(running.client.send(new GetObjectCommand({ ...target, VersionId: 'unknown' }))).rejects.toMatchObject(
      refused('NoSuchVersion', 404),
    );
  });

  test('removes the object of a plain bucket with its bytes', async () => {
    await put('gone', 'x');

    await running.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'gone' }));

    await expect(read('gone')).rejects.toMatchObject(refused('NoSuchKey', 404));
    await running.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'gone' }));
  });

  test('refuses to remove a retained version until its time is over', async () => {
    const target = { Bucket: 'archive', Key: 'checkpoint' };
    const { VersionId } = await running.client.send(new PutObjectCommand({ ...target, Body: 'root' }));
    const remove = () =>
      running.client.send(new DeleteObjectCommand({ ...target, VersionId, BypassGovernanceRetention: true }));

    await expect(remove()).rejects.toMatchObject(refused('AccessDenied', 403));
    await running.client.send(new PutObjectCommand({ ...target, Body: 'another' }));
    await running.client.send(new DeleteObjectCommand(target));
    const kept = await running.client.send(new GetObjectCommand({ ...target, VersionId }));
    running.clock.ahead = 31 * 24 * 3600_000;
    running.client.config.systemClockOffset = running.clock.ahead;
    await remove();
    running.clock.ahead = 0;
    running.client.config.systemClockOffset = 0;

    expect(await kept.Body?.transformToString()).toBe('root');
    expect(kept).toMatchObject({ ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: expect.any(Date) });
  });
});

describe('what is not built here', () => {
  test('is refused, never passed over', async () => {
    const tagging = new PutObjectTaggingCommand({ Bucket: 'plain', Key: 'a', Tagging: { TagSet: [] } });

    await expect(running.client.send(tagging)).rejects.toMatchObject(refused('NotImplemented', 501));
    await expect(put('acl', 'x', { ACL: 'public-read' })).rejects.toMatchObject(refused('NotImplemented', 501));
    await expect(put('crc', 'x', { ChecksumAlgorithm: 'CRC32C' })).rejects.toMatchObject(
      refused('NotImplemented', 501),
    );
    await expect(running.client.send(new HeadBucketCommand({ Bucket: 'nowhere' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await running.client.send(new HeadBucketCommand({ Bucket: 'plain' }));
  });
});
