import type { StoredObject } from './store-object.ts';

/** The reply headers that tell what was stored. */
export function storedHeaders(stored: StoredObject): Record<string, string> {
  const headers: Record<string, string> = { etag: `"${stored.etag}"` };
  if (stored.versionId !== undefined) headers['x-amz-version-id'] = stored.versionId;
  if (stored.checksum !== undefined) {
    headers[`x-amz-checksum-${stored.checksum.name}`] = stored.checksum.value;
    headers['x-amz-checksum-type'] = 'FULL_OBJECT';
  }
  for (const [name, value] of Object.entries(stored.headers)) {
    if (name.startsWith('x-amz-server-side-encryption')) headers[name] = value;
  }
  return headers;
}
