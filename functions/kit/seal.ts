import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const FORMAT = 1;
const [IV, TAG] = [12, 16];
// Without it a shortened tag would be taken, and is easier to guess.
const LENGTHS = { authTagLength: TAG };
const MAX_OPENED_BYTES = 1_000_000;

/** Seals and opens the secret fields of one petition under its data key. */
export interface Seal {
  /** Compressed, then AES-256-GCM; the associated data binds it to petition and field. */
  readonly seal: (field: string, text: string) => Buffer;
  /** @throws Error when the bytes were changed or belong to another field */
  readonly open: (field: string, bytes: Uint8Array) => string;
}

/** A seal with a data key. Layout of sealed bytes: format (1), IV (12), tag (16), ciphertext. */
export const sealWith = (key: Buffer, reference: string): Seal => {
  const associated = (field: string) => Buffer.from(`petitions|${reference}|${field}|${FORMAT}`);
  return {
    seal: (field, text) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv, LENGTHS).setAAD(associated(field));
      const body = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
    },
    open: (field, bytes) => {
      const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (sealed[0] !== FORMAT) throw new Error(`Sealed field ${field} has unknown format ${sealed[0]}`);
      const iv = sealed.subarray(1, 1 + IV);
      const decipher = createDecipheriv('aes-256-gcm', key, iv, LENGTHS).setAAD(associated(field));
      decipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
      const packed = Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
      return inflateRawSync(packed, { maxOutputLength: MAX_OPENED_BYTES }).toString();
    },
  };
};
