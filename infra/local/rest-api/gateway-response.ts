import { isObject, type JsonObject, object, optionalNumber, optionalString } from '../template/json.ts';
import { checkTemplate, render, type Variables } from './response-template.ts';

/** Why the gateway answers by itself; the names are API Gateway's. */
export type ResponseType = keyof typeof standard;

/** What the gateway says. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** The gateway's own answers, as the Body words them. */
export type GatewayResponses = (type: ResponseType, variables: Variables, status?: number) => GatewayAnswer;

const standard = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  BAD_REQUEST_PARAMETERS: [400, 'Bad Request'],
  DEFAULT_4XX: [400, 'Bad Request'],
  DEFAULT_5XX: [500, 'Internal server error'],
  INTEGRATION_FAILURE: [504, 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long'],
  UNAUTHORIZED: [401, 'Unauthorized'],
} as const;

/** These are answered by AWS only: other features, or what stands in front of the gateway. */
const neverHere = [
  'BAD_REQUEST_BODY',
  'EXPIRED_TOKEN',
  'INVALID_API_KEY',
  'INVALID_SIGNATURE',
  'QUOTA_EXCEEDED',
  'RESOURCE_NOT_FOUND',
  'THROTTLED',
  'UNSUPPORTED_MEDIA_TYPE',
  'WAF_FILTERED',
];

interface Definition {
  readonly status: number | undefined;
  readonly headers: readonly (readonly [string, string])[];
  readonly contentType: string;
  readonly template: string;
}

const plain: Definition = {
  status: undefined,
  headers: [],
  contentType: 'application/json',
  template: '{"message":$context.error.messageString}',
};

/** Reads `x-amazon-apigateway-gateway-responses`. */
export function gatewayResponses(from: JsonObject): GatewayResponses {
  const defined = new Map(
    Object.entries(from).map(([type, response]) => [type, define(type, isObject(response) ? response : {})]),
  );
  return (type, variables, given) => {
    const [usual, message] = standard[type];
    const byDefault = usual < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
    const { status, headers, contentType, template } = defined.get(type) ?? defined.get(byDefault) ?? plain;
    const values = { 'error.message': message, 'error.responseType': type, ...variables };
    const own = headers.some(([name]) => name.toLowerCase() === 'content-type');
    return {
      status: status ?? given ?? usual,
      headers: [
        ...(own ? [] : [['Content-Type', contentType] as const]),
        ['x-amzn-ErrorType', errorTypes[type] ?? 'InternalServerErrorException'],
        ...headers.map(([name, value]) => [name, render(value, values)] as const),
      ],
      body: render(template, values),
    };
  };
}

const errorTypes: Partial<Record<ResponseType, string>> = {
  ACCESS_DENIED: 'AccessDeniedException',
  BAD_REQUEST_PARAMETERS: 'BadRequestException',
  MISSING_AUTHENTICATION_TOKEN: 'MissingAuthenticationTokenException',
  REQUEST_TOO_LARGE: 'RequestTooLargeException',
  UNAUTHORIZED: 'UnauthorizedException',
};

function define(type: string, response: JsonObject): Definition {
  if (!(type in standard) && !neverHere.includes(type)) throw new Error(`there is no gateway response ${type}`);
  const templates = object(response, 'responseTemplates');
  const contentType =
    'application/json' in templates ? 'application/json' : (Object.keys(templates)[0] ?? plain.contentType);
  const template = optionalString(templates, contentType) ?? plain.template;
  checkTemplate(template);
  return {
    status: optionalNumber(response, 'statusCode'),
    headers: Object.entries(object(response, 'responseParameters')).map(([target, source]) =>
      header(target, String(source)),
    ),
    contentType,
    template,
  };
}

function header(target: string, source: string): [string, string] {
  const [, name] = /^gatewayresponse\.header\.(.+)$/.exec(target) ?? [];
  const [, literal] = /^'(.*)'$/.exec(source) ?? [];
  const value = literal ?? (source.startsWith('context.') ? `$${source}` : undefined);
  if (name === undefined || value === undefined) {
    throw new Error(`the gateway response parameter ${target}: ${source} is not supported on one machine`);
  }
  checkTemplate(value);
  return [name, value];
}
