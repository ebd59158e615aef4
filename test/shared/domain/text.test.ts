import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, halfWidth, Text } from '../../../shared/domain/text.ts';

const anyText = fc.string({ unit: 'binary' });
const withInvisible = fc
  .array(fc.oneof(anyText, fc.constantFrom('\u0000', '\u202e', '\u2066', '\u200b', '\ufeff', '\r', '\r\n', '\u0301')))
  .map((parts) => parts.join(''));

describe('text that a person wrote', () => {
  it('is kept in NFC, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(withInvisible, (text) => {
        const cleaned = cleanText(text);

        expect(cleaned.normalize('NFC')).toBe(cleaned);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('holds no control, no bidirectional override and no zero-width sign afterwards', () => {
    fc.assert(
      fc.property(withInvisible, (text) => {
        expect(cleanText(text)).not.toMatch(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
        );
      }),
    );
  });

  it.each([
    ['e\u0301cole', 'école'],
    ['A\u030a', 'Å'],
    ['\u202e1234\u202c', '1234'],
    ['\u2067מ\u2069', 'מ'],
    ['ad\u200bmin', 'admin'],
    ['\ufeff王小明\u0000', '王小明'],
    ['一\r\n二\r三\n四\t五', '一\n二\n三\n四\t五'],
    ['  　正文　  ', '正文'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j becomes %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it.each(['䶮', '㛃', '𠮷', '𬱖', '\u{2ebf0}', '\u{30000}', '葛\u{e0100}', '〇', '㐂', '龥', '鿿'])(
    'keeps the rare character %s',
    (name) => {
      expect(Text(1, 10).parse(name)).toBe(name);
    },
  );

  it('is refused with a lone surrogate, before and after any cleaning', () => {
    for (const text of ['\ud842', '\udfb7', 'a\ud842b', '\ud842\u200b\udfb7'])
      expect(
        Text(1, 10)
          .safeParse(text)
          .error?.issues.map(({ message }) => message),
      ).toEqual(['lone-surrogate']);
  });

  it('is measured after cleaning', () => {
    expect(Text(1, 3).safeParse('\u200b\u200b').success).toBe(false);
    expect(Text(1, 3).parse('\u200b\u200bab\u200b')).toBe('ab');
    expect(Text(1, 1).safeParse('e\u0301').data).toBe('é');
  });
});

describe('full-width signs', () => {
  it('become their half-width forms, and nothing else changes', () => {
    expect(halfWidth('２０２６－０１－０１　ＡＢｃ（）')).toBe('2026-01-01 ABc()');
    expect(halfWidth('王小明,《决定》')).toBe('王小明,《决定》');
  });
});
