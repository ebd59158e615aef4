import { saveFile } from './save-file.ts';

interface Paper {
  readonly name: string;
  readonly media: string;
  /** The file in base64. */
  readonly content: string;
}

/** Saves a paper that the platform made. */
export const savePaper = ({ name, media, content }: Paper): void => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  saveFile(name, new Blob([bytes], { type: media }));
};
