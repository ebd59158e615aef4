import type { Functions } from '../functions.ts';
import { authorize, type PolicyDocument } from '../iam.ts';
import { isObject, type Json, type JsonObject } from '../template/json.ts';
import type { AuthorizerDefinition } from './definition.ts';
import type { ResponseType } from './gateway-response.ts';
import type { GatewayRequest } from './request.ts';

/** What an authorizer makes of a request. */
export type Verdict =
  | { readonly allowed: true; readonly context: JsonObject }
  | { readonly allowed: false; readonly type: ResponseType; readonly message?: string };

/** Asks an authorizer, or its cache. */
export type Authorize = (request: GatewayRequest, common: JsonObject, methodArn: string) => Promise<Verdict>;

interface Grant {
  readonly policies: readonly PolicyDocument[];
  readonly context: JsonObject;
  readonly until: number;
}

/** Opens an authorizer with an empty cache. */
export function openAuthorizer(
  definition: AuthorizerDefinition,
  functions: Pick<Functions, 'invoke'>,
  now: () => number,
): Authorize {
  const cache = new Map<string, Grant>();

  async function ask(common: JsonObject, methodArn: string): Promise<Grant | Verdict> {
    const event = { type: 'REQUEST', methodArn, ...common };
    const outcome = await functions.invoke(definition.functionArn, JSON.stringify(event));
    if (outcome.kind === 'answer') return grant(JSON.parse(outcome.payload), now() + definition.ttl * 1000);
    if (outcome.kind === 'error' && isUnauthorized(JSON.parse(outcome.payload))) return unauthorized;
    return { allowed: false, type: 'AUTHORIZER_FAILURE' };
  }

  async function look(key: string, common: JsonObject, methodArn: string): Promise<Grant | Verdict> {
    const cached = cache.get(key);
    if (cached && cached.until > now()) return cached;
    const answer = await ask(common, methodArn);
    cache.delete(key);
    if ('policies' in answer && definition.ttl > 0) remember(cache, key, answer);
    return answer;
  }

  return async (request, common, methodArn) => {
    const identity = definition.identitySources.map((source) => identityOf(source, request));
    if (identity.some((value) => value === undefined || value === '')) return unauthorized;
    const answer = await look(JSON.stringify(identity), common, methodArn);
    if (!('policies' in answer)) return answer;
    const decision = authorize(answer.policies, { action: 'execute-api:Invoke', resource: methodArn });
    if (decision === 'allowed') return { allowed: true, context: answer.context };
    const message = 'User is not authorized to access this resource';
    const explicit = decision === 'explicit-deny' ? ' with an explicit deny in an identity-based policy' : '';
    return { allowed: false, type: 'ACCESS_DENIED', message: `${message}${explicit}` };
  };
}

const unauthorized: Verdict = { allowed: false, type: 'UNAUTHORIZED' };
const misconfigured: Verdict = { allowed: false, type: 'AUTHORIZER_CONFIGURATION_ERROR' };
const mostCached = 10_000;

// The oldest goes first: a flood of different tokens does not grow without bound.
function remember(cache: Map<string, Grant>, key: string, entry: Grant): void {
  const [oldest] = cache.size >= mostCached ? cache.keys() : [];
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(key, entry);
}

function identityOf(source: string, request: GatewayRequest): string | undefined {
  const [, kind, name = ''] = /^method\.request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  if (kind === 'querystring') return request.query.findLast(([key]) => key === name)?.[1];
  const value = request.incoming.headers[name.toLowerCase()];
  return Array.isArray(value) ? value.at(-1) : value;
}

const isUnauthorized = (error: Json) => isObject(error) && error.errorMessage === 'Unauthorized';

function grant(answer: Json, until: number): Grant | Verdict {
  if (!isObject(answer) || typeof answer.principalId !== 'string') return misconfigured;
  const { principalId, policyDocument, context = {} } = answer;
  if (!isPolicy(policyDocument) || !isObject(context)) return misconfigured;
  const values = Object.entries(context);
  if (values.some(([, value]) => typeof value === 'object')) return misconfigured;
  const texts = values.map(([key, value]) => [key, String(value)]);
  return { policies: [policyDocument], context: { principalId, ...Object.fromEntries(texts) }, until };
}

function isPolicy(value: Json | undefined): value is JsonObject & PolicyDocument {
  return isObject(value) && Array.isArray(value.Statement);
}
