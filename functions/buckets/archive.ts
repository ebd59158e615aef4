import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { environment } from '../kit/environment.ts';

/** Keeps published figures under Object Lock. */
export const freeze = () => {
  const { ARCHIVE_BUCKET: Bucket } = environment('ARCHIVE_BUCKET');
  const client = new S3Client({});
  return {
    freeze: async (Key: string, body: Buffer): Promise<void> => {
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: body, ContentType: 'application/json', ContentEncoding: 'gzip' }),
      );
    },
  };
};
