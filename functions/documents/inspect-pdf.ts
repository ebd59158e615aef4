import { type FileHandle, open } from 'node:fs/promises';

const WINDOW = 64 * 1024;
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

const windowAt = async (file: FileHandle, from: number, size: number): Promise<string> => {
  const start = Math.min(Math.max(0, from), size);
  const length = Math.min(WINDOW, size - start);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.toString('latin1', 0, bytesRead);
};

/**
 * Whether a PDF's trailer names an encryption dictionary (ISO 32000-1, 7.5.5): it would not open without a password. The
 * trailer stands at the end, or where the last `startxref` points: a cross-reference stream, or a file made for the web.
 */
export const isEncryptedPdf = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await windowAt(file, size - WINDOW, size);
    if (ENCRYPTED.test(tail)) return true;
    const offset = [...tail.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1];
    return offset !== undefined && ENCRYPTED.test(await windowAt(file, Number(offset), size));
  } finally {
    await file.close();
  }
};
