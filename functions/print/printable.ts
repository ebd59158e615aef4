import type { Font } from 'fontkit';

/** What stands for a character that a paper cannot hold: 〔U+20BB7〕. */
export const namedCodePoint = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

/**
 * Text as it can be printed: a character without a shape in the font is named by its code point, so that a rare name is
 * never printed shorter than it is; what was missing is added to `missing`.
 */
export const printable = (text: string, font: Pick<Font, 'hasGlyphForCodePoint'>, missing: Set<string>): string =>
  Array.from(text, (character) => {
    if (character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
    missing.add(character);
    return namedCodePoint(character);
  }).join('');
