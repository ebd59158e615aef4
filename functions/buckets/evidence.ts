import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { UploadForms } from '../../shared/contract/views/upload.ts';
import type { Reference } from '../../shared/domain/code.ts';
import type { DocumentId } from '../../shared/domain/id.ts';
import { environment } from '../kit/environment.ts';
import { bucketUrl, presignGet, presignPost } from './sigv4.ts';

const UPLOAD_SECONDS = 15 * 60;
const DOWNLOAD_SECONDS = 60;

const bucket = () => {
  const { EVIDENCE_BUCKET, EVIDENCE_DOMAIN } = environment('EVIDENCE_BUCKET', 'EVIDENCE_DOMAIN');
  return { name: EVIDENCE_BUCKET, url: bucketUrl(EVIDENCE_BUCKET, EVIDENCE_DOMAIN) };
};

/** Where a piece of a file waits until all are there and checked. */
export const pieceKey = (reference: Reference, document: DocumentId, number: number): string =>
  `quarantine/${reference}/${document}/${number}`;
/** Where a checked file lives: named by its digest, so that the same file is stored once per petition. */
export const linkedKey = (reference: Reference, sha256: string): string => `linked/${reference}/${sha256}`;

/** One piece that may be sent: where it goes, and what storage takes there. */
interface Piece {
  readonly number: number;
  readonly key: string;
  readonly bytes: number;
  /** Base64. */
  readonly sha256: string;
}

/** Lets a browser upload the announced pieces of a file into quarantine. */
export const upload = () => {
  const { name, url } = bucket();
  return {
    /** Forms that storage takes for a quarter of an hour, each for one key, type, size and SHA-256. */
    uploadForms: (
      media: string,
      pieces: readonly Piece[],
      now: Date,
    ): Pick<UploadForms, 'url' | 'fields' | 'pieces' | 'expiresAt'> => {
      let fields: UploadForms['fields'] = {};
      const forms = pieces.map(({ number, key, bytes, sha256 }) => {
        const digest = { 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256 };
        const form = presignPost(url, name, { key, 'content-type': media, ...digest }, bytes, now, UPLOAD_SECONDS);
        const own = ['key', 'x-amz-checksum-sha256', 'Policy', 'X-Amz-Signature'];
        const all = Object.entries(form.fields);
        fields = Object.fromEntries(all.filter(([field]) => !own.includes(field)));
        return { number, fields: Object.fromEntries(all.filter(([field]) => own.includes(field))) };
      });
      return { url, fields, pieces: forms, expiresAt: new Date(now.getTime() + UPLOAD_SECONDS * 1000).toISOString() };
    },
  };
};

/** A piece that is in quarantine. */
export interface Arrived {
  readonly document: string;
  readonly number: number;
  readonly bytes: number;
}

const textOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];

/** Lists the pieces that have arrived: the only way to know of them that costs no write. */
export const list = () => {
  const { url } = bucket();
  return {
    /** The pieces of one announced file, or of all of a petition; as they are at this moment. */
    arrived: async (reference: Reference, now: Date, document?: DocumentId): Promise<Arrived[]> => {
      const prefix = `quarantine/${reference}/${document === undefined ? '' : `${document}/`}`;
      const found: Arrived[] = [];
      let token: string | undefined;
      do {
        // By hand: the client of storage would double what the function loads.
        const query = { 'list-type': '2', prefix, ...(token === undefined ? {} : { 'continuation-token': token }) };
        const response = await fetch(presignGet(url, '', query, now, UPLOAD_SECONDS));
        const xml = await response.text();
        if (!response.ok) {
          // Named by its code, as the client of storage names its own.
          const error = new Error(`Storage answered ${response.status} to a listing`);
          throw Object.assign(error, { name: textOf(xml, 'Code') ?? 'UnknownError' });
        }
        for (const [, contents = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const [, , id = '', number] = (textOf(contents, 'Key') ?? '').split('/');
          found.push({ document: id, number: Number(number), bytes: Number(textOf(contents, 'Size')) });
        }
        token = textOf(xml, 'NextContinuationToken');
      } while (token !== undefined);
      return found;
    },
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

/** Reads quarantined pieces, and removes them. */
export const inspect = () => {
  const { name: Bucket } = bucket();
  return {
    openUpload: async (Key: string): Promise<Readable> => {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket, Key }));
      if (Body === undefined) throw new Error('Storage answered without a body');
      return Body as Readable; // in Node the SDK streams
    },
    removeUploads: async (keys: readonly string[]): Promise<void> => {
      await Promise.all(keys.map((Key) => s3().send(new DeleteObjectCommand({ Bucket, Key }))));
    },
  };
};

const CONFLICT = 409;
const PRECONDITION_FAILED = 412;

/** Stores checked files. */
export const link = () => {
  const { name: Bucket } = bucket();
  /** Stores a file under the name of its content, unless it is there already. */
  const storeLinked = async (
    Key: string,
    open: () => Readable,
    bytes: number,
    media: string,
    attempts = 3,
  ): Promise<void> => {
    try {
      await s3().send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: open(),
          ContentLength: bytes,
          ContentType: media,
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === PRECONDITION_FAILED) return;
      // Another run is storing the same file at this moment.
      if (status !== CONFLICT || attempts === 1) throw error;
      await storeLinked(Key, open, bytes, media, attempts - 1);
    }
  };
  return { storeLinked };
};
