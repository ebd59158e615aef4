import * as z from 'zod';

/** To read and print as it is, or to go on working with. */
export const PaperFormat = z.enum(['pdf', 'docx']);
export type PaperFormat = z.infer<typeof PaperFormat>;

/** A paper to print or keep, made when it is asked for. */
export const Paper = z.object({
  /** Name of the file. */
  name: z.string(),
  media: z.enum(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']),
  /** The file in base64. */
  content: z.string(),
  /** Characters that the font has no shape for; each stands on the paper as 〔U+20BB7〕. */
  missing: z.array(z.string()),
});
