import type * as z from 'zod';
import type { Reference } from '../../shared/domain/code.ts';
import type { Letter } from '../../shared/paper/letter.ts';
import type { Paper, PaperFormat } from '../../shared/paper/paper.ts';
import { openFont } from '../print/font.ts';
import { letterPdf } from './letter-pdf.ts';

const media = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

// What writes .docx is only started when one is asked for: it would make every cold start longer.
const asDocx = async (letter: Letter) => (await import('./letter-docx.ts')).letterDocx(letter);

/** A letter as a file in one of its formats. */
export const letterPaper = async (
  letter: Letter,
  format: PaperFormat,
  { reference, seq, now }: { readonly reference: Reference; readonly seq: number; readonly now: Date },
): Promise<z.input<typeof Paper>> => {
  const { content, missing } =
    format === 'docx' ? await asDocx(letter) : await letterPdf(letter, await openFont(), now);
  return {
    name: `${letter.title}-${reference}-${seq}.${format}`,
    media: media[format],
    content: content.toString('base64'),
    missing,
  };
};
