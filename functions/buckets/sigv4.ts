import { createHash, createHmac } from 'node:crypto';
import { environment, optionalSetting } from '../kit/environment.ts';

/** What a signature is made with (AWS Signature Version 4). */
interface Signing {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

const signing = (): Signing => {
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = environment(
    'AWS_REGION',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
  );
  return {
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: optionalSetting('AWS_SESSION_TOKEN'),
  };
};

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const signatureOf = ({ region, secretAccessKey }: Signing, date: string, text: string) =>
  hmac(['s3', 'aws4_request'].reduce<Buffer>(hmac, hmac(hmac(`AWS4${secretAccessKey}`, date), region)), text).toString(
    'hex',
  );

const stampOf = (now: Date) => now.toISOString().replace(/[:-]|\.\d{3}/g, '');
const scopeOf = ({ region }: Signing, date: string) => `${date}/${region}/s3/aws4_request`;

/** Address of a bucket: its own host on AWS, a path on one machine. */
export const bucketUrl = (bucket: string, domain: string): string => {
  const local = optionalSetting('AWS_ENDPOINT_URL_S3');
  return local === undefined ? `https://${domain}` : `${local}/${bucket}`;
};

export interface PostForm {
  readonly url: string;
  readonly fields: Record<string, string>;
}

/** A presigned POST, byte for byte as the SDK makes it: storage takes exactly these fields, of this many bytes, until it expires. */
export const presignPost = (
  url: string,
  bucket: string,
  { key, ...fields }: Readonly<Record<string, string>> & { readonly key: string },
  bytes: number,
  now: Date,
  seconds: number,
): PostForm => {
  const keys = signing();
  const stamp = stampOf(now);
  const date = stamp.slice(0, 8);
  const signed: Record<string, string> = {
    ...fields,
    bucket,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${keys.accessKeyId}/${scopeOf(keys, date)}`,
    'X-Amz-Date': stamp,
    ...(keys.sessionToken === undefined ? {} : { 'X-Amz-Security-Token': keys.sessionToken }),
  };
  const conditions = [
    ['content-length-range', bytes, bytes],
    ...Object.entries(signed).map(([name, value]) => ({ [name]: value })),
    { key },
  ];
  const expiration = new Date(now.getTime() + seconds * 1000).toISOString().replace(/\.\d{3}/, '');
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return { url, fields: { ...signed, key, Policy: policy, 'X-Amz-Signature': signatureOf(keys, date, policy) } };
};

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A presigned GET of one object, with the headers that the answer shall carry. */
export const presignGet = (
  url: string,
  key: string,
  answer: Readonly<Record<string, string>>,
  now: Date,
  seconds: number,
): string => {
  const keys = signing();
  const stamp = stampOf(now);
  const date = stamp.slice(0, 8);
  const target = new URL(`${url}/${key.split('/').map(escaped).join('/')}`);
  const query = Object.entries({
    ...answer,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
    'X-Amz-Credential': `${keys.accessKeyId}/${scopeOf(keys, date)}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    ...(keys.sessionToken === undefined ? {} : { 'X-Amz-Security-Token': keys.sessionToken }),
    'X-Amz-SignedHeaders': 'host',
  })
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
  const canonical = ['GET', target.pathname, query, `host:${target.host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    stamp,
    scopeOf(keys, date),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  return `${target.origin}${target.pathname}?${query}&X-Amz-Signature=${signatureOf(keys, date, text)}`;
};
