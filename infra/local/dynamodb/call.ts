import { Agent, request } from 'node:http';
import { asRecord } from '../record.ts';

/** An error that the store answered with. */
export class DynamoDbError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** What a store answered, as bytes: the gate passes them on untouched. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends one request to a store; `target` is the whole X-Amz-Target, for example `DynamoDB_20120810.GetItem`. */
export type Send = (target: string, body: string | Buffer) => Promise<Answer>;

/** A kept-alive connection to a store. */
export interface Line {
  readonly send: Send;
  readonly close: () => void;
}

/** Opens a line to any store. */
export function sender(endpoint: string): Line {
  const url = new URL(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const send: Send = (target, body) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          host: url.hostname,
          port: url.port || 80,
          method: 'POST',
          path: '/',
          headers: { ...HEADERS, host: url.host, 'x-amz-target': target, 'content-length': Buffer.byteLength(body) },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const [only = Buffer.alloc(0)] = chunks;
            resolve({
              status: incoming.statusCode ?? 500,
              headers: amazonHeaders(incoming.headers),
              body: chunks.length === 1 ? only : Buffer.concat(chunks),
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** Calls an operation and reads its answer; throws what the store refuses. */
export async function callStore(send: Send, target: string, input: unknown): Promise<Record<string, unknown>> {
  const { status, body } = await send(target, JSON.stringify(input));
  const answer = asRecord(JSON.parse(body.toString('utf8') || '{}'));
  if (status === 200) return answer;
  const name = String(answer.__type ?? 'InternalServerError').replace(/^.*#/, '');
  throw new DynamoDbError(name, String(answer.message ?? answer.Message ?? name), status);
}

/**
 * Headers of every request. DynamoDB Local keeps one database per access key and region, so everybody speaks to a
 * store under one name.
 */
export const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=everyletter/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};

function amazonHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['content-type', 'x-amzn-requestid', 'x-amz-crc32']) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
