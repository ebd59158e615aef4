import { gatewayResponses } from './openapi-gateway/responses.ts';

/** A service as API Gateway sees it: a prefix, and the function behind it. */
export interface Routed {
  readonly prefix: `/${string}`;
  readonly audience: 'public' | 'staff';
  readonly invocation: string;
}

export interface GatewayBody {
  readonly services: readonly Routed[];
  /** Address of the function that serves the pages. */
  readonly site: string;
  readonly authorizer: { readonly invocation: string; readonly keptSeconds: number };
}

const proxy = [{ name: 'proxy', in: 'path', required: true, schema: { type: 'string' } }];

const integration = (uri: string) => ({
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri,
    passthroughBehavior: 'when_no_match',
  },
});

const responses = { default: { description: 'Described by the API document.' } };

const servicePaths = ({ prefix, audience, invocation }: Routed) => {
  const security = audience === 'staff' ? [{ staff: [] }] : [];
  const any = { 'x-amazon-apigateway-any-method': { security, responses, ...integration(invocation) } };
  return { [`/api${prefix}`]: any, [`/api${prefix}/{proxy+}`]: { parameters: proxy, ...any } };
};

const sitePaths = (site: string) => {
  const read = { security: [], responses, ...integration(site) };
  const methods = { get: read, head: read };
  return { '/': methods, '/{proxy+}': { parameters: proxy, ...methods } };
};

/**
 * The REST API as API Gateway needs it: two paths for each service, for the services check methods, parameters and
 * bodies themselves. Not the API document that people read.
 */
export const gatewayBody = ({ services, site, authorizer }: GatewayBody) => ({
  openapi: '3.0.1',
  info: { title: 'Everyletter', version: '1' },
  paths: Object.assign({}, ...services.map(servicePaths), sitePaths(site)),
  components: {
    securitySchemes: {
      staff: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: 'method.request.header.Authorization',
          authorizerUri: authorizer.invocation,
          authorizerResultTtlInSeconds: authorizer.keptSeconds,
        },
      },
    },
  },
  // Everything is binary to the gateway, so that it hands on text as it came.
  'x-amazon-apigateway-binary-media-types': ['*/*'],
  'x-amazon-apigateway-gateway-responses': gatewayResponses,
});
