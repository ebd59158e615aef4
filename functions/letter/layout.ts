const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/**
 * The official layout (GB/T 9704-2012): A4, a type area of 156 mm by 225 mm with 22 lines of 28 characters. Sizes in
 * points: 2号 is 22, 3号 is 16, 4号 is 14.
 */
export const layout = {
  margins: { top: points(37), right: points(26), bottom: points(35), left: points(28) },
  width: points(156),
  title: 22,
  body: 16,
  pageNumber: 14,
  /** Between the lines' beginnings: 22 of them fill the type area. */
  pitch: 28.95,
  /** Added to each character, so that 28 of them fill a line. */
  spacing: points(156) / 28 - 16,
  /** Heights above the body, in lines: short enough that a usual letter keeps to one page. */
  lines: { masthead: 1.5, belowMasthead: 0.5, aboveTitle: 0.75, title: 1.5, belowTitle: 0.75 },
  /** The red line, and the distance of the page number below the type area. */
  ruleGap: points(4),
  numberGap: points(7),
  red: '#e60012',
} as const;

/** Width of a text in characters: Latin letters and digits take half of one. */
export const charactersIn = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);

/** Size of the red name of the procuratorate: as large as one line takes it. */
export const mastheadSize = (name: string): number => Math.min(34, Math.floor(layout.width / charactersIn(name)));

/** Characters that stay free to the right of the date (7.3.5.1), and of the signature, which is centred above it. */
export const closingIndents = (
  signature: string,
  date: string,
): { readonly signature: number; readonly date: number } => {
  const free = 4;
  return { date: free, signature: Math.max(0, free + (charactersIn(date) - charactersIn(signature)) / 2) };
};
