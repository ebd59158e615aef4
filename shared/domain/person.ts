import * as z from 'zod';
import { Day } from './day.ts';
import { halfWidth, Text } from './text.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const birthDay = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;

const checkOf = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECKS[sum % 11] ?? '';
};

/** Whether a resident identity number (GB 11643: 18 characters, or 15 digits issued before 1999) is well formed, birth date and check character included. */
export const isResidentId = (number: string): boolean => {
  if (/^\d{15}$/.test(number)) return Day.safeParse(birthDay(`19${number.slice(6, 12)}`)).success;
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  return number[17] === checkOf(number) && Day.safeParse(birthDay(number.slice(6, 14))).success;
};

/** A resident identity number as issued since 1999: 15 digits gain their century and check character (GB 11643-1999). */
export const fullResidentId = (number: string): string => {
  if (number.length !== 15) return number;
  const seventeen = `${number.slice(0, 6)}19${number.slice(6)}`;
  return `${seventeen}${checkOf(seventeen)}`;
};

/** Without dashes and minus of every keyboard, dots, brackets, and what comes along unseen when a number is pasted from a chat. */
export const compact = (text: string) =>
  halfWidth(text)
    .replace(/[\s\p{Pd}\p{Cf}\u2212.·()]/gu, '')
    .toUpperCase();

/** Identity document of a person. Spaces, dashes, full-width digits and a small x are forgiven. */
export const Identity = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(['RESIDENT_ID', 'RESIDENCE_PERMIT']),
    number: z.string().overwrite(compact).max(18).refine(isResidentId, { error: 'id-number' }),
  }),
  z.strictObject({
    type: z.literal(['PASSPORT', 'OTHER']),
    number: z
      .string()
      .overwrite(compact)
      .regex(/^[A-Z0-9]{5,20}$/),
  }),
]);
export type Identity = z.infer<typeof Identity>;

/** Without the country code; a fixed line gets back the zero that its area code loses behind +86. */
const national = (text: string) =>
  compact(text)
    .replace(/^(\+86|0086|86(?=1[3-9]\d{9}$))/, '+86')
    .replace(/^\+86(10\d{8}|[2-9]\d{9,10})$/, (_, line: string) => (/^[48]00/.test(line) ? line : `0${line}`))
    .replace(/^\+86/, '');

/** Telephone number: a Chinese mobile or fixed line without country code, or `+` and an E.164 number. */
export const Phone = z
  .string()
  .overwrite(national)
  .refine((text) => /^(1[3-9]\d{9}|0\d{9,11}|400\d{7}|12309|\+[1-9]\d{6,14})$/.test(text), { error: 'phone' });

/** A petitioner or a representative of a group. */
export const Person = z.strictObject({
  name: Text(1, 100),
  identity: Identity.optional(),
  phone: Phone.optional(),
  address: Text(1, 200).optional(),
});
export type Person = z.infer<typeof Person>;

/** The person or unit that an accusation, a report or a complaint is about. */
export const AccusedParty = z.strictObject({
  name: Text(1, 100),
  unit: Text(1, 200).optional(),
  position: Text(1, 100).optional(),
});
export type AccusedParty = z.infer<typeof AccusedParty>;
