import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request as API Gateway takes it in, before it knows the route. */
export interface GatewayRequest {
  readonly id: string;
  readonly extendedId: string;
  readonly traceId: string;
  readonly method: string;
  /** As it was sent: not decoded. */
  readonly path: string;
  /** Query parameters in the order they were sent, decoded. */
  readonly query: readonly (readonly [string, string])[];
  /** Headers as they were sent, without those that end at the gateway and with those that it adds. */
  readonly headers: readonly (readonly [string, string])[];
  readonly sourceIp: string;
  readonly time: number;
  readonly incoming: IncomingMessage;
}

/** They concern one connection, or are made anew for the function. */
const notPassedOn = new Set(
  (
    'connection content-length expect keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding ' +
    'upgrade x-forwarded-for x-forwarded-port x-forwarded-proto x-amzn-trace-id'
  ).split(' '),
);

/** Reads what is known before the body arrives. */
export function gatewayRequest(incoming: IncomingMessage, port: number, now: number): GatewayRequest {
  const [path = '/', search = ''] = splitOnce(incoming.url ?? '/', '?');
  const id = randomUUID();
  const trace = `Root=1-${Math.floor(now / 1000).toString(16)}-${id.replaceAll('-', '').slice(0, 24)}`;
  const sourceIp = (incoming.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return {
    id,
    extendedId: Buffer.from(id).toString('base64').slice(0, 15).concat('='),
    traceId: trace,
    method: incoming.method ?? 'GET',
    path,
    query: search === '' ? [] : [...new URLSearchParams(search)],
    headers: headersOf(incoming, sourceIp, port, trace),
    sourceIp,
    time: now,
    incoming,
  };
}

function headersOf(incoming: IncomingMessage, sourceIp: string, port: number, trace: string): [string, string][] {
  const headers: [string, string][] = [];
  const raw = incoming.rawHeaders;
  let forwarded = '';
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    const value = raw[index + 1] ?? '';
    const lower = name.toLowerCase();
    if (lower === 'x-forwarded-for') forwarded = `${forwarded}${value}, `;
    if (!notPassedOn.has(lower)) headers.push([name, value]);
  }
  headers.push(
    ['X-Amzn-Trace-Id', trace],
    ['X-Forwarded-For', `${forwarded}${sourceIp}`],
    ['X-Forwarded-Port', String(port)],
    ['X-Forwarded-Proto', 'http'],
  );
  return headers;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
