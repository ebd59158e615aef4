import type { Version } from './catalogue.ts';
import type { Operation } from './operation.ts';
import { requirePermission } from './require-permission.ts';
import { invalidArgument } from './s3-error.ts';
import type { Reply } from './settings.ts';
import { uriEncode } from './signature.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

type Query = ReadonlyMap<string, string>;

interface Page {
  versions: Version[];
  prefixes: string[];
  /** Where the next page begins, when there is one. */
  last?: Position | undefined;
}

interface Position {
  text: string;
  isPrefix: boolean;
}

const laterOf = (a: string, b: string) => (Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0 ? a : b);

function pageSize(query: Query): number {
  const text = query.get('max-keys') ?? '1000';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), 1000);
  throw invalidArgument('Provided max-keys not an integer or within integer range', 'max-keys', text);
}

const encodeToken = ({ text, isPrefix }: Position) => Buffer.from((isPrefix ? 'p' : 'k') + text).toString('base64url');

function startOf(query: Query): Position | undefined {
  const token = query.get('continuation-token');
  if (token === undefined) {
    const after = query.get('start-after');
    return after === undefined ? undefined : { text: after, isPrefix: false };
  }
  const decoded = Buffer.from(token, 'base64url').toString('utf8');
  if (/^[pk]/.test(decoded)) return { text: decoded.slice(1), isPrefix: decoded.startsWith('p') };
  throw invalidArgument('The continuation token provided is incorrect', 'continuation-token');
}

function collect(found: Iterable<Version>, query: Query, after: Position | undefined): Page {
  const [prefix, delimiter, limit] = [query.get('prefix') ?? '', query.get('delimiter') ?? '', pageSize(query)];
  const page: Page = { versions: [], prefixes: [] };
  let last: Position | undefined;
  for (const version of found) {
    const { key } = version;
    if (!key.startsWith(prefix)) break;
    if (after !== undefined && (after.isPrefix ? key.startsWith(after.text) : key === after.text)) continue;
    if (last?.isPrefix === true && key.startsWith(last.text)) continue;
    if (page.versions.length + page.prefixes.length >= limit) return { ...page, last };
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      page.versions.push(version);
      last = { text: key, isPrefix: false };
    } else {
      last = { text: key.slice(0, end + delimiter.length), isPrefix: true };
      page.prefixes.push(last.text);
    }
  }
  return page;
}

function requireList({ identity, bucket, request }: Operation, action: string): void {
  const context: Record<string, string> = {};
  for (const name of ['prefix', 'delimiter', 'max-keys']) {
    const value = request.query.get(name);
    if (value !== undefined) context[`s3:${name}`] = value;
  }
  requirePermission(identity, action, bucket.arn, context);
}

const xmlReply = (root: string, elements: readonly XmlElement[]): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: xmlDocument(root, elements),
});

function frame({ bucket, request: { query } }: Operation, page: Page, encode: (key: string) => string): XmlElement[] {
  return [
    ['Name', bucket.name],
    ['Prefix', encode(query.get('prefix') ?? '')],
    ['Delimiter', query.get('delimiter')],
    ['MaxKeys', pageSize(query)],
    ['EncodingType', query.get('encoding-type')],
    ['IsTruncated', page.last !== undefined],
    ...page.prefixes.map((prefix) => ['CommonPrefixes', [['Prefix', encode(prefix)]]] as const),
  ];
}

const encoderOf = (query: Query) =>
  query.get('encoding-type') === 'url'
    ? (key: string) => key.split('/').map(uriEncode).join('/')
    : (key: string) => key;

/** ListObjectsV2. */
export function listObjects(operation: Operation): Reply {
  const { store, bucket, request } = operation;
  const { query } = request;
  requireList(operation, 's3:ListBucket');
  const encode = encoderOf(query);
  const after = startOf(query);
  const start = laterOf(query.get('prefix') ?? '', after?.text ?? '');
  const present = store.catalogue.scan(bucket.name, start, true);
  const page = collect(present, query, after);
  return xmlReply('ListBucketResult', [
    ...frame(operation, page, encode),
    ['KeyCount', page.versions.length + page.prefixes.length],
    ['ContinuationToken', query.get('continuation-token')],
    ['NextContinuationToken', page.last && encodeToken(page.last)],
    ['StartAfter', query.get('start-after')],
    ...page.versions.map(
      ({ key, modified, etag, size }) =>
        [
          'Contents',
          [
            ['Key', encode(key)],
            ['LastModified', modified],
            ['ETag', `"${etag}"`],
            ['Size', size],
            ['StorageClass', 'STANDARD'],
          ],
        ] as const,
    ),
  ]);
}

/** ListObjectVersions, one page: without markers to go on from. */
export function listVersions(operation: Operation): Reply {
  const { store, bucket, request } = operation;
  requireList(operation, 's3:ListBucketVersions');
  const encode = encoderOf(request.query);
  const page = collect(
    store.catalogue.scan(bucket.name, request.query.get('prefix') ?? '', false),
    request.query,
    undefined,
  );
  return xmlReply('ListVersionsResult', [
    ...frame(operation, page, encode),
    ...page.versions.map(({ key, version, latest, modified, etag, size, blob }) => {
      const shared: XmlElement[] = [
        ['Key', encode(key)],
        ['VersionId', version],
        ['IsLatest', latest],
        ['LastModified', modified],
      ];
      if (blob === undefined) return ['DeleteMarker', shared] as const;
      return ['Version', [...shared, ['ETag', `"${etag}"`], ['Size', size], ['StorageClass', 'STANDARD']]] as const;
    }),
  ]);
}
