import { accessDenied, invalidArgument, S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import type { Credentials, S3Settings } from './settings.ts';
import { ALGORITHM, canonicalRequest, checkSignature, parseAmzDate, parseScope, stringToSign } from './signature.ts';

export interface Identity extends Credentials {
  accessKeyId: string;
  authType: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST';
  /** What the signature promises about the body: a SHA-256 in hex, or one of S3's markers. */
  payloadHash: string;
}

const SKEW_MS = 15 * 60_000;
const LONGEST_SECONDS = 7 * 24 * 3600;

type Settings = Pick<S3Settings, 'credentialsOf' | 'now'>;

export function credentialsOf(settings: Settings, accessKeyId: string): Credentials {
  const credentials = settings.credentialsOf(accessKeyId);
  if (credentials !== undefined) return credentials;
  throw new S3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', [
    ['AWSAccessKeyId', accessKeyId],
  ]);
}

/** Who sent the request, by its Authorization header or its presigned URL. */
export function authenticate(settings: Settings, request: S3Request): Identity {
  if (request.query.has('X-Amz-Algorithm')) return byQuery(settings, request);
  const header = request.headers.get('authorization');
  if (header === undefined) throw accessDenied();
  return byHeader(settings, request, header);
}

function byHeader(settings: Settings, request: S3Request, header: string): Identity {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header);
  const [, credential, signedHeaders, signature] = parts ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) {
    throw new S3Error(400, 'AuthorizationHeaderMalformed', 'The authorization header that you provided is not valid.');
  }
  const signedAt = request.headers.get('x-amz-date') ?? '';
  const skew = Math.abs(settings.now().getTime() - parseAmzDate(signedAt).getTime());
  if (skew > SKEW_MS) {
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      [
        ['RequestTime', signedAt],
        ['ServerTime', settings.now().toISOString()],
        ['MaxAllowedSkewMilliseconds', SKEW_MS],
      ],
    );
  }
  const payloadHash = request.headers.get('x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error(400, 'InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const claim = { credential, signedHeaders, signature, signedAt, payloadHash };
  return verify(settings, request, claim, 'REST-HEADER');
}

function byQuery(settings: Settings, request: S3Request): Identity {
  const parameter = (name: string) => {
    const value = request.query.get(name);
    if (value !== undefined && value !== '') return value;
    throw new S3Error(
      400,
      'AuthorizationQueryParametersError',
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, ' +
        'X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  };
  if (request.headers.has('authorization')) {
    throw invalidArgument('Only one auth mechanism allowed', 'Authorization');
  }
  if (parameter('X-Amz-Algorithm') !== ALGORITHM) {
    throw new S3Error(400, 'AuthorizationQueryParametersError', `X-Amz-Algorithm only supports "${ALGORITHM}"`);
  }
  const signedAt = parameter('X-Amz-Date');
  checkExpiry(settings.now(), signedAt, parameter('X-Amz-Expires'));
  const claim = {
    credential: parameter('X-Amz-Credential'),
    signedHeaders: parameter('X-Amz-SignedHeaders'),
    signature: parameter('X-Amz-Signature'),
    signedAt,
    payloadHash: request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
  return verify(settings, request, claim, 'REST-QUERY-STRING');
}

function checkExpiry(now: Date, signedAt: string, expires: string): void {
  const seconds = Number(expires);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_SECONDS) {
    const message = `X-Amz-Expires must be a number from 1 to ${LONGEST_SECONDS}`;
    throw new S3Error(400, 'AuthorizationQueryParametersError', message);
  }
  const from = parseAmzDate(signedAt).getTime();
  const until = from + seconds * 1000;
  if (now.getTime() < from - SKEW_MS) throw accessDenied('Request is not yet valid');
  if (now.getTime() <= until) return;
  throw accessDenied('Request has expired', [
    ['X-Amz-Expires', expires],
    ['Expires', new Date(until).toISOString()],
    ['ServerTime', now.toISOString()],
  ]);
}

interface Claim {
  credential: string;
  signedHeaders: string;
  signature: string;
  signedAt: string;
  payloadHash: string;
}

function verify(settings: Settings, request: S3Request, claim: Claim, authType: Identity['authType']): Identity {
  const { signedAt, payloadHash } = claim;
  const scope = parseScope(claim.credential, signedAt);
  const credentials = credentialsOf(settings, scope.accessKeyId);
  const signedHeaders = claim.signedHeaders.split(';');
  const unsigned = [...request.headers.keys()].filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signedHeaders.includes(name),
  );
  if (unsigned.length > 0) {
    throw accessDenied('There were headers present in the request which were not signed', [
      ['HeadersNotSigned', unsigned.join(', ')],
    ]);
  }
  const canonical = canonicalRequest({ ...request, signedHeaders, payloadHash });
  checkSignature(stringToSign(canonical, signedAt, scope), credentials.secretAccessKey, scope, claim.signature);
  return {
    accessKeyId: scope.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    principalArn: credentials.principalArn,
    authorize: (action, resource, context) => credentials.authorize(action, resource, context),
    authType,
    payloadHash,
  };
}
