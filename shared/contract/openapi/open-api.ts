import { holds, Role } from '../../domain/permission.ts';
import { type ProblemCode, problems, universalProblems } from '../../problems.ts';
import type { Allow, EndpointDeclaration } from '../endpoint.ts';
import { endpoints, services } from '../index.ts';
import { collectSchemas, type Json, ProblemDetails } from './schemas.ts';

const BODY_PROBLEMS: readonly ProblemCode[] = ['malformed-json', 'too-large', 'unsupported-media-type'];

const schemas = collectSchemas(endpoints);

const parametersIn = (place: 'path' | 'query', schema: Json | undefined): Json[] => {
  // JSON Schemas of the declared objects: zod writes exactly these two members.
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

const headersOf = ({ idempotent, versioned }: EndpointDeclaration): Json[] =>
  ['AcceptLanguage', ...(idempotent ? ['IdempotencyKey'] : []), ...(versioned ? ['IfMatch'] : [])].map((name) => ({
    $ref: `#/components/parameters/${name}`,
  }));

const failuresOf = ({ fails, body }: EndpointDeclaration): Json => {
  const codes = [
    ...new Set<ProblemCode>([
      ...universalProblems.filter((code) => body !== undefined || !BODY_PROBLEMS.includes(code)),
      ...fails,
    ]),
  ];
  const byStatus = Object.entries(Object.groupBy(codes, (code) => problems[code].status)).sort(
    ([a], [b]) => Number(a) - Number(b),
  );
  return Object.fromEntries(
    byStatus.map(([status, these = []]) => [
      status,
      {
        description: these.map((code) => `\`${code}\`: ${problems[code].title.en}.`).join('\n\n'),
        ...(status === '429' || status === '503'
          ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } }
          : {}),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/ProblemDetails' }, { properties: { code: { enum: these } } }],
            },
          },
        },
      },
    ]),
  );
};

const securityOf = (allow: Allow): Json => ({
  security: allow === 'anyone' ? [] : [{ [allow === 'receipt' ? 'receipt' : 'staff']: [] }],
});

const permissionOf = (allow: Allow): Json => {
  if (allow === 'anyone' || allow === 'receipt') return {};
  return {
    description: `Needs the permission \`${allow}\`, held by: ${Role.options.filter((role) => holds([role], allow)).join(', ')}.`,
    'x-permission': allow,
  };
};

const operationOf = (name: string, tag: string, declaration: EndpointDeclaration): Json => {
  const body = schemas.of(name, 'body');
  const versioned = 'version' in declaration.returns.shape;
  return {
    operationId: name,
    summary: declaration.summary,
    ...permissionOf(declaration.allow),
    tags: [tag],
    ...securityOf(declaration.allow),
    parameters: [
      ...parametersIn('path', schemas.of(name, 'params')),
      ...parametersIn('query', schemas.of(name, 'query')),
      ...headersOf(declaration),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [declaration.status ?? 200]: {
        description: 'Done.',
        ...(versioned
          ? {
              headers: {
                ETag: {
                  schema: { type: 'string' },
                  description: 'Version, to be sent back as If-Match.',
                  example: '"3"',
                },
              },
            }
          : {}),
        content:
          declaration.media === undefined
            ? { 'application/json': { schema: schemas.of(name, 'returns') } }
            : { [declaration.media]: { schema: { type: 'string' } } },
      },
      ...failuresOf(declaration),
    },
    'x-cost': declaration.cost,
  };
};

const paths = (): Json => {
  const found: Record<string, Record<string, Json>> = {};
  for (const service of Object.values(services)) {
    for (const [name, declaration] of Object.entries<EndpointDeclaration>(service.endpoints)) {
      found[declaration.path] = {
        ...found[declaration.path],
        [declaration.method.toLowerCase()]: operationOf(name, service.name, declaration),
      };
    }
  }
  return found;
};

const parameters: Json = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    schema: { type: 'string', default: 'zh-CN' },
    description: 'Language of sentences: zh-CN or en.',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,128}$' },
    description: 'Chosen by the caller. A repeated request with the same key gets the first answer.',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^"\\d{1,9}"$' },
    description: 'The version that the caller has seen, as its ETag.',
  },
};

const securitySchemes: Json = {
  staff: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: "Access token of the platform's OIDC issuer, named by /api/settings.json.",
  },
  receipt: {
    type: 'http',
    scheme: 'bearer',
    description: 'Token that comes from opening a receipt with its reference and query code.',
  },
};

/** The API document (OpenAPI 3.1), made from the registry. For builds and tests: no function serves or bundles it. */
export const openApi = (): Json => ({
  openapi: '3.1.1',
  info: {
    title: 'Everyletter 件件有回音',
    version: '1',
    summary: 'Petitions to the procuratorates: submit, follow, handle, publish.',
    description:
      'Failures are problem details (RFC 9457) in the language of Accept-Language, each with a code that stays the same.',
  },
  servers: [{ url: '/api' }],
  tags: Object.values(services).map(({ name, audience, impact }) => ({
    name,
    description: audience === 'staff' ? 'For staff.' : 'For the public.',
    'x-impact': impact,
  })),
  paths: paths(),
  components: { schemas: { ...schemas.components, ProblemDetails }, parameters, securitySchemes },
});
