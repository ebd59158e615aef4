import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The file that ships beside every function that prints. */
const FILE = 'NotoSerifSC_400Regular.ttf';

let opened: Promise<Font> | undefined;

const open = async (folder: string): Promise<Font> => {
  const font = create(await readFile(join(folder, FILE)));
  if (!('layout' in font)) throw new Error(`${FILE} holds several fonts`);
  return font;
};

/** The one font of all papers, opened once: what was read of its glyphs stays read. */
export const openFont = (folder: string = import.meta.dirname): Promise<Font> => {
  opened ??= open(folder);
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};
