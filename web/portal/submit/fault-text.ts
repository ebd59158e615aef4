import { MAX_FILE_BYTES, QUOTA } from '../../../shared/domain/media.ts';
import { shownBytes } from '../../kit/dates.ts';
import { extensionOf, type FileFault } from './evidence.ts';
import { useSubmitText } from './text.ts';

/** What people often try to send, by what helps them. */
const known = {
  office: ['doc', 'xls', 'ppt', 'pptx', 'wps', 'et', 'rtf', 'txt', 'odt', 'ods'],
  picture: ['gif', 'bmp', 'webp', 'tif', 'tiff', 'svg', 'avif'],
  video: ['mov', 'avi', 'mkv', '3gp', 'wmv', 'flv', 'webm'],
  sound: ['wav', 'amr', 'aac', 'ogg', 'wma', 'flac'],
  archive: ['zip', 'rar', '7z', 'gz', 'tar'],
} as const satisfies Record<string, readonly string[]>;

const adviceOn = (name: string) => {
  const extension = extensionOf(name);
  // The keys of `known` are its keys.
  const kinds = Object.keys(known) as (keyof typeof known)[];
  return kinds.find((kind) => (known[kind] as readonly string[]).includes(extension)) ?? 'other';
};

/** Why a file was not taken and what to do about it. */
export const useFaultText = (): ((name: string, fault: FileFault) => string) => {
  const t = useSubmitText();
  const each = shownBytes(MAX_FILE_BYTES).replace('.0', '');
  const all = shownBytes(QUOTA.bytes).replace('.0', '');
  return (name, fault) =>
    fault === 'TYPE' ? t(`fault.TYPE.${adviceOn(name)}`) : t(`fault.${fault}`, { each, all, files: QUOTA.files });
};
