import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchUpload } from '../../../functions/documents/fetch-upload.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyletter-upload-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const path = () => join(folder, 'file');

const stream = (chunks: number, size: number) =>
  Readable.from(
    (function* () {
      for (let index = 0; index < chunks; index++) yield Buffer.alloc(size, index);
    })(),
  );

describe('an upload that is fetched', () => {
  it('is written whole, counted and hashed', async () => {
    const bytes = Buffer.concat(Array.from({ length: 5 }, (_, index) => Buffer.alloc(1000, index)));

    const fetched = await fetchUpload(stream(5, 1000), path(), 5000);

    expect(fetched).toEqual({ bytes: 5000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(readFileSync(path()).equals(bytes)).toBe(true);
  });

  it('is not fetched much further than was announced, and is counted as longer', async () => {
    const { bytes } = await fetchUpload(stream(1_000_000, 1000), path(), 5000);

    expect(bytes).toBe(6000);
    expect(existsSync(path()) && readFileSync(path()).length).toBeLessThanOrEqual(5000);
  });

  it('may be empty', async () => {
    expect(await fetchUpload(stream(0, 0), path(), 10)).toMatchObject({ bytes: 0 });
  });

  it('fails when the source fails', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('connection lost'));
      },
    });

    await expect(fetchUpload(broken, path(), 10)).rejects.toThrow('connection lost');
  });
});
