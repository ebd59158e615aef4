import { accessDenied, S3Error } from './s3-error.ts';

interface Match {
  operator: 'eq' | 'starts-with';
  field: string;
  value: string;
  /** As it stands in the policy, for the refusal. */
  source: string;
}

export interface PostPolicy {
  expiration: Date;
  matches: readonly Match[];
  minimum: number;
  maximum: number;
}

const LARGEST_OBJECT = 5 * 1024 ** 3;
const UNCOVERED = new Set(['x-amz-signature', 'file', 'policy']);

const invalidPolicy = (reason: string) =>
  new S3Error(
    400,
    'InvalidPolicyDocument',
    `The content of the form does not meet the conditions specified in the policy document. ${reason}`,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseDocument(encoded: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    if (isRecord(document)) return document;
  } catch {
    // Said below, as for a document that is no object.
  }
  throw new S3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
}

function parseMatch(operator: unknown, field: unknown, value: unknown, source: string): Match {
  const isOperator = operator === 'eq' || operator === 'starts-with';
  if (!isOperator || typeof field !== 'string' || !field.startsWith('$') || typeof value !== 'string') {
    throw invalidPolicy(`Invalid condition: ${source}`);
  }
  return { operator, field: field.slice(1).toLowerCase(), value, source };
}

function parseBound(value: unknown, source: string): number {
  const bound = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof bound === 'number' && Number.isSafeInteger(bound) && bound >= 0) return bound;
  throw invalidPolicy(`Invalid content-length-range: ${source}`);
}

export function parsePolicy(encoded: string): PostPolicy {
  const document = parseDocument(encoded);
  const expiration = new Date(typeof document.expiration === 'string' ? document.expiration : Number.NaN);
  if (Number.isNaN(expiration.getTime())) throw invalidPolicy('Policy is missing expiration.');
  if (!Array.isArray(document.conditions)) throw invalidPolicy('Policy is missing conditions.');
  const matches: Match[] = [];
  let [minimum, maximum] = [0, LARGEST_OBJECT];
  for (const condition of document.conditions as unknown[]) {
    const source = JSON.stringify(condition);
    if (isRecord(condition)) {
      for (const [field, value] of Object.entries(condition)) {
        matches.push(parseMatch('eq', `$${field}`, value, JSON.stringify(['eq', `$${field}`, value])));
      }
    } else if (!Array.isArray(condition) || condition.length !== 3) {
      throw invalidPolicy(`Invalid condition: ${source}`);
    } else if (condition[0] === 'content-length-range') {
      minimum = Math.max(minimum, parseBound(condition[1], source));
      maximum = Math.min(maximum, parseBound(condition[2], source));
    } else {
      matches.push(parseMatch(condition[0], condition[1], condition[2], source));
    }
  }
  return { expiration, matches, minimum, maximum };
}

function holds({ operator, field, value }: Match, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  if (operator === 'eq') return actual === value;
  // S3 reads a list of content types, each of which must fit.
  if (field === 'content-type') return actual.split(',').every((type) => type.trim().startsWith(value));
  return actual.startsWith(value);
}

/** Refuses a form that the policy does not allow: expired, a condition that fails, a field that no condition names. */
export function checkPolicy(policy: PostPolicy, fields: ReadonlyMap<string, string>, bucket: string, now: Date): void {
  if (now >= policy.expiration) throw accessDenied('Invalid according to Policy: Policy expired.');
  const actual = new Map(fields).set('bucket', bucket);
  if (fields.has('bucket') && fields.get('bucket') !== bucket) {
    throw accessDenied('Invalid according to Policy: the field bucket names another bucket.');
  }
  for (const match of policy.matches) {
    if (holds(match, actual.get(match.field))) continue;
    throw accessDenied(`Invalid according to Policy: Policy Condition failed: ${match.source}`);
  }
  const covered = new Set(policy.matches.map(({ field }) => field));
  const extra = [...fields.keys()].filter(
    (field) => !covered.has(field) && !UNCOVERED.has(field) && !field.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw accessDenied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`);
}

/** Refuses as soon as more bytes have come than the policy allows. */
export function checkNotTooLarge(policy: PostPolicy, size: number): void {
  if (size <= policy.maximum) return;
  throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
    ['ProposedSize', size],
    ['MaxSizeAllowed', policy.maximum],
  ]);
}

export function checkNotTooSmall(policy: PostPolicy, size: number): void {
  if (size >= policy.minimum) return;
  throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', [
    ['ProposedSize', size],
    ['MinSizeAllowed', policy.minimum],
  ]);
}
