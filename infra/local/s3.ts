import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createBlobs } from './s3/blobs.ts';
import { openCatalogue } from './s3/catalogue.ts';
import { openVersion } from './s3/get-object.ts';
import { createHandle } from './s3/handle.ts';
import { createOutbox } from './s3/outbox.ts';
import { checkKey } from './s3/s3-request.ts';
import type { ObjectCreated, S3Settings } from './s3/settings.ts';
import { type Store, type StoredObject, storeObject } from './s3/store-object.ts';

export type {
  BucketSettings,
  CorsRule,
  ObjectCreated,
  Retention,
  S3Settings,
} from './s3/settings.ts';

interface DirectPut {
  bucket: string;
  key: string;
  body: Uint8Array | string | Readable;
  contentType?: string;
}

interface DirectObject extends StoredObject {
  body: Readable;
}

export interface S3 {
  /** Answers path-style requests; never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Stores an object in the platform's own name: no rights are asked for. */
  putObject(put: DirectPut): Promise<StoredObject>;
  getObject(object: { bucket: string; key: string; versionId?: string }): DirectObject | undefined;
  /** Notifications of durable objects that `onCreated` has not taken yet, oldest first (at most 100). */
  pendingNotifications(): ObjectCreated[];
  /** Takes a notification off the list; a resolved `onCreated` does so by itself. */
  acknowledge(sequencer: string): void;
  /** Delivers what a former run left: call it once the receivers are ready. Resolves when done or when one failed. */
  deliverPending(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * An S3 that keeps objects in files, for one machine: signatures, presigned forms and their conditions, checksums,
 * preconditions, versions and Object Lock are enforced in S3's own words; what it does not do it refuses (501).
 */
export function createS3(settings: S3Settings): S3 {
  const catalogue = openCatalogue(settings.data);
  const blobs = createBlobs(settings.data);
  blobs.sweep(catalogue.hasBlob);
  const outbox = createOutbox(catalogue, settings.onCreated);
  const store: Store = { catalogue, blobs, outbox, now: settings.now };

  async function putObject({ bucket: name, key, body, contentType }: DirectPut): Promise<StoredObject> {
    const bucket = settings.buckets.find((candidate) => candidate.name === name);
    if (bucket === undefined) throw new Error(`There is no bucket ${name} to put ${key} into.`);
    checkKey(key);
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    return await storeObject(store, {
      bucket,
      key,
      body: bytes instanceof Readable ? bytes : Readable.from([bytes]),
      headers: { 'content-type': contentType ?? 'binary/octet-stream' },
      expect: {},
      preconditions: {},
      eventName: 'ObjectCreated:Put',
    });
  }

  function getObject({ bucket, key, versionId }: { bucket: string; key: string; versionId?: string }) {
    const version = catalogue.find(bucket, key, versionId);
    if (version?.blob === undefined) return undefined;
    return {
      ...version,
      versionId: version.version,
      body: openVersion(blobs, { blob: version.blob, size: version.size }),
    };
  }

  return {
    handle: createHandle(settings, store),
    putObject,
    getObject,
    pendingNotifications: () => catalogue.owed().map(({ event }) => event),
    acknowledge: (sequencer) => catalogue.settle(Number.parseInt(sequencer, 16)),
    deliverPending: () => {
      outbox.wake();
      return outbox.settled();
    },
    stop: async () => {
      outbox.stop();
      await outbox.settled();
      catalogue.close();
    },
  };
}
