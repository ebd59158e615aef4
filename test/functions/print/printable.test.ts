import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFont } from '../../../functions/print/font.ts';
import { printable } from '../../../functions/print/printable.ts';

const font = await openFont(
  join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular'),
);

/** Blocks of CJK characters that GB 18030-2022 asks for at its third level, every seventh character of each. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ebe0],
  [0x30000, 0x3134a],
  [0x31350, 0x323af],
] as const;
const sample = BLOCKS.flatMap(([first, last]) =>
  Array.from({ length: Math.floor((last - first) / 7) }, (_, index) => String.fromCodePoint(first + index * 7)),
);

test('of a sample of all blocks of GB 18030 no character is dropped: it is printed, or named and reported', () => {
  const missing = new Set<string>();

  const printed = printable(sample.join(''), font, missing);
  const restored = printed.replace(/〔U\+([0-9A-F]{4,6})〕/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );

  expect(restored).toBe(sample.join(''));
  expect(sample.filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))).toEqual([...missing]);
  expect(missing.size).toBeGreaterThan(0);
  expect(missing.size).toBeLessThan(sample.length);
});

test('lines stay lines, and everyday text stays as it is', () => {
  const missing = new Set<string>();

  expect(printable('张三：\n“您好”，12309。', font, missing)).toBe('张三：\n“您好”，12309。');
  expect(printable('笑😀', font, missing)).toBe('笑〔U+1F600〕');
  expect([...missing]).toEqual(['😀']);
});
