import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { environment } from '../kit/environment.ts';
import { bucketUrl, presignGet } from './sigv4.ts';

const SECONDS = 60;
const PRECONDITION_FAILED = 412;

/** What lies in the archive: under which key, and the SHA-256 of its text before compression. */
export interface Kept {
  readonly key: string;
  readonly hash: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Keeps texts under Object Lock, named by their hash: the same text again is the same object. */
export const freeze = () => {
  const { ARCHIVE_BUCKET: Bucket } = environment('ARCHIVE_BUCKET');
  const client = new S3Client({});
  return {
    /** Keeps a text at `<place>-<hash>.json.gz`, below `figures/`. */
    freeze: async (place: string, text: string): Promise<Kept> => {
      const hash = sha256(text);
      const key = `figures/${place}-${hash.slice(0, 16)}.json.gz`;
      try {
        await client.send(
          new PutObjectCommand({
            Bucket,
            Key: key,
            Body: gzipSync(text),
            ContentType: 'application/json',
            ContentEncoding: 'gzip',
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        if (status !== PRECONDITION_FAILED) throw error;
      }
      return { key, hash };
    },
  };
};

/** Reads what was frozen. */
export const read = () => {
  const { ARCHIVE_BUCKET, ARCHIVE_DOMAIN } = environment('ARCHIVE_BUCKET', 'ARCHIVE_DOMAIN');
  const url = bucketUrl(ARCHIVE_BUCKET, ARCHIVE_DOMAIN);
  return {
    /** The frozen text. @throws Error when it is not there, or is not the text whose hash was kept */
    thaw: async ({ key, hash }: Kept, now: Date): Promise<string> => {
      // By hand: the client of storage would double what a function loads. `fetch` unpacks what says that it is packed.
      const response = await fetch(presignGet(url, key, {}, now, SECONDS));
      if (!response.ok) throw new Error(`Storage answered ${response.status} for ${key}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString();
      if (sha256(text) !== hash) throw new Error(`${key} is not what was frozen there`);
      return text;
    },
  };
};
