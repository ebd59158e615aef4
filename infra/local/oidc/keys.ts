import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWKS } from 'oidc-provider';

export const SIGNING_ALGORITHM = 'ES256';

export interface IssuerKeys {
  jwks: JWKS;
  /** Sign the issuer's cookies. */
  cookies: string[];
}

function newKeys(): IssuerKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('hex');
  const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: SIGNING_ALGORITHM, use: 'sig' };
  return { jwks: { keys: [key] }, cookies: [randomBytes(32).toString('base64url')] };
}

/** The keys of this machine's issuer, made at its first start. */
export function loadKeys(data: string): IssuerKeys {
  const path = join(data, 'keys.json');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, JSON.stringify(newKeys()), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  // Written above, by this module only.
  return JSON.parse(readFileSync(path, 'utf8')) as IssuerKeys;
}
