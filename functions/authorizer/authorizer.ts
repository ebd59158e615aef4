import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { StaffId } from '../../shared/domain/id.ts';
import { environment } from '../kit/environment.ts';
import { log } from '../kit/log.ts';
import { read } from '../tables/directory.ts';

interface Identity {
  readonly staff: string;
  readonly roles: string;
  readonly procuratorate: string;
}

// Only signatures by a key pair: a shared secret or `none` never verifies.
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

let keys: Promise<JWTVerifyGetKey> | undefined;

/** The issuer's keys, found by discovery (OpenID Connect Discovery 1.0); never from an address inside a token. */
const keysOf = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`The issuer answered ${response.status} to discovery`);
  const { jwks_uri } = (await response.json()) as { jwks_uri: string }; // OpenID Connect Discovery 1.0, section 3
  return createRemoteJWKSet(new URL(jwks_uri));
};

const subjectOf = async (token: string): Promise<string | undefined> => {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = environment('OIDC_ISSUER', 'OIDC_AUDIENCE');
  keys ??= keysOf(issuer);
  keys.catch(() => {
    keys = undefined;
  });
  const { payload } = await jwtVerify(token, await keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'exp'],
  });
  return payload.sub;
};

/** The staff record of a subject: who they are is the directory's word, never the token's. */
const identify = async (subject: string | undefined): Promise<Identity | undefined> => {
  const id = StaffId.safeParse(subject).data;
  if (id === undefined) return undefined;
  const person = await read().staffMember(id);
  if (person?.disabled === true) return undefined;
  if (person !== undefined) return { staff: id, roles: person.roles.join(','), procuratorate: person.procuratorate };
  // Before any staff record exists, the subject named at deployment may administer, and nothing else.
  return id === environment('FIRST_ADMINISTRATOR').FIRST_ADMINISTRATOR
    ? { staff: id, roles: 'administrator', procuratorate: '21' }
    : undefined;
};

const tokenOf = ({ headers }: APIGatewayRequestAuthorizerEvent): string | undefined => {
  const header = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  return /^Bearer ([A-Za-z0-9._-]+)$/.exec(header ?? '')?.[1];
};

const apiOf = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;

/**
 * Lambda authorizer (REQUEST) of the staff routes. Rejects with `Unauthorized` (API Gateway answers 401) when the token
 * does not verify; denies (403) when nobody in the directory stands behind it.
 */
export const handler = async (event: APIGatewayRequestAuthorizerEvent) => {
  const token = tokenOf(event);
  let subject: string | undefined;
  try {
    subject = token === undefined ? undefined : await subjectOf(token);
  } catch (error) {
    log('warn', 'token.refused', {
      reason: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    });
  }
  if (subject === undefined) throw new Error('Unauthorized');

  const identity = await identify(subject);
  if (identity === undefined) log('warn', 'authz.denied', { staff: StaffId.safeParse(subject).data });
  return {
    principalId: subject,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: identity === undefined ? 'Deny' : 'Allow',
          Resource: apiOf(event.methodArn),
        },
      ],
    },
    ...(identity === undefined ? {} : { context: { ...identity } }),
  };
};
