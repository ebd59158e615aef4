import { credentialsOf, type Identity } from './authenticate.ts';
import { checksumAmong, parseMd5 } from './expectations.ts';
import { readForm, type UploadForm } from './form.ts';
import { keptHeaders, refuseUnknown } from './object-headers.ts';
import { requireDigest } from './object-lock.ts';
import { checkNotTooLarge, checkNotTooSmall, checkPolicy, parsePolicy } from './post-policy.ts';
import { objectArn, requireKey, requirePermission } from './require-permission.ts';
import { accessDenied, invalidArgument } from './s3-error.ts';
import { checkKey, type S3Request } from './s3-request.ts';
import type { Body, BucketSettings, Reply, S3Settings } from './settings.ts';
import { ALGORITHM, checkSignature, parseAmzDate, parseScope, uriEncode } from './signature.ts';
import { type Store, type StoredObject, storeObject } from './store-object.ts';
import { storedHeaders } from './version-headers.ts';
import { xmlDocument } from './xml.ts';

export interface Post {
  store: Store;
  settings: Pick<S3Settings, 'credentialsOf' | 'now'>;
  bucket: BucketSettings;
  request: S3Request;
  body: Body;
}

type Fields = ReadonlyMap<string, string>;

function required(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (value !== undefined && value !== '') return value;
  throw invalidArgument(
    `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
    name,
  );
}

/** The signer of the form's policy: the upload is then done in that role's name. */
function authenticateForm(settings: Post['settings'], fields: Fields): Identity {
  const policy = fields.get('policy');
  if (policy === undefined) throw accessDenied();
  if (required(fields, 'x-amz-algorithm') !== ALGORITHM) throw invalidArgument(`Only ${ALGORITHM} is supported`);
  const signedAt = required(fields, 'x-amz-date');
  parseAmzDate(signedAt);
  const scope = parseScope(required(fields, 'x-amz-credential'), signedAt);
  const credentials = credentialsOf(settings, scope.accessKeyId);
  checkSignature(policy, credentials.secretAccessKey, scope, required(fields, 'x-amz-signature'));
  return {
    accessKeyId: scope.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    principalArn: credentials.principalArn,
    authorize: (action, resource, context) => credentials.authorize(action, resource, context),
    authType: 'POST',
    payloadHash: 'UNSIGNED-PAYLOAD',
  };
}

/** Fields with `${filename}` replaced by the last part of the file's name, before conditions are looked at. */
function expandFilename({ fields, file }: UploadForm): Map<string, string> {
  const name = file.name.replace(/^.*[/\\]/s, '');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
  const key = required(fields, 'key').replaceAll('${filename}', () => name);
  checkKey(key);
  return new Map(fields).set('key', key);
}

function answer({ bucket, request }: Post, fields: Fields, key: string, stored: StoredObject): Reply {
  const headers = storedHeaders(stored);
  const path = `/${bucket.name}/${key.split('/').map(uriEncode).join('/')}`;
  const location = `http://${request.headers.get('host') ?? 'localhost'}${path}`;
  const redirect = fields.get('success_action_redirect') ?? '';
  if (URL.canParse(redirect)) {
    const url = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket: bucket.name, key, etag: `"${stored.etag}"` })) {
      url.searchParams.set(name, value);
    }
    return { status: 303, headers: { ...headers, location: url.href } };
  }
  const status = fields.get('success_action_status');
  if (status === '200') return { status: 200, headers: { ...headers, location } };
  if (status !== '201') return { status: 204, headers: { ...headers, location } };
  const body = xmlDocument(
    'PostResponse',
    [
      ['Location', location],
      ['Bucket', bucket.name],
      ['Key', key],
      ['ETag', `"${stored.etag}"`],
    ],
    false,
  );
  return { status: 201, headers: { ...headers, location, 'content-type': 'application/xml' }, body };
}

/** An upload by an HTML form: signature, expiry, every condition and the signer's rights, before a byte is stored. */
export async function postObject(post: Post): Promise<Reply> {
  const { store, settings, bucket, request, body } = post;
  const form = await readForm(request.headers.get('content-type') ?? '', body);
  const identity = authenticateForm(settings, form.fields);
  const fields = expandFilename(form);
  const key = required(fields, 'key');
  const policy = parsePolicy(required(fields, 'policy'));
  checkPolicy(policy, fields, bucket.name, settings.now());
  requirePermission(identity, 's3:PutObject', objectArn(bucket, key));
  requireKey(identity, bucket, 'kms:GenerateDataKey');
  refuseUnknown(fields.keys());
  const expect = { md5: parseMd5(fields.get('content-md5')), checksum: checksumAmong(fields) };
  requireDigest(bucket, expect);
  const stored = await storeObject(store, {
    bucket,
    key,
    body: form.file.body,
    expect,
    headers: keptHeaders(fields),
    preconditions: {},
    eventName: 'ObjectCreated:Post',
    guard: (size, complete) => {
      checkNotTooLarge(policy, size);
      if (complete) checkNotTooSmall(policy, size);
    },
  });
  return answer(post, fields, key, stored);
}
