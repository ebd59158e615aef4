import { S3Error } from './s3-error.ts';

const FILE_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
// SQLITE_IOERR and SQLITE_FULL, the primary codes of https://sqlite.org/rescode.html
const STORE_CODES = new Set([10, 13]);

function isOutOfSpace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return STORE_CODES.has(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && FILE_CODES.has(error.code);
}

/** Turns a full disk into the refusal that SDKs retry; every other error stays as it is. */
export function asRefusal(error: unknown): unknown {
  if (!isOutOfSpace(error)) return error;
  return new S3Error(503, 'SlowDown', 'The disk of this machine is full; nothing was stored.', [], {
    'retry-after': '5',
  });
}
