import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOf } from '../../shared/domain/code.ts';
import type { TestPlatform } from './platform.ts';

// PKCS #8 header of an Ed25519 private key (RFC 8410, section 7); the 32-byte seed follows.
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * A receipt for a petition that nobody ever submitted, signed with the platform's own key: what a thief of the key could
 * make, or what is left of a petition that was lost.
 */
export const forgedReceipt = async ({ anyone, data }: TestPlatform): Promise<string> => {
  const { keys } = await anyone.readReceiptKeys();
  const secrets: Record<string, string> = JSON.parse(readFileSync(join(data, 'kms/keys.json'), 'utf8'));
  const pairs = Object.values(secrets).map((secret) => {
    const seed = createHmac('sha256', Buffer.from(secret, 'base64')).update('everyletter/receipt-signing/1').digest();
    const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    return { key, x: createPublicKey(key).export({ format: 'jwk' }).x };
  });
  const own = pairs.find(({ x }) => x === keys[0]?.x);
  if (own === undefined) throw new Error('None of the keys signs receipts');

  const hash = () => randomBytes(32).toString('hex');
  const receipt = {
    reference: referenceOf(2026, randomBytes(5)),
    receivedAt: '2026-03-02T01:00:00.000Z',
    digest: hash(),
    salt: randomBytes(16).toString('base64url'),
    chain: hash(),
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', kid: keys[0]?.kid, typ: 'everyletter-receipt' })}.${part(receipt)}`;
  return `${signed}.${sign(null, Buffer.from(signed), own.key).toString('base64url')}`;
};
