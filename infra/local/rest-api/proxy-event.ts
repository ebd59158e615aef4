import { type JsonObject, object } from '../template/json.ts';
import type { ApiDefinition } from './definition.ts';
import type { GatewayRequest } from './request.ts';

/** Where a request goes: the route that it matched, in its API. */
export interface Target {
  readonly api: ApiDefinition;
  readonly account: string;
  readonly resource: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The parts that the event for an authorizer and the one for a function have in common. */
export function commonEvent(request: GatewayRequest, target: Target): JsonObject {
  const { parameters, resource } = target;
  const several = Object.keys(parameters).length > 0;
  return {
    resource,
    path: request.path,
    httpMethod: request.method,
    headers: last(request.headers),
    multiValueHeaders: all(request.headers),
    queryStringParameters: request.query.length > 0 ? last(request.query) : null,
    multiValueQueryStringParameters: request.query.length > 0 ? all(request.query) : null,
    pathParameters: several ? { ...parameters } : null,
    stageVariables: null,
    requestContext: requestContext(request, target),
  };
}

/** The event for a function: API Gateway's version 1.0, with what the authorizer found out. */
export function proxyEvent(common: JsonObject, context: JsonObject | undefined, body: Buffer, binary: boolean): string {
  const requestContext = object(common, 'requestContext');
  return JSON.stringify({
    ...common,
    requestContext: context ? { ...requestContext, authorizer: context } : requestContext,
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: body.length > 0 && binary,
  });
}

function requestContext(request: GatewayRequest, { api, account, resource }: Target): JsonObject {
  const { headers } = request.incoming;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return {
    accountId: account,
    apiId: api.id,
    deploymentId: 'local',
    domainName: host,
    domainPrefix: host.split('.')[0] ?? '',
    extendedRequestId: request.extendedId,
    httpMethod: request.method,
    identity: {
      accessKey: null,
      accountId: null,
      caller: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: request.sourceIp,
      user: null,
      userAgent: headers['user-agent'] ?? null,
      userArn: null,
    },
    path: request.path,
    protocol: `HTTP/${request.incoming.httpVersion}`,
    requestId: request.id,
    requestTime: commonLogTime(request.time),
    requestTimeEpoch: request.time,
    resourceId: resource,
    resourcePath: resource,
    stage: api.stage,
  };
}

type Pairs = readonly (readonly [string, string])[];

// fromEntries defines members: one called __proto__ is data like any other.
function last(pairs: Pairs): JsonObject {
  return Object.fromEntries(pairs);
}

function all(pairs: Pairs): JsonObject {
  const found = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return Object.fromEntries(found);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// 09/Apr/2026:12:34:56 +0000
function commonLogTime(time: number): string {
  const text = new Date(time).toISOString();
  return `${text.slice(8, 10)}/${months[Number(text.slice(5, 7)) - 1]}/${text.slice(0, 4)}:${text.slice(11, 19)} +0000`;
}
