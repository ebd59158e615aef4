import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, QueryCode, Reference, referenceOf, shownCode } from '../../../shared/domain/code.ts';

const random = fc.uint8Array({ minLength: 5, maxLength: 5 });
const year = fc.integer({ min: 2015, max: 2100 });
const reference = fc.tuple(year, random).map(([in_, bytes]) => referenceOf(in_, bytes));
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a reference', () => {
  it('shows the year, forty random bits and a check character', () => {
    expect(referenceOf(2026, Buffer.from([0, 0, 0, 0, 0]))).toMatch(/^2026-00000000-[0-9A-Z]$/);
    expect(referenceOf(2026, Buffer.from([255, 255, 255, 255, 255]))).toMatch(/^2026-ZZZZZZZZ-[0-9A-Z]$/);
  });

  it('is taken as it was given', () => {
    fc.assert(
      fc.property(reference, (given) => {
        expect(Reference.parse(given)).toBe(given);
      }),
    );
  });

  it('is different for different bits', () => {
    fc.assert(
      fc.property(year, random, random, (in_, one, other) => {
        fc.pre(Buffer.compare(one, other) !== 0);

        expect(referenceOf(in_, one)).not.toBe(referenceOf(in_, other));
      }),
    );
  });

  it('is forgiven small letters, spaces, missing hyphens, full-width signs and look-alike letters', () => {
    fc.assert(
      fc.property(reference, (given) => {
        const fullWidth = given.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        const lookAlike = given.replaceAll('0', 'o').replaceAll('1', 'l');

        for (const typed of [
          given.toLowerCase(),
          given.replaceAll('-', ''),
          ` ${given.replaceAll('-', ' – ')} `,
          given.replaceAll('-', '—'),
          fullWidth,
          lookAlike,
          lookAlike.replaceAll('l', 'I'),
        ])
          expect(Reference.parse(typed)).toBe(given);
      }),
    );
  });

  it('is refused when one sign is mistyped', () => {
    fc.assert(
      fc.property(reference, fc.nat(12), fc.constantFrom(...SIGNS), (given, place, sign) => {
        const signs = [...given.replaceAll('-', '')];
        const before = signs[place] ?? '';
        // Zero and Z are the one pair that the check character cannot tell apart: 32 signs, modulus 31.
        fc.pre(before !== sign && `${before}${sign}` !== '0Z' && `${before}${sign}` !== 'Z0');
        signs[place] = sign;

        expect(Reference.safeParse(signs.join('')).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when two neighbours are exchanged', () => {
    fc.assert(
      fc.property(reference, fc.nat(10), (given, place) => {
        const signs = [...given.replaceAll('-', '')];
        const [one = '', other = ''] = signs.slice(place, place + 2);
        fc.pre(one !== other && `${one}${other}` !== '0Z' && `${one}${other}` !== 'Z0');
        signs.splice(place, 2, other, one);

        expect(Reference.safeParse(signs.join('')).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '',
    '2026',
    '2026-7KQ49MXB',
    '2026-7KQ49MXU-H',
    '26-7KQ49MXB-H',
    'E#0001',
    '2026-7KQ49MXB-H#C',
    "2026-7KQ49MXB-H' OR 1=1",
    '\u0000'.repeat(15),
    '二〇二六-7KQ49MXB-H',
  ])('is refused when it reads %j', (text) => {
    const { error } = Reference.safeParse(text);

    expect(error?.issues.map(({ message }) => message)).toEqual(['reference']);
  });
});

describe('a query code', () => {
  const code = fc.uint8Array({ minLength: 9, maxLength: 9 }).map((bytes) => base32(bytes, 13));

  it('carries 65 bits', () => {
    expect(base32(Buffer.alloc(9, 255), 13)).toBe('Z'.repeat(13));
    expect(Math.log2(32 ** 13)).toBe(65);
  });

  it('changes with each of its 65 bits and with no other', () => {
    const zero = base32(Buffer.alloc(9), 13);

    const changed = Array.from({ length: 72 }, (_, bit) => {
      const bytes = Buffer.alloc(9);
      bytes[bit >> 3] = 128 >> (bit & 7);
      return base32(bytes, 13);
    });

    expect(new Set(changed.slice(0, 65)).size).toBe(65);
    expect(changed.slice(0, 65)).not.toContain(zero);
    expect(new Set(changed.slice(65))).toEqual(new Set([zero]));
  });

  it('is shown in groups and taken back as shown, in small letters or full width', () => {
    fc.assert(
      fc.property(code, (given) => {
        const shown = shownCode(given);
        const fullWidth = shown.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

        expect(shown).toMatch(/^.{4}-.{4}-.{5}$/);
        for (const typed of [given, shown, shown.toLowerCase(), fullWidth, ` ${shown}\n`])
          expect(QueryCode.parse(typed)).toBe(given);
      }),
    );
  });

  it.each(['', '7KQ49MXB2F6T', '7KQ49MXB2F6TNN', 'U'.repeat(13), '*'.repeat(13), ' '.repeat(41)])(
    'is refused when it reads %j',
    (text) => {
      expect(QueryCode.safeParse(text).success).toBe(false);
    },
  );
});
