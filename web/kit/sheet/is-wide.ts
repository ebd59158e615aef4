/** Whether a character is as wide as a Chinese one; letters are about half as wide. */
export const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) > 0x2e80;
