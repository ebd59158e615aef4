import * as z from 'zod';
import { halfWidth } from './text.ts';

// Crockford's base 32: no I, L, O, U, so that a code survives being read aloud or copied by hand.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters of Crockford base 32, five bits each, from the leading bits of `bytes`. */
export const base32 = (bytes: Uint8Array, length: number): string => {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5 && text.length < length; bits -= 5) text += ALPHABET[(value >> (bits - 5)) & 31];
  }
  return text;
};

const forgive = (text: string) =>
  halfWidth(text)
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

const checkOf = (text: string): string => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += (at + 1) * (ALPHABET.indexOf(text.charAt(at)) + 1);
  return ALPHABET[sum % 31] ?? '';
};

/** Reference of a petition, not secret: `2026-7KQ49MXB-H`: year of receipt in Asia/Shanghai, 40 random bits, check character. */
export const referenceOf = (year: number, random: Uint8Array): Reference => {
  const text = base32(random, 8);
  return Reference.parse(`${year}-${text}-${checkOf(`${year}${text}`)}`);
};

const WRITTEN = /^\d{4}-[0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]$/;

// Nearly every reference comes as we wrote it: a list of fifty parses a hundred of them.
const tidyReference = (text: string) =>
  WRITTEN.test(text) ? text : forgive(text).replace(/^(\d{4})(.{8})(.)$/, '$1-$2-$3');

export const Reference = z
  .string()
  .overwrite(tidyReference)
  .refine((text) => WRITTEN.test(text) && checkOf(text.slice(0, 4) + text.slice(5, 13)) === text[14], {
    error: 'reference',
  })
  .brand<'Reference'>();
export type Reference = z.infer<typeof Reference>;

const BOOKING = /^B-[0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]$/;

/** Reference of a booked reception, not secret: `B-7KQ49MXB-H`: 40 bits, check character. */
export const bookingReferenceOf = (bytes: Uint8Array): BookingReference => {
  const text = base32(bytes, 8);
  return BookingReference.parse(`B-${text}-${checkOf(`B${text}`)}`);
};

export const BookingReference = z
  .string()
  .max(40)
  .overwrite((text) => forgive(text).replace(/^(B)(.{8})(.)$/, '$1-$2-$3'))
  .refine((text) => BOOKING.test(text) && checkOf(`B${text.slice(2, 10)}`) === text[11], { error: 'booking-reference' })
  .brand<'BookingReference'>();
export type BookingReference = z.infer<typeof BookingReference>;

/** Query code, secret: 13 characters, 65 bits. Case, spaces, hyphens and full-width signs are forgiven. */
export const QueryCode = z
  .string()
  .max(40)
  .overwrite(forgive)
  .regex(/^[0-9A-HJKMNP-TV-Z]{13}$/);

/** A query code as shown: `7KQ4-9MXB-2F6TN`. */
export const shownCode = (code: string): string => code.replace(/^(.{4})(.{4})(.{5})$/, '$1-$2-$3');
