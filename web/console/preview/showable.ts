/** How a page can show a file: by itself, or not at all. */
export type Showing = 'image' | 'pdf' | 'audio' | 'video';

const showings: Readonly<Record<string, Showing>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'image',
  'image/png': 'image',
  // Some browsers can; the others say that it has to be downloaded.
  'image/heic': 'image',
  'audio/mp4': 'audio',
  'audio/mpeg': 'audio',
  'video/mp4': 'video',
};

/** How a file of a media type is shown, by what was found in its content. */
export const showingOf = (media: string | undefined): Showing | undefined =>
  media === undefined ? undefined : showings[media];
