import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ChecksumName, Expectations } from './expectations.ts';
import { S3Error } from './s3-error.ts';

export interface Digests {
  size: number;
  etag: string;
  checksum?: { name: ChecksumName; value: string };
}

export interface RunningDigests {
  update(chunk: Uint8Array): void;
  /** Compares with what the sender promised; refuses in S3's words. */
  finish(): Digests;
}

function createChecksum(name: ChecksumName): { update(chunk: Uint8Array): void; digest(): Buffer } {
  if (name !== 'crc32') return createHash(name);
  let crc = 0;
  return {
    update: (chunk) => {
      crc = crc32(chunk, crc);
    },
    digest: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(crc);
      return bytes;
    },
  };
}

function checkPayload(expected: string | undefined, hash: Hash | undefined): void {
  if (hash === undefined) return;
  const computed = hash.digest('hex');
  if (computed === expected) return;
  throw new S3Error(
    400,
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    [
      ['ClientComputedContentSHA256', expected],
      ['S3ComputedContentSHA256', computed],
    ],
  );
}

function checkMd5(expected: Buffer | undefined, computed: Buffer): void {
  if (expected === undefined || expected.equals(computed)) return;
  throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.', [
    ['ExpectedDigest', expected.toString('base64')],
    ['CalculatedDigest', computed.toString('base64')],
  ]);
}

/** Digests of a body as it passes: MD5 always (the ETag), the others when somebody asked. */
export function createDigests(expect: Expectations): RunningDigests {
  const md5 = createHash('md5');
  const payload = expect.payload === undefined ? undefined : createHash('sha256');
  const checksum = expect.checksum === undefined ? undefined : createChecksum(expect.checksum.name);
  let size = 0;

  function finish(): Digests {
    if (expect.size !== undefined && expect.size !== size) {
      throw new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');
    }
    const etag = md5.digest();
    checkMd5(expect.md5, etag);
    checkPayload(expect.payload, payload);
    const digests = { size, etag: etag.toString('hex') };
    if (expect.checksum === undefined || checksum === undefined) return digests;
    const { name } = expect.checksum;
    const value = checksum.digest().toString('base64');
    if (expect.checksum.value() === value) return { ...digests, checksum: { name, value } };
    throw new S3Error(
      400,
      'BadDigest',
      `The ${name.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  }

  return {
    update: (chunk) => {
      size += chunk.length;
      md5.update(chunk);
      payload?.update(chunk);
      checksum?.update(chunk);
    },
    finish,
  };
}
