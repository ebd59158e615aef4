import { describe, expect, it } from 'vitest';
import { documents } from '../../../shared/contract/documents.ts';
import {
  MAX_FILE_BYTES,
  MediaType,
  media,
  PIECE_BYTES,
  pieceSizes,
  QUOTA,
  Refusal,
  refusals,
} from '../../../shared/domain/media.ts';

const digest = Buffer.alloc(32).toString('base64');
const announced = (parts: object = {}) => ({
  name: '证据.pdf',
  media: 'application/pdf',
  bytes: 100,
  sha256: digest,
  pieces: [digest],
  ...parts,
});
const { body } = documents.endpoints.startUpload;

describe('accepted files', () => {
  it('are the announced kinds and none that a browser would run', () => {
    expect(MediaType.options).toEqual(Object.keys(media));
    for (const type of ['text/html', 'image/svg+xml', 'text/xml', 'multipart/related', 'application/zip'])
      expect(MediaType.safeParse(type).success).toBe(false);
  });

  it('carry extensions that no two kinds share', () => {
    const extensions = Object.values(media).flat();

    expect(new Set(extensions).size).toBe(extensions.length);
    expect(extensions).toEqual(extensions.map((extension) => extension.toLowerCase()));
  });

  it('are announced with their exact size, type and digest', () => {
    expect(body.safeParse(announced()).success).toBe(true);
    for (const wrong of [
      { bytes: 0 },
      { bytes: MAX_FILE_BYTES + 1 },
      { bytes: 1.5 },
      { media: 'text/html' },
      { sha256: 'abc' },
      { sha256: '*'.repeat(44) },
      { pieces: [] },
      { pieces: ['abc'] },
      { pieces: [digest, digest] },
      { bytes: PIECE_BYTES + 1 },
      { name: '' },
      { name: 'a'.repeat(301) },
      { key: 'linked/x' },
    ])
      expect(body.safeParse(announced(wrong)).success).toBe(false);
    const pieces = pieceSizes(MAX_FILE_BYTES).map(() => digest);
    expect(body.safeParse(announced({ bytes: MAX_FILE_BYTES, pieces })).success).toBe(true);
  });

  it('are sent in pieces that make up the whole, all of one size but the last', () => {
    expect(pieceSizes(1)).toEqual([1]);
    expect(pieceSizes(PIECE_BYTES)).toEqual([PIECE_BYTES]);
    expect(pieceSizes(2 * PIECE_BYTES + 5)).toEqual([PIECE_BYTES, PIECE_BYTES, 5]);
    expect(pieceSizes(MAX_FILE_BYTES).reduce((sum, bytes) => sum + bytes)).toBe(MAX_FILE_BYTES);
  });

  it('fit into the quota one by one', () => {
    expect(QUOTA.bytes).toBeGreaterThanOrEqual(MAX_FILE_BYTES);
  });

  it('are refused with a sentence in both languages', () => {
    for (const reason of Refusal.options) {
      expect(refusals[reason].zh).toMatch(/\p{Script=Han}/u);
      expect(refusals[reason].en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
