import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { EndpointDeclaration } from '../../shared/contract/endpoint.ts';
import { faultsOf } from './faults.ts';
import { type Fault, Problem } from './problem.ts';
import { parseStrictJson } from './strict-json.ts';

/** Largest request body, in bytes; refused before it is parsed. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Headers by lower-case name; of a header given twice, all values. */
export type Headers = Readonly<Record<string, readonly string[]>>;

export const headersOf = (event: APIGatewayProxyEvent): Headers => {
  const found = new Map<string, string[]>();
  for (const [given, values = []] of Object.entries(event.multiValueHeaders ?? {})) {
    const name = given.toLowerCase();
    found.set(name, [...(found.get(name) ?? []), ...values]);
  }
  return Object.fromEntries(found);
};

const decoded = (event: APIGatewayProxyEvent): string => {
  const body = event.body ?? '';
  if (body.length > (event.isBase64Encoded ? Math.ceil(MAX_BODY_BYTES / 3) * 4 + 4 : MAX_BODY_BYTES))
    throw new Problem('too-large');
  if (!event.isBase64Encoded) return body;
  const bytes = Buffer.from(body, 'base64');
  if (bytes.length > MAX_BODY_BYTES) throw new Problem('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed-json');
  }
};

const jsonOf = (event: APIGatewayProxyEvent, headers: Headers): unknown => {
  const text = decoded(event);
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw new Problem('too-large');
  const [type = '', ...further] = headers['content-type'] ?? [];
  if (further.length > 0 || !/^application\/json\s*(;|$)/i.test(type)) throw new Problem('unsupported-media-type');
  try {
    return parseStrictJson(text);
  } catch {
    throw new Problem('malformed-json');
  }
};

const part = (name: string, schema: z.ZodType | undefined, input: unknown, faults: Fault[]): unknown => {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  faults.push(...faultsOf(name, result.error));
  return undefined;
};

const single = (name: string, headers: Headers, shape: RegExp, code: string, faults: Fault[]): string | undefined => {
  const values = headers[name] ?? [];
  const found = values.length === 1 ? shape.exec(values[0]?.trim() ?? '') : null;
  if (found === null)
    faults.push({
      path: `headers.${name}`,
      code: values.length === 0 ? 'required' : values.length > 1 ? 'duplicate-parameter' : code,
    });
  return found?.[1];
};

/** One parsed request, whatever its endpoint; `RequestOf` gives it the declared types. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
  readonly version: number | undefined;
}

/** Parses every declared part of a request together. @throws Problem that names every issue with its path */
export const parseRequest = (
  endpoint: EndpointDeclaration,
  event: APIGatewayProxyEvent,
  headers: Headers,
  params: Readonly<Record<string, string>>,
): ParsedRequest => {
  const faults: Fault[] = [];
  const given = Object.entries(event.multiValueQueryStringParameters ?? {});
  for (const [name, values = []] of given) {
    if (values.length > 1) faults.push({ path: `query.${name.slice(0, 60)}`, code: 'duplicate-parameter' });
  }
  const query = Object.fromEntries(given.map(([name, values]) => [name, values?.[0] ?? '']));
  const json = endpoint.body === undefined ? undefined : jsonOf(event, headers);
  const parsed = {
    params: part('params', endpoint.params, params, faults),
    query: part('query', endpoint.query, query, faults),
    body: part('body', endpoint.body, json, faults),
    idempotencyKey:
      endpoint.idempotent && single('idempotency-key', headers, /^([A-Za-z0-9_-]{16,128})$/, 'idempotency-key', faults),
  };
  if (endpoint.versioned && headers['if-match'] === undefined) throw new Problem('version-required');
  const version = endpoint.versioned && single('if-match', headers, /^"(\d{1,9})"$/, 'if-match', faults);
  if (faults.length > 0) throw new Problem('invalid-request', { faults });
  return { ...parsed, version: version === undefined ? undefined : Number(version) };
};
