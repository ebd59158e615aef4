import type { Answer } from './call.ts';

const HEAD_END = Buffer.from('\r\n\r\n');
const KEPT = new Set(['content-type', 'x-amzn-requestid', 'x-amz-crc32']);

/** Reads the one response that these bytes begin with; none while it is incomplete. */
export function readResponse(bytes: Buffer): { answer: Answer; last: boolean } | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  let length: number | undefined;
  let last = false;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (KEPT.has(name)) headers[name] = value;
    else if (name === 'content-length') length = Number(value);
    else if (name === 'connection') last = value.toLowerCase() === 'close';
  }
  const status = Number(statusLine.split(' ')[1]);
  if (length === undefined || !(status >= 200)) throw new Error(`the store answered "${statusLine}" without a length`);
  const start = end + HEAD_END.length;
  if (bytes.length < start + length) return undefined;
  if (bytes.length > start + length) throw new Error('the store answered more than it was asked');
  return { answer: { status, headers, body: bytes.subarray(start) }, last };
}
