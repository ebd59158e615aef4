import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { Reference } from '../../shared/domain/code.ts';
import { Instant, Sha256 } from '../../shared/domain/id.ts';
import { environment } from '../kit/environment.ts';
import { deriveSecret } from '../kit/kms.ts';

const KEY_ID = 'receipt-1';
// PKCS #8 header of an Ed25519 private key (RFC 8410, section 7); the 32-byte seed follows.
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What a receipt says. */
export const Receipt = z.object({
  reference: Reference,
  receivedAt: Instant,
  /** SHA-256 over the salt and the canonical request. */
  digest: Sha256,
  salt: z.string(),
  /** Hash of the first event. */
  chain: Sha256,
});
export type Receipt = z.infer<typeof Receipt>;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
// By hand, for every submission signs: jose signs by WebCrypto, which costs three times the CPU for a text so short.
const HEADER = base64url(JSON.stringify({ alg: 'EdDSA', kid: KEY_ID, typ: 'everyletter-receipt' }));

let pair: Promise<{ privateKey: KeyObject; publicKey: KeyObject }> | undefined;

const keysOf = async (keyId: string) => {
  const seed = (await deriveSecret(keyId, 'receipt-signing/1')).export();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
};

/** Signs and verifies receipts (JWS, RFC 7515; EdDSA, RFC 8037). */
export const derive = () => {
  const { SIGNING_KEY } = environment('SIGNING_KEY');
  const keys = () => {
    pair ??= keysOf(SIGNING_KEY);
    pair.catch(() => {
      pair = undefined;
    });
    return pair;
  };
  return {
    /** Compact JWS; the same receipt gives the same text. */
    sign: async (receipt: Receipt): Promise<string> => {
      const signed = `${HEADER}.${base64url(JSON.stringify(receipt))}`;
      const { privateKey } = await keys();
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    /** The receipt inside a JWS that this platform signed, else undefined. Line breaks of a paper are forgiven. */
    verify: async (jws: string): Promise<Receipt | undefined> => {
      const { publicKey } = await keys();
      try {
        const [header = '', payload = '', signature = '', ...others] = jws.replace(/\s/g, '').split('.');
        // One form of receipt was ever issued: another header is not ours, whatever algorithm it names.
        if (header !== HEADER || others.length > 0) return undefined;
        if (!verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url')))
          return undefined;
        return Receipt.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
      } catch {
        return undefined; // Whatever is wrong with it, it is not ours.
      }
    },
    /** The public key as a JWK (RFC 8037). */
    publicJwk: async () => {
      const { x = '' } = (await keys()).publicKey.export({ format: 'jwk' });
      return { kty: 'OKP', crv: 'Ed25519', x, kid: KEY_ID, alg: 'EdDSA', use: 'sig' };
    },
  };
};
