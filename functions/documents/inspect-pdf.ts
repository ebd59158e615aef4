import { open } from 'node:fs/promises';

const TAIL = 4096;

/** Whether a PDF's trailer names an encryption dictionary (ISO 32000-1, 7.5.5): it would not open without a password. */
export const isEncryptedPdf = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return /\/Encrypt\s+\d+\s+\d+\s+R/.test(buffer.toString('latin1'));
  } finally {
    await file.close();
  }
};
