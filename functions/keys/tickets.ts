import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { base32, Reference } from '../../shared/domain/code.ts';
import { OPEN_MINUTES } from '../../shared/domain/receipt.ts';
import { environment } from '../kit/environment.ts';
import { deriveSecret } from '../kit/kms.ts';

// A query code holds 65 random bits, not a password's few: a low cost is enough, and every submission pays it. At half a
// millisecond a guess, half of all codes take longer than two hundred million years of one processor.
const COST = { N: 256, r: 8, p: 1 } as const;
const [SALT, HASH] = [16, 32];
const TOKEN_SECONDS = OPEN_MINUTES * 60;
const AUDIENCE = 'everyletter-receipt';

/** What a token of an opened receipt says (RFC 7519). */
const Claims = z.object({ sub: Reference, aud: z.literal(AUDIENCE), exp: z.int() });

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
// By hand, for one form of token is ours and no other is read: a library that reads them all is a sixteenth of a bundle.
const HEADER = base64url({ alg: 'HS256' });

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const hashed = (code: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, salt, HASH, COST, (error, hash) => (error ? reject(error) : resolve(hash))),
  );

/** Query codes, their hashes, and the tokens of opened receipts. */
export const derive = () => {
  const { TICKETS_KEY } = environment('TICKETS_KEY');
  const secret = (label: string) => deriveSecret(TICKETS_KEY, label);
  const mac = async (label: string, text: string) =>
    createHmac('sha256', await secret(label))
      .update(text)
      .digest();
  return {
    /** The query code that belongs to an idempotency key: a retry shows the same code, and no store holds it. */
    codeFor: async (scope: string, idempotencyKey: string): Promise<string> =>
      base32(await mac('query-code/1', `${scope}|${idempotencyKey}`), 13),
    /** Name under which an idempotency key is remembered. */
    keyName: async (scope: string, idempotencyKey: string): Promise<string> =>
      (await mac('idempotency/1', `${scope}|${idempotencyKey}`)).subarray(0, 18).toString('base64url'),
    /** Keyed digest of a request, by which a retry is told from another request under the same key. */
    fingerprint: async (canonicalRequest: string): Promise<Buffer> => mac('fingerprint/1', canonicalRequest),
    /** Name under which the attempts of an address are counted; the address itself is not stored. */
    addressName: async (address: string): Promise<string> =>
      (await mac('address/1', address)).subarray(0, 12).toString('base64url'),
    /** Salt and scrypt hash of a code, as stored. */
    hashCode: async (code: string): Promise<Buffer> => {
      const salt = randomBytes(SALT);
      return Buffer.concat([salt, await hashed(code, salt)]);
    },
    /** Whether a code is the stored one; takes the same time without a stored one. */
    isCode: async (code: string, stored: Uint8Array | undefined): Promise<boolean> => {
      const known = stored ?? Buffer.alloc(SALT + HASH);
      const same = timingSafeEqual(await hashed(code, known.subarray(0, SALT)), known.subarray(SALT));
      return same && stored !== undefined;
    },
    /** A token (JWT, HS256) that opens one petition for half an hour. */
    issueToken: async (reference: Reference, now: Date): Promise<{ token: string; expiresAt: string }> => {
      const exp = Math.floor(now.getTime() / 1000) + TOKEN_SECONDS;
      const signed = `${HEADER}.${base64url({ sub: reference, aud: AUDIENCE, exp })}`;
      const token = `${signed}.${(await mac('receipt-token/1', signed)).toString('base64url')}`;
      return { token, expiresAt: new Date(exp * 1000).toISOString() };
    },
    /** The petition that a token opens, or undefined when the token is not ours or has expired. */
    readToken: async (token: string): Promise<Reference | undefined> => {
      const [header, payload = '', signature = '', ...others] = token.split('.');
      const expected = (await mac('receipt-token/1', `${HEADER}.${payload}`)).toString('base64url');
      if (header !== HEADER || others.length > 0 || !isSame(signature, expected)) return undefined;
      // Whoever made the signature made the claims: they are JSON.
      const { data } = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      return data !== undefined && data.exp * 1000 > Date.now() ? data.sub : undefined;
    },
  };
};
