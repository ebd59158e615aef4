import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';

const CHECKSUM_BYTES = { crc32: 4, sha1: 20, sha256: 32 } as const;
export type ChecksumName = keyof typeof CHECKSUM_BYTES;

/** What the sender says of the bytes; a checksum in a trailer is known only when they have been read. */
export interface Expectations {
  md5?: Buffer | undefined;
  /** Hexadecimal, from x-amz-content-sha256. */
  payload?: string | undefined;
  checksum?: { name: ChecksumName; value(): string } | undefined;
  size?: number | undefined;
}

const OTHER_FIELDS = new Set(['x-amz-checksum-mode', 'x-amz-checksum-algorithm']);
const isChecksumName = (name: string): name is ChecksumName => Object.hasOwn(CHECKSUM_BYTES, name);

/** The one `x-amz-checksum-…` among these headers or form fields. */
export function checksumAmong(headers: ReadonlyMap<string, string>): Expectations['checksum'] {
  const given = [...headers].filter(([name]) => name.startsWith('x-amz-checksum-') && !OTHER_FIELDS.has(name));
  const [first, second] = given;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    throw invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
  }
  const name = parseChecksumName(first[0]);
  checkEncoding(name, first[1]);
  return { name, value: () => first[1] };
}

export function parseChecksumName(header: string): ChecksumName {
  const name = header.replace('x-amz-checksum-', '');
  if (isChecksumName(name)) return name;
  throw notImplemented(`The checksum ${name}`);
}

export function checkEncoding(name: ChecksumName, value: string): void {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === CHECKSUM_BYTES[name] && bytes.toString('base64') === value) return;
  throw invalidRequest(`Value for x-amz-checksum-${name} header is invalid.`);
}

export function parseMd5(value: string | undefined): Buffer | undefined {
  if (value === undefined) return undefined;
  const digest = Buffer.from(value, 'base64');
  if (digest.length === 16 && digest.toString('base64') === value) return digest;
  throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', [['Content-MD5', value]]);
}
