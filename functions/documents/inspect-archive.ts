import { type Entry, openPromise } from 'yauzl';
import type { Refusal } from '../../shared/domain/media.ts';
import { bytesInDirectory, statedDirectoryBytes } from './archive-directory.ts';

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 300_000_000;
const MOST_RATIO = 200;
const SYMLINK = 0o120000;

const MAIN_PART: Readonly<Record<string, string>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };

const isSymlink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & 0o170000) === SYMLINK;

const faultOf = (entry: Entry, total: number): Refusal | undefined => {
  if (entry.isEncrypted()) return 'ENCRYPTED';
  const inflated =
    entry.uncompressedSize / Math.max(1, entry.compressedSize) > MOST_RATIO && entry.uncompressedSize > 10_000_000;
  return isSymlink(entry) || inflated || total > MOST_BYTES ? 'ARCHIVE' : undefined;
};

/**
 * Reads the directory of an office file without unpacking anything: refuses bombs, links, escaping names and files that
 * are ZIP but not the announced kind of document.
 */
export const inspectArchive = async (
  path: string,
  announced: string,
  extension: string,
): Promise<Refusal | undefined> => {
  try {
    const archive = await openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    try {
      if (archive.entryCount > MOST_ENTRIES) return 'ARCHIVE';
      const names = new Set<string>();
      let [total, directory] = [0, 0];
      for await (const entry of archive.eachEntry()) {
        total += entry.uncompressedSize;
        directory += bytesInDirectory(entry);
        const fault = faultOf(entry, total);
        if (fault !== undefined) return fault;
        names.add(entry.fileName);
      }
      // The count of entries wraps around at 65,536: what was not counted hides behind them.
      if (directory !== (await statedDirectoryBytes(path))) return 'ARCHIVE';
      const main = MAIN_PART[extension];
      const kind = announced.includes('wordprocessing') ? 'docx' : 'xlsx';
      return main !== undefined && extension === kind && names.has('[Content_Types].xml') && names.has(main)
        ? undefined
        : 'TYPE';
    } finally {
      archive.close();
    }
  } catch {
    return 'ARCHIVE'; // Whatever the reader rejects (names that escape, broken directory), we do not keep.
  }
};
