import { readBody } from './body-reader.ts';
import { S3Error } from './s3-error.ts';
import type { Body } from './settings.ts';

const MAX_LINE = 8 * 1024;

const malformedTrailer = () =>
  new S3Error(
    400,
    'MalformedTrailerError',
    'The request contained trailing data that was not well-formed or did not conform to our published schema.',
  );
const malformedChunk = () => new S3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');

/** Decodes `STREAMING-UNSIGNED-PAYLOAD-TRAILER` bodies: sized chunks, then trailers, which `onTrailer` is given. */
export async function* decodeAwsChunked(body: Body, onTrailer: (name: string, value: string) => void): Body {
  const reader = readBody(body);
  const line = async () => (await reader.line(MAX_LINE)).toString('latin1');
  for (;;) {
    const header = await line();
    if (!/^[0-9a-fA-F]{1,8}(;.*)?$/.test(header)) throw malformedChunk();
    const size = Number.parseInt(header, 16);
    if (size === 0) break;
    yield* reader.bytes(size);
    if ((await line()) !== '') throw malformedChunk();
  }
  for (let trailer = await line(); trailer !== ''; trailer = await line()) {
    const colon = trailer.indexOf(':');
    if (colon < 1) throw malformedTrailer();
    onTrailer(trailer.slice(0, colon).trim().toLowerCase(), trailer.slice(colon + 1).trim());
  }
}
