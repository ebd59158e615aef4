import { S3Error } from './s3-error.ts';

export interface ByteRange {
  start: number;
  /** Inclusive. */
  end: number;
}

/** The one range a reader asks for; several ranges or an unknown unit mean the whole object, as S3 does. */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start < size && start <= end) return { start, end };
  throw new S3Error(
    416,
    'InvalidRange',
    'The requested range is not satisfiable',
    [
      ['RangeRequested', header],
      ['ActualObjectSize', size],
    ],
    { 'content-range': `bytes */${size}` },
  );
}
