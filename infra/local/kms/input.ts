import { ServiceError } from '../service-error.ts';
import type { EncryptionContext } from './ciphertext.ts';

/** Parameters of a call as they came in. */
export type Input = Readonly<Record<string, unknown>>;

const invalid = (message: string) => new ServiceError('ValidationException', message);

/** A binary parameter, which JSON carries in Base64. */
export function bytes(input: Input, name: string, limit: number): Buffer {
  const value = input[name];
  if (typeof value !== 'string') throw invalid(`1 validation error detected: Value null at '${name}' must not be null`);
  const decoded = Buffer.from(value, 'base64');
  if (decoded.length > 0 && decoded.length <= limit) return decoded;
  throw invalid(`1 validation error detected: Value at '${name}' must have length between 1 and ${limit}`);
}

export function encryptionContext(input: Input): EncryptionContext {
  const given = input.EncryptionContext ?? {};
  if (typeof given !== 'object' || given === null) throw invalid('EncryptionContext must be a map');
  const pairs = Object.entries(given).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') throw invalid(`EncryptionContext: the value of ${key} must be a string`);
    return [key, value] as const;
  });
  return Object.fromEntries(pairs);
}

/** How long a data key the caller wants. */
export function dataKeyLength({ KeySpec, NumberOfBytes }: Input): number {
  if (KeySpec !== undefined && NumberOfBytes !== undefined) {
    throw invalid('Please specify either number of bytes or key spec.');
  }
  if (KeySpec === 'AES_256') return 32;
  if (KeySpec === 'AES_128') return 16;
  if (typeof NumberOfBytes === 'number' && NumberOfBytes >= 1 && NumberOfBytes <= 1024) return NumberOfBytes;
  throw invalid('Please specify either number of bytes or key spec.');
}
