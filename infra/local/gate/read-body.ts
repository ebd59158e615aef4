import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../service-error.ts';

// DynamoDB takes up to 16 MB in one request, more than any other service here.
const LIMIT = 16 * 1024 * 1024;

/** The whole body of a call. */
export function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LIMIT) chunks.push(chunk);
    });
    incoming.on('error', reject);
    incoming.on('end', () => {
      if (length > LIMIT) return reject(new ServiceError('RequestEntityTooLarge', 'The request is too large.', 413));
      const [only = Buffer.alloc(0)] = chunks;
      resolve(chunks.length === 1 ? only : Buffer.concat(chunks, length));
    });
  });
}
