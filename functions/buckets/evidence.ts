import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Reference } from '../../shared/domain/code.ts';
import type { DocumentId } from '../../shared/domain/id.ts';
import { environment } from '../kit/environment.ts';
import { bucketUrl, type PostForm, presignGet, presignPost } from './sigv4.ts';

const UPLOAD_SECONDS = 15 * 60;
const DOWNLOAD_SECONDS = 60;

const bucket = () => {
  const { EVIDENCE_BUCKET, EVIDENCE_DOMAIN } = environment('EVIDENCE_BUCKET', 'EVIDENCE_DOMAIN');
  return { name: EVIDENCE_BUCKET, url: bucketUrl(EVIDENCE_BUCKET, EVIDENCE_DOMAIN) };
};

/** Where a file waits until it is checked. */
export const quarantineKey = (reference: Reference, document: DocumentId): string =>
  `quarantine/${reference}/${document}`;
/** Where a checked file lives: named by its digest, so that the same file is stored once per petition. */
export const linkedKey = (reference: Reference, sha256: string): string => `linked/${reference}/${sha256}`;

/** Lets a browser upload one announced file into quarantine. */
export const upload = () => {
  const { name, url } = bucket();
  return {
    /** A form that storage takes for a quarter of an hour: exact key, type, size and SHA-256 (base64). */
    uploadForm: (
      key: string,
      media: string,
      bytes: number,
      sha256: string,
      now: Date,
    ): PostForm & { expiresAt: string } => ({
      ...presignPost(
        url,
        name,
        { key, 'content-type': media, 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256 },
        bytes,
        now,
        UPLOAD_SECONDS,
      ),
      expiresAt: new Date(now.getTime() + UPLOAD_SECONDS * 1000).toISOString(),
    }),
  };
};

/** Lets staff download one linked file. */
export const download = () => {
  const { url } = bucket();
  return {
    /** A link for one minute; the file is offered for saving, never shown in the page (RFC 6266, RFC 8187). */
    downloadLink: (key: string, media: string, fileName: string, now: Date): { url: string; expiresAt: string } => {
      const disposition = `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
      return {
        url: presignGet(
          url,
          key,
          { 'response-content-disposition': disposition, 'response-content-type': media },
          now,
          DOWNLOAD_SECONDS,
        ),
        expiresAt: new Date(now.getTime() + DOWNLOAD_SECONDS * 1000).toISOString(),
      };
    },
  };
};

let client: S3Client | undefined;
const s3 = (): S3Client => (client ??= new S3Client({}));

/** Reads quarantined files, and removes them. */
export const inspect = () => {
  const { name: Bucket } = bucket();
  return {
    openUpload: async (Key: string): Promise<Readable> => {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket, Key }));
      if (Body === undefined) throw new Error('Storage answered without a body');
      return Body as Readable; // in Node the SDK streams
    },
    removeUpload: async (Key: string): Promise<void> => {
      await s3().send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
};

/** Stores checked files. */
export const link = () => {
  const { name: Bucket } = bucket();
  return {
    storeLinked: async (Key: string, body: Readable, bytes: number, media: string): Promise<void> => {
      await s3().send(new PutObjectCommand({ Bucket, Key, Body: body, ContentLength: bytes, ContentType: media }));
    },
  };
};
