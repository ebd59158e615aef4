import type { Bilingual } from '../../shared/problems.ts';
import type { Sheet } from './sheet.ts';

/** Where and how a text stands, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly tag?: string;
  readonly lang?: string;
}

// Quotation marks are as wide as a Chinese character unless they are asked to stand among Latin letters.
const NARROW: PDFKit.Mixins.OpenTypeFeatures[] = ['pwid'];

/** Writes a text that wraps at its width; answers where the next one may begin. */
export const write = (sheet: Sheet, text: string, place: Place): number => {
  const { x, y, width, size, color = '#16202b', align = 'left', tag = 'P', lang } = place;
  const { doc } = sheet;
  sheet.tell(
    tag,
    () => {
      doc
        .fillColor(color)
        .fontSize(size)
        .text(sheet.print(text), x, y, { width, align, lineGap: size * -0.2, features: lang === 'en' ? NARROW : [] });
    },
    lang === undefined ? {} : { lang },
  );
  return doc.y;
};

/** Writes a sentence in Chinese and below it, smaller, in English. */
export const writeBoth = (sheet: Sheet, { zh, en }: Bilingual, place: Place): number => {
  const below = write(sheet, zh, place);
  return write(sheet, en, { ...place, y: below, size: place.size * 0.8, color: '#4a5766', tag: 'P', lang: 'en' });
};
