import {
  isObject,
  type Json,
  type JsonObject,
  object,
  optionalNumber,
  optionalString,
  string,
  strings,
} from '../template/json.ts';
import { type Assembly, ofType } from '../template.ts';
import { type GatewayResponses, gatewayResponses } from './gateway-response.ts';
import { type Path, parsePath } from './match.ts';

/** One method of a path and the function behind it. */
export interface Method {
  readonly functionArn: string;
  readonly authorizer: AuthorizerDefinition | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** A path with its methods; `ANY` takes those that are not listed. */
export interface Route extends Path {
  readonly methods: ReadonlyMap<string, Method>;
}

/** A Lambda authorizer of the type REQUEST. */
export interface AuthorizerDefinition {
  readonly name: string;
  readonly functionArn: string;
  /** For example `method.request.header.Authorization`. */
  readonly identitySources: readonly string[];
  /** Seconds. */
  readonly ttl: number;
}

/** A REST API as its template describes it. */
export interface ApiDefinition {
  readonly id: string;
  readonly stage: string;
  readonly routes: readonly Route[];
  readonly binaryMediaTypes: readonly string[];
  readonly responses: GatewayResponses;
  /** Answers of this many bytes and more are compressed for clients that take it. */
  readonly compressFrom: number;
}

const anyMethod = 'x-amazon-apigateway-any-method';
const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const knownExtensions = [
  'gateway-responses',
  'binary-media-types',
  'importexport-version',
  'endpoint-configuration',
  'policy',
];
const knownOperationExtensions = ['integration', 'auth'];

/** Reads the one REST API of an assembly. */
export function apiDefinition(assembly: Assembly): ApiDefinition {
  const [api, ...others] = ofType(assembly, 'AWS::ApiGateway::RestApi');
  if (!api || others.length > 0)
    throw new Error(`one REST API was expected in the templates, not ${others.length + (api ? 1 : 0)}`);
  const body = object(api.properties, 'Body');
  refuseExtensions(body, knownExtensions);
  const stage = ofType(assembly, 'AWS::ApiGateway::Stage').find(({ properties }) => properties.RestApiId === api.name);
  if (!stage) throw new Error(`the REST API ${api.id} has no stage`);

  const authorizers = authorizerDefinitions(object(object(body, 'components'), 'securitySchemes'));
  const binary = [
    ...strings(api.properties, 'BinaryMediaTypes'),
    ...strings(body, 'x-amazon-apigateway-binary-media-types'),
  ];
  return {
    id: api.name,
    stage: stage.name,
    routes: Object.entries(object(body, 'paths')).map(([path, item]) => route(path, item, authorizers, body.security)),
    binaryMediaTypes: binary,
    compressFrom: optionalNumber(api.properties, 'MinimumCompressionSize') ?? Number.POSITIVE_INFINITY,
    responses: gatewayResponses(object(body, 'x-amazon-apigateway-gateway-responses')),
  };
}

type Authorizers = ReadonlyMap<string, AuthorizerDefinition>;

function route(path: string, item: Json, authorizers: Authorizers, security: Json | undefined): Route {
  if (!isObject(item)) throw new TypeError(`${path} should be an object`);
  const methods = Object.entries(item)
    .filter(([verb]) => verb === anyMethod || verbs.includes(verb))
    .map(([verb, operation]) => {
      if (!isObject(operation)) throw new TypeError(`${verb} ${path} should be an object`);
      return [
        verb === anyMethod ? 'ANY' : verb.toUpperCase(),
        method(`${verb} ${path}`, operation, authorizers, security),
      ] as const;
    });
  return { ...parsePath(path), methods: new Map(methods) };
}

function method(what: string, operation: JsonObject, authorizers: Authorizers, everywhere: Json | undefined): Method {
  refuseExtensions(operation, knownOperationExtensions);
  const integration = object(operation, 'x-amazon-apigateway-integration');
  const type = optionalString(integration, 'type');
  if (type?.toLowerCase() !== 'aws_proxy')
    throw new Error(`${what}: an integration of the type ${type} cannot run on one machine`);
  const asked = operation.security ?? everywhere ?? [];
  if (!Array.isArray(asked) || asked.length > 1) throw new Error(`${what}: one security requirement at most`);
  const scheme = isObject(asked[0]) ? Object.keys(asked[0])[0] : undefined;
  const authorizer = scheme === undefined ? undefined : authorizers.get(scheme);
  if (scheme !== undefined && !authorizer) throw new Error(`${what}: there is no authorizer ${scheme}`);
  return {
    functionArn: functionOf(string(integration, 'uri')),
    authorizer,
    timeout: optionalNumber(integration, 'timeoutInMillis') ?? 29_000,
  };
}

function authorizerDefinitions(schemes: JsonObject): Authorizers {
  const found = Object.entries(schemes).map(([name, scheme]) => {
    if (!isObject(scheme)) throw new TypeError(`${name} should be an object`);
    const settings = object(scheme, 'x-amazon-apigateway-authorizer');
    const type = optionalString(settings, 'type');
    if (type !== 'request') throw new Error(`${name}: an authorizer of the type ${type} cannot run on one machine`);
    const sources = (optionalString(settings, 'identitySource') ?? '').split(',').map((source) => source.trim());
    const unknown = sources.find(
      (source) => source !== '' && !/^method\.request\.(header|querystring)\../.test(source),
    );
    if (unknown) throw new Error(`${name}: the identity source ${unknown} cannot be used on one machine`);
    const definition: AuthorizerDefinition = {
      name,
      functionArn: functionOf(string(settings, 'authorizerUri')),
      identitySources: sources.filter((source) => source !== ''),
      ttl: optionalNumber(settings, 'authorizerResultTtlInSeconds') ?? 300,
    };
    return [name, definition] as const;
  });
  return new Map(found);
}

function functionOf(uri: string): string {
  const [, arn] = /\/functions\/(.+)\/invocations$/.exec(uri) ?? [];
  if (arn === undefined) throw new Error(`${uri} is not the address of a function`);
  return arn;
}

function refuseExtensions(from: JsonObject, known: readonly string[]): void {
  const prefix = 'x-amazon-apigateway-';
  const strange = Object.keys(from).find(
    (key) => key.startsWith(prefix) && key !== anyMethod && !known.includes(key.slice(prefix.length)),
  );
  if (strange) throw new Error(`the REST API uses ${strange}, which is not supported on one machine`);
}
