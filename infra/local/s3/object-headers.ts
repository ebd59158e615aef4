import { invalidArgument, notImplemented, S3Error } from './s3-error.ts';

/** Headers kept with an object and given back with it. */
const KEPT = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
];

const UNDERSTOOD = new Set([
  ...KEPT,
  'x-amz-algorithm',
  'x-amz-bypass-governance-retention',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-copy-source-if-match',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-expires',
  'x-amz-metadata-directive',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-amz-trailer',
  'x-amz-user-agent',
]);
const UNDERSTOOD_FAMILIES = /^x-amz-(meta|checksum)-/;
const METADATA_LIMIT = 2048;

type Headers = ReadonlyMap<string, string>;

/** Refuses what would change the meaning of a request and is not built here, rather than passing over it. */
export function refuseUnknown(names: Iterable<string>): void {
  for (const name of names) {
    const lower = name.toLowerCase();
    if (!lower.startsWith('x-amz-') || UNDERSTOOD.has(lower) || UNDERSTOOD_FAMILIES.test(lower)) continue;
    throw notImplemented(`The header ${lower}`);
  }
}

/** A value that can stand in a response header. */
export function checkHeaderValue(name: string, value: string): void {
  if (/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) return;
  throw invalidArgument('Header value cannot be represented using ISO-8859-1.', name, value);
}

function withoutTransferCoding(encoding: string): string {
  const codings = encoding.split(',').map((coding) => coding.trim());
  return codings.filter((coding) => coding !== 'aws-chunked').join(', ');
}

/** What of the request's headers, or of a form's fields, belongs to the object. */
export function keptHeaders(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadata = 0;
  for (const [name, value] of headers) {
    const isMetadata = name.startsWith('x-amz-meta-');
    if (!isMetadata && !KEPT.includes(name)) continue;
    if (isMetadata && !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) throw invalidArgument('Invalid metadata name.', name);
    if (isMetadata) metadata += name.length - 'x-amz-meta-'.length + value.length;
    checkHeaderValue(name, value);
    const text = name === 'content-encoding' ? withoutTransferCoding(value) : value;
    if (text !== '') kept[name] = text;
  }
  if (metadata > METADATA_LIMIT) {
    throw new S3Error(400, 'MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', [
      ['Size', metadata],
      ['MaxSizeAllowed', METADATA_LIMIT],
    ]);
  }
  return kept;
}
