import { MAX_FILE_BYTES, type MediaType, media } from '../../../shared/domain/media.ts';

/** What of a file is not accepted, seen without sending it. */
export type FileFault = 'TYPE' | 'EMPTY' | 'SIZE';

/** What a field for files accepts. */
export const acceptedFiles: string = [
  ...Object.keys(media),
  ...Object.values(media).flatMap((all) => all.map((extension) => `.${extension}`)),
].join();

/** The media type that a file's extension stands for. */
export const mediaOf = (name: string): MediaType | undefined => {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = Object.entries(media).find(([, extensions]) => (extensions as readonly string[]).includes(extension));
  return found?.[0] as MediaType | undefined; // the keys of `media` are the media types
};

/** Why a file need not be sent at all. */
export const fileFault = ({ name, size }: File): FileFault | undefined => {
  if (mediaOf(name) === undefined) return 'TYPE';
  if (size === 0) return 'EMPTY';
  return size > MAX_FILE_BYTES ? 'SIZE' : undefined;
};
