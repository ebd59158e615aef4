import { randomBytes } from 'node:crypto';
import type { Blobs } from './blobs.ts';
import type { Catalogue, VersionDetails } from './catalogue.ts';
import { createDigests, type Digests } from './digests.ts';
import type { Expectations } from './expectations.ts';
import { retentionFrom } from './object-lock.ts';
import { asRefusal } from './out-of-space.ts';
import type { Outbox } from './outbox.ts';
import { checkWrite, type Preconditions } from './preconditions.ts';
import type { Body, BucketSettings, ObjectCreated } from './settings.ts';

export interface Store {
  catalogue: Catalogue;
  blobs: Blobs;
  outbox: Outbox;
  now(): Date;
}

export interface NewObject {
  bucket: BucketSettings;
  key: string;
  body: Body;
  headers: Record<string, string>;
  expect: Expectations;
  preconditions: Preconditions;
  eventName: ObjectCreated['eventName'];
  /** Looks at the size so far, and once at the end; throws to refuse. */
  guard?: (size: number, complete: boolean) => void;
}

export interface StoredObject extends VersionDetails {
  versionId?: string;
}

async function writeBlob(
  { body, expect, guard }: NewObject,
  blobs: Blobs,
): Promise<{ blob: string; digests: Digests }> {
  const running = createDigests(expect);
  const done: Digests[] = [];
  async function* examined(): Body {
    let size = 0;
    for await (const chunk of body) {
      running.update(chunk);
      size += chunk.length;
      guard?.(size, false);
      yield chunk;
    }
    guard?.(size, true);
    done.push(running.finish());
  }
  const blob = await blobs.write(examined());
  const [digests] = done;
  if (digests === undefined) throw new Error('A blob was written whose body did not end.');
  return { blob, digests };
}

function commit(store: Store, object: NewObject, blob: string, digests: Digests): StoredObject {
  const { bucket, key, headers } = object;
  const now = store.now();
  const details: VersionDetails = { ...digests, headers, modified: now.toISOString() };
  const retention = retentionFrom(bucket, now);
  if (retention !== undefined) details.retention = retention;
  const version = bucket.versioned ? { versionId: randomBytes(24).toString('base64url') } : {};
  const replaced = store.catalogue.transaction(() => {
    const present = store.catalogue.find(bucket.name, key);
    checkWrite(object.preconditions, key, present);
    const former = bucket.versioned ? undefined : store.catalogue.find(bucket.name, key, 'null');
    if (former !== undefined) store.catalogue.remove(bucket.name, key, 'null');
    const sequence = store.catalogue.add(bucket.name, key, version.versionId ?? 'null', blob, details);
    store.catalogue.owe(sequence, {
      bucket: bucket.name,
      key,
      size: details.size,
      etag: details.etag,
      sequencer: sequence.toString(16).toUpperCase().padStart(16, '0'),
      ...version,
      eventName: object.eventName,
      eventTime: details.modified,
    });
    return former?.blob;
  });
  if (replaced !== undefined) void store.blobs.remove(replaced);
  return { ...details, ...version };
}

/** Receives an object: bytes made durable first, then, in one transaction, the version and its notification. */
export async function storeObject(store: Store, object: NewObject): Promise<StoredObject> {
  // Refused before the bytes come when that is already plain; decided in the transaction.
  checkWrite(object.preconditions, object.key, store.catalogue.find(object.bucket.name, object.key));
  try {
    const { blob, digests } = await writeBlob(object, store.blobs);
    try {
      const stored = commit(store, object, blob, digests);
      store.outbox.wake();
      return stored;
    } catch (error) {
      await store.blobs.remove(blob);
      throw error;
    }
  } catch (error) {
    throw asRefusal(error);
  }
}
