import { openAsBlob } from 'node:fs';
import { fileTypeFromBlob } from 'file-type';
import { type MediaType, media, type Refusal } from '../../shared/domain/media.ts';
import type { StoredDocument } from '../tables/petitions/items.ts';
import { inspectArchive } from './inspect-archive.ts';
import { isEncryptedPdf } from './inspect-pdf.ts';
import { scan } from './scanner.ts';

/** What the content says, in our terms: some formats have several names. */
const SYNONYMS: Readonly<Record<string, MediaType>> = {
  'audio/x-m4a': 'audio/mp4',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
};
const OFFICE: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const found = async (path: string): Promise<string | undefined> => {
  const type = (await fileTypeFromBlob(await openAsBlob(path)))?.mime;
  return type === undefined ? undefined : (SYNONYMS[type] ?? type);
};

/** Checks a file: virus, content against the announced type and extension, inner structure. Undefined when it may be linked. */
export const inspectFile = async (
  path: string,
  { media: announced, extension }: Pick<StoredDocument, 'media' | 'extension'>,
): Promise<Refusal | undefined> => {
  if ((await scan(path)) === 'malware') return 'MALWARE';
  // An encrypted office file is a compound file (CFB), not a ZIP.
  const type = await found(path);
  if (type === 'application/x-cfb' && OFFICE.includes(announced)) return 'ENCRYPTED';
  if (OFFICE.includes(announced) && (type === 'application/zip' || type === announced))
    return inspectArchive(path, announced, extension);
  if (type !== announced) return 'TYPE';
  const extensions: readonly string[] = media[type as MediaType]; // equal to the announced type, which the contract checked
  if (!extensions.includes(extension)) return 'NAME';
  return type === 'application/pdf' && (await isEncryptedPdf(path)) ? 'ENCRYPTED' : undefined;
};
