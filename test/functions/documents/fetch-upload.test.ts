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

const open = (...sources: Readable[]) => {
  const keys = sources.map((_, index) => String(index));
  return [keys, async (key: string) => sources[Number(key)] ?? Readable.from([])] as const;
};
const stream = (chunks: number, size: number) =>
  Readable.from(
    (function* () {
      for (let index = 0; index < chunks; index++) yield Buffer.alloc(size, index);
    })(),
  );

describe('an upload that is fetched', () => {
  it('is written whole, counted and hashed', async () => {
    const bytes = Buffer.concat(Array.from({ length: 5 }, (_, index) => Buffer.alloc(1000, index)));

    const fetched = await fetchUpload(...open(stream(5, 1000)), path(), 5000);

    expect(fetched).toEqual({ bytes: 5000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(readFileSync(path()).equals(bytes)).toBe(true);
  });

  it('is put together from its pieces, in their order', async () => {
    const pieces = ['first ', 'second ', 'third'].map((text) => Readable.from([Buffer.from(text)]));

    const { bytes } = await fetchUpload(...open(...pieces), path(), 100);

    expect(readFileSync(path(), 'utf8')).toBe('first second third');
    expect(bytes).toBe(18);
  });

  it('is not fetched much further than was announced, and is counted as longer', async () => {
    const { bytes } = await fetchUpload(...open(stream(1_000_000, 1000)), path(), 5000);

    expect(bytes).toBe(6000);
    expect(existsSync(path()) && readFileSync(path()).length).toBeLessThanOrEqual(5000);
  });

  it('may be empty', async () => {
    expect(await fetchUpload(...open(stream(0, 0)), path(), 10)).toMatchObject({ bytes: 0 });
  });

  it('fails when the source fails', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('connection lost'));
      },
    });

    await expect(fetchUpload(...open(broken), path(), 10)).rejects.toThrow('connection lost');
  });
});
