import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Functions } from '../functions.ts';
import type { Environment } from '../template.ts';
import { type Authorize, openAuthorizer } from './authorizer.ts';
import type { ApiDefinition, Method } from './definition.ts';
import type { ResponseType } from './gateway-response.ts';
import { matcher } from './match.ts';
import { type ProxyAnswer, proxyAnswer } from './proxy-answer.ts';
import { commonEvent, proxyEvent } from './proxy-event.ts';
import { receive } from './receive.ts';
import { type GatewayRequest, gatewayRequest } from './request.ts';

/** What the gateway works with. */
export interface GatewaySettings {
  readonly definition: ApiDefinition;
  readonly environment: Environment;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly now: () => number;
  readonly port: number;
}

type Pairs = readonly (readonly [string, string])[];

/** Serves a request as API Gateway's REST API does. */
export function openGateway(
  settings: GatewaySettings,
): (incoming: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { definition, environment, functions, now } = settings;
  const match = matcher(definition.routes);
  const binary = isBinary(definition.binaryMediaTypes);
  const authorizers = new Map<string, Authorize>();
  for (const { methods } of definition.routes) {
    for (const { authorizer } of methods.values()) {
      if (authorizer && !authorizers.has(authorizer.name)) {
        authorizers.set(authorizer.name, openAuthorizer(authorizer, functions, now));
      }
    }
  }

  return async (incoming, response) => {
    const request = gatewayRequest(incoming, settings.port, now());
    const refuse = (type: ResponseType, more: { status?: number; message?: string; resource?: string } = {}) => {
      const answer = definition.responses(type, variables(request, definition, more), more.status);
      send(request, response, answer.status, answer.headers, answer.body);
    };

    const body = await receive(incoming);
    if (body === undefined) {
      // The rest of the body is not waited for.
      response.setHeader('connection', 'close');
      return refuse('REQUEST_TOO_LARGE');
    }
    const found = match(request.path);
    const method = found?.route.methods.get(request.method) ?? found?.route.methods.get('ANY');
    if (!found || !method) return refuse('MISSING_AUTHENTICATION_TOKEN');

    const { resource } = found.route;
    const target = { api: definition, account: environment.account, resource, parameters: found.parameters };
    const common = commonEvent(request, target);
    const authorize = method.authorizer && authorizers.get(method.authorizer.name);
    const verdict = await authorize?.(request, common, methodArn(settings, request));
    if (verdict && !verdict.allowed) return refuse(verdict.type, { resource, ...verdict });

    const event = proxyEvent(common, verdict?.context, body, binary(incoming.headers['content-type']));
    const outcome = await within(method, functions.invoke(method.functionArn, event));
    if (outcome === 'late') return refuse('INTEGRATION_TIMEOUT', { resource });
    if (outcome.kind === 'rejected') {
      return outcome.reason === 'too-large' ? refuse('REQUEST_TOO_LARGE') : refuse('DEFAULT_5XX', { resource });
    }
    const answer = outcome.kind === 'answer' ? proxyAnswer(outcome.payload) : undefined;
    if (!answer) return refuse('DEFAULT_5XX', { resource, status: 502 });
    const smaller = compressed(request, definition, answer);
    send(request, response, answer.status, smaller.headers, smaller.body);
  };
}

/** What is large enough goes compressed to whoever takes it, unless the function has compressed it itself. */
function compressed(
  { incoming }: GatewayRequest,
  { compressFrom }: ApiDefinition,
  { headers, body }: ProxyAnswer,
): Pick<ProxyAnswer, 'headers' | 'body'> {
  const done = headers.some(([name]) => name.toLowerCase() === 'content-encoding');
  const taken = /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? ''));
  if (done || !taken || Buffer.byteLength(body) < compressFrom) return { headers, body };
  return { headers: [...headers, ['Content-Encoding', 'gzip']], body: gzipSync(body, { level: 4 }) };
}

function send(
  request: GatewayRequest,
  response: ServerResponse,
  status: number,
  headers: Pairs,
  body: Buffer | string,
): void {
  const own = [
    'x-amzn-RequestId',
    request.id,
    'x-amz-apigw-id',
    request.extendedId,
    'X-Amzn-Trace-Id',
    request.traceId,
  ];
  const bodyless = status === 204 || status === 304 || status < 200;
  const length = bodyless ? [] : ['Content-Length', String(Buffer.byteLength(body))];
  response.writeHead(status, [...headers.flat(), ...own, ...length]);
  response.end(bodyless || request.method === 'HEAD' ? undefined : body);
}

async function within<T>(method: Method, promise: Promise<T>): Promise<T | 'late'> {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), method.timeout);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function methodArn({ environment, definition }: GatewaySettings, request: GatewayRequest): string {
  const { partition, region, account } = environment;
  const path = request.path.replace(/^\//, '');
  return `arn:${partition}:execute-api:${region}:${account}:${definition.id}/${definition.stage}/${request.method}/${path}`;
}

function variables(request: GatewayRequest, definition: ApiDefinition, more: { message?: string; resource?: string }) {
  return {
    apiId: definition.id,
    domainName: request.incoming.headers.host ?? '',
    extendedRequestId: request.extendedId,
    httpMethod: request.method,
    'identity.sourceIp': request.sourceIp,
    'identity.userAgent': request.incoming.headers['user-agent'] ?? '',
    path: request.path,
    requestId: request.id,
    requestTimeEpoch: String(request.time),
    resourcePath: more.resource ?? '',
    stage: definition.stage,
    ...(more.message === undefined ? {} : { 'error.message': more.message }),
  };
}

function isBinary(types: readonly string[]): (contentType: string | undefined) => boolean {
  if (types.includes('*/*')) return () => true;
  return (contentType = 'application/json') => {
    const [type = ''] = contentType.toLowerCase().split(';');
    return types.includes(type.trim());
  };
}
