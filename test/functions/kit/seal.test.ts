import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../../functions/kit/seal.ts';

const key = randomBytes(32);
const { seal, open } = sealWith(key, '2026-AAAAAAAA-B');

describe('a sealed field', () => {
  it('opens to the text that was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(open('content', seal('content', text))).toBe(text.toWellFormed());
      }),
    );
  });

  it('is different each time and shows nothing of the text', () => {
    const [one, other] = [seal('content', '王小明'.repeat(50)), seal('content', '王小明'.repeat(50))];

    expect(one.equals(other)).toBe(false);
    expect(one.includes(Buffer.from('王小明'))).toBe(false);
  });

  it('is smaller than a long text, which is compressed first', () => {
    expect(seal('content', '请求检察机关依法监督。'.repeat(100)).length).toBeLessThan(200);
  });

  it('opens for no other petition, no other field and no other key', () => {
    const sealed = seal('content', '王小明');

    expect(() => open('event-2', sealed)).toThrow();
    expect(() => sealWith(key, '2026-CCCCCCCC-D').open('content', sealed)).toThrow();
    expect(() => sealWith(randomBytes(32), '2026-AAAAAAAA-B').open('content', sealed)).toThrow();
  });

  it('does not open when any bit was changed or any byte is missing', () => {
    const sealed = seal('content', '王小明');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));

        expect(() => open('content', changed)).toThrow();
      }),
    );
    for (let length = 0; length < sealed.length; length++)
      expect(() => open('content', sealed.subarray(0, length))).toThrow();
  });

  it('opens from any view of the bytes', () => {
    const sealed = seal('content', '王小明');
    const shifted = Buffer.concat([Buffer.alloc(3), sealed, Buffer.alloc(3)]);

    expect(open('content', new Uint8Array(shifted.buffer, shifted.byteOffset + 3, sealed.length))).toBe('王小明');
  });

  it('never fills the memory with what was packed', () => {
    expect(() => open('content', seal('content', 'a'.repeat(1_000_001)))).toThrow();
  });
});
