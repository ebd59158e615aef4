import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Non-secret pairs that must be given again to open a ciphertext. */
export type EncryptionContext = Readonly<Record<string, string>>;

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a plaintext; the blob names its key, as that of KMS does. */
export function seal(keyId: string, secret: Buffer, plaintext: Uint8Array, context: EncryptionContext): Buffer {
  const name = Buffer.from(keyId);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce).setAAD(associated(keyId, context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, name.length]), name, nonce, cipher.getAuthTag(), sealed]);
}

/** The key that a blob names; none when it is no blob of ours. */
export function keyIdOf(blob: Buffer): string | undefined {
  const end = 2 + (blob[1] ?? 0);
  if (blob[0] !== VERSION || blob.length < end + NONCE_BYTES + TAG_BYTES) return undefined;
  return blob.subarray(2, end).toString('utf8');
}

/** Opens a blob; throws when it, the key or the context is not the one it was sealed with. */
export function open(keyId: string, secret: Buffer, blob: Buffer, context: EncryptionContext): Buffer {
  const nonceAt = 2 + (blob[1] ?? 0);
  const tagAt = nonceAt + NONCE_BYTES;
  const decipher = createDecipheriv(ALGORITHM, secret, blob.subarray(nonceAt, tagAt), { authTagLength: TAG_BYTES })
    .setAAD(associated(keyId, context))
    .setAuthTag(blob.subarray(tagAt, tagAt + TAG_BYTES));
  return Buffer.concat([decipher.update(blob.subarray(tagAt + TAG_BYTES)), decipher.final()]);
}

const associated = (keyId: string, context: EncryptionContext) =>
  Buffer.from(JSON.stringify([keyId, Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))]));
