import type { IncomingMessage } from 'node:http';

/** API Gateway's limit. */
const largest = 10 * 1024 * 1024;
const empty = Buffer.alloc(0);

/** Reads a request's body; undefined when it is larger than 10 MB. */
export function receive(incoming: IncomingMessage): Promise<Buffer | undefined> | Buffer | undefined {
  const length = incoming.headers['content-length'];
  if (length === undefined && incoming.headers['transfer-encoding'] === undefined) return empty;
  if (Number(length) > largest) return undefined;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
    incoming.on('close', () => reject(new Error('the client went away')));
  });
}
