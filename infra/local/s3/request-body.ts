import type { IncomingMessage } from 'node:http';
import type { Body } from './settings.ts';

const DRAIN_LIMIT = 128 * 1024 * 1024;

export interface RequestBody {
  body: Body;
  /** Reads the rest and drops it, so that a sender still sending can read a refusal; false when that is too much. */
  drain(): Promise<boolean>;
}

/** One reading of a request's body, which a reader may leave half-way and `drain` takes up again. */
export function openRequestBody(incoming: IncomingMessage): RequestBody {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  const next = (): Promise<IteratorResult<Uint8Array>> => chunks.next();
  async function drain(): Promise<boolean> {
    try {
      for (let size = 0; size <= DRAIN_LIMIT; ) {
        const { done, value } = await next();
        if (done === true) return true;
        size += value.length;
      }
    } catch {
      // The sender has gone; there is nobody to tell.
    }
    return false;
  }
  // Without `return`, leaving a loop early does not close the stream.
  return { body: { [Symbol.asyncIterator]: () => ({ next }) }, drain };
}
