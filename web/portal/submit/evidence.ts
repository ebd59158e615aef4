import { MAX_FILE_BYTES, media, QUOTA } from '../../../shared/domain/media.ts';

/** A file that was chosen, as the draft remembers it. */
export interface FileNote {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** What is wrong with a chosen file: its type, nothing in it, too large, too many, too much, or chosen already. */
export type FileFault = 'TYPE' | 'EMPTY' | 'SIZE' | 'NAME' | 'COUNT' | 'TOTAL' | 'TWICE';

interface Refused {
  readonly name: string;
  readonly fault: FileFault;
}

const LONGEST_NAME = 300;
const extensions: readonly string[] = Object.values(media).flat();

// The files of this page, while it is open: no browser gives them back after that.
const held = new Map<string, File>();

const idOf = (file: File): string => `${file.name}/${file.size}/${file.lastModified}`;

/** The chosen file behind a note, unless the page was left in between. */
export const fileOf = (note: FileNote): File | undefined => held.get(note.id);
/** The files that must be chosen again. */
export const missingOf = (notes: readonly FileNote[]): readonly FileNote[] => notes.filter(({ id }) => !held.has(id));
/** Lets go of all files. */
export const dropFiles = () => held.clear();

export const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
export const bytesOf = (notes: readonly FileNote[]): number => notes.reduce((sum, { bytes }) => sum + bytes, 0);

const faultOf = (file: File, notes: readonly FileNote[]): FileFault | undefined => {
  if (!extensions.includes(extensionOf(file.name))) return 'TYPE';
  if (file.size === 0) return 'EMPTY';
  if (file.size > MAX_FILE_BYTES) return 'SIZE';
  if (file.name.length > LONGEST_NAME) return 'NAME';
  if (notes.length >= QUOTA.files) return 'COUNT';
  return bytesOf(notes) + file.size > QUOTA.bytes ? 'TOTAL' : undefined;
};

/** Adds chosen files to those noted before: each is taken, put in the place of a missing one, or refused for a reason. */
export const takeFiles = (
  chosen: readonly File[],
  noted: readonly FileNote[],
): { readonly notes: readonly FileNote[]; readonly refused: readonly Refused[] } => {
  let notes = noted;
  const refused: Refused[] = [];
  for (const file of chosen) {
    const id = idOf(file);
    const again = missingOf(notes).find(({ name, bytes }) => name === file.name && bytes === file.size);
    const others = notes.filter((note) => note !== again);
    const fault = others.some((note) => note.id === id) ? 'TWICE' : faultOf(file, others);
    if (fault !== undefined) {
      refused.push({ name: file.name, fault });
      continue;
    }
    held.set(id, file);
    const note = { id, name: file.name, bytes: file.size };
    notes = again === undefined ? [...notes, note] : notes.map((one) => (one === again ? note : one));
  }
  return { notes, refused };
};
