import { isObject, type Json } from '../template/json.ts';

/** A function's answer, as it goes to the client. */
export interface ProxyAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | string;
}

/** API Gateway keeps these for itself; a function's own come under another name. */
const remapped = new Set(['connection', 'content-length', 'content-md5', 'date', 'server', 'www-authenticate']);
const dropped = new Set(['transfer-encoding', 'upgrade', 'keep-alive', 'te', 'trailer']);

/** Reads what a function answered; undefined when it is malformed, which is a 502 for the client. */
export function proxyAnswer(payload: string): ProxyAnswer | undefined {
  const answer: Json = JSON.parse(payload);
  if (!isObject(answer)) return undefined;
  const { statusCode, body = '', isBase64Encoded = false } = answer;
  const status = typeof statusCode === 'string' ? Number(statusCode) : statusCode;
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if ((typeof body !== 'string' && body !== null) || typeof isBase64Encoded !== 'boolean') return undefined;
  const headers = headersOf(answer.headers ?? {}, answer.multiValueHeaders ?? {});
  return headers && { status, headers, body: isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? '') };
}

function headersOf(single: Json, multiple: Json): [string, string][] | undefined {
  if (!isObject(single) || !isObject(multiple)) return undefined;
  const several = new Map(Object.keys(multiple).map((name) => [name.toLowerCase(), name]));
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(single)) {
    if (typeof value === 'object') return undefined;
    if (!several.has(name.toLowerCase())) pairs.push([name, String(value)]);
  }
  for (const [name, values] of Object.entries(multiple)) {
    if (!Array.isArray(values)) return undefined;
    for (const value of values) pairs.push([name, String(value)]);
  }
  if (!pairs.some(([name]) => name.toLowerCase() === 'content-type')) pairs.push(['Content-Type', 'application/json']);
  return pairs
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .map(([name, value]) => [remapped.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name, value]);
}
