import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes the pieces of an upload one after the other to a local file, counting and hashing them; stops soon after `most`
 * bytes. SHA-256 in hexadecimal.
 */
export const fetchUpload = async (
  keys: readonly string[],
  open: (key: string) => Promise<Readable>,
  path: string,
  most: number,
): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(async function* () {
    for (const key of keys) {
      // Without an encoding a stream reads buffers.
      for await (const chunk of (await open(key)) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > most) return;
        hash.update(chunk);
        yield chunk;
      }
    }
  }, createWriteStream(path));
  return { bytes, sha256: hash.digest('hex') };
};
