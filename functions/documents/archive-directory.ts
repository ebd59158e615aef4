import { open } from 'node:fs/promises';

const [END_SIGNATURE, END_BYTES, MOST_COMMENT, ENTRY_BYTES] = [0x06054b50, 22, 0xffff, 46];

interface EntryHeader {
  readonly fileNameLength: number;
  readonly extraFieldLength: number;
  readonly fileCommentLength: number;
}

/** Bytes that an entry takes in the directory of a ZIP file (APPNOTE 6.3, 4.3.12). */
export const bytesInDirectory = (entry: EntryHeader): number =>
  ENTRY_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;

/** Bytes of the directory of a ZIP file, as its last record states them (APPNOTE 6.3, 4.3.16). */
export const statedDirectoryBytes = async (path: string): Promise<number | undefined> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, END_BYTES + MOST_COMMENT);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const signature = Buffer.alloc(4);
    signature.writeUInt32LE(END_SIGNATURE);
    const at = buffer.lastIndexOf(signature);
    return at < 0 || at + END_BYTES > length ? undefined : buffer.readUInt32LE(at + 12);
  } finally {
    await file.close();
  }
};
