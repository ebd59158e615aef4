import * as z from 'zod';

// C0/C1 controls except tab and line feed, bidirectional embeddings, overrides and isolates, zero-width characters, BOM.
// Without the v flag, which phones before 2023 do not know.
const INVISIBLE = /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text as it is stored: NFC, without invisible controls, line ends as LF, no space around. */
export const cleanText = (text: string): string =>
  text.isWellFormed() ? text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').trim() : text;

/** Full-width letters, digits and signs as their half-width forms (ID numbers and phones typed in a Chinese keyboard). */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** Text that a person wrote, cleaned; length in UTF-16 code units after cleaning. Lone surrogates are refused. */
export const Text = (min: number, max: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed(), { error: 'lone-surrogate', abort: true })
    .overwrite(cleanText)
    .min(min)
    .max(max);
