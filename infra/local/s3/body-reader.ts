import { S3Error } from './s3-error.ts';
import type { Body } from './settings.ts';

const LINE_END = Buffer.from('\r\n');
const EMPTY: Buffer = Buffer.alloc(0);

export interface BodyReader {
  /** The bytes up to the next CRLF, which is taken too. */
  line(limit: number): Promise<Buffer>;
  bytes(count: number): Body;
  /** The bytes up to a delimiter, which is taken too. */
  until(delimiter: Buffer): Body;
}

const terminated = () => new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');
const tooLong = () => new S3Error(400, 'MalformedPOSTRequest', 'A line of the request body is too long.');

/** Takes lines and runs of bytes from a body that arrives in arbitrary pieces, holding at most one piece. */
export function readBody(body: Body): BodyReader {
  const iterator = body[Symbol.asyncIterator]();
  let held = EMPTY;

  async function more(): Promise<Buffer> {
    const { done, value } = await iterator.next();
    if (done === true) throw terminated();
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }

  async function* until(delimiter: Buffer): Body {
    for (;;) {
      const end = held.indexOf(delimiter);
      if (end >= 0) {
        const piece = held.subarray(0, end);
        held = held.subarray(end + delimiter.length);
        if (piece.length > 0) yield piece;
        return;
      }
      // The delimiter may have begun in the last bytes held.
      const safe = Math.max(0, held.length - delimiter.length + 1);
      const piece = held.subarray(0, safe);
      const tail = held.subarray(safe);
      if (piece.length > 0) yield piece;
      held = Buffer.concat([tail, await more()]);
    }
  }

  async function* bytes(count: number): Body {
    let left = count;
    while (left > 0) {
      if (held.length === 0) held = await more();
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async function line(limit: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of until(LINE_END)) {
      pieces.push(piece);
      size += piece.length;
      if (size > limit) throw tooLong();
    }
    return Buffer.concat(pieces);
  }

  return { line, bytes, until };
}
