import type { Bilingual } from '../../shared/problems.ts';
import { drawSeal } from '../print/seal.ts';
import type { Sheet } from '../print/sheet.ts';
import { write } from '../print/write.ts';
import { receiptWords } from './receipt-words.ts';

/** Where papers for citizens begin at the left, and how wide they are, in points. */
export const [LEFT, WIDTH] = [52, 491];
export const [NAVY, SOFT, MIST] = ['#15324f', '#4a5766', '#f3f5f8'];
const LINE = '#c9d1da';

export const rule = (sheet: Sheet, y: number, color: string = LINE): void =>
  sheet.adorn(() => {
    sheet.doc.rect(LEFT, y, WIDTH, 0.8).fill(color);
  });

/** Whose paper it is and what it is; answers where the next may begin. */
export const masthead = (sheet: Sheet, title: Bilingual): number => {
  const { brand } = receiptWords;
  drawSeal(sheet, LEFT, 44, 44);
  const half = WIDTH / 2;
  const below = write(sheet, brand.zh, { x: LEFT + 56, y: 40, width: half, size: 20, color: NAVY });
  write(sheet, brand.en, { x: LEFT + 56, y: below + 1, width: half, size: 8.5, color: SOFT, lang: 'en' });
  const right = { x: LEFT + half, width: half, align: 'right', color: NAVY } as const;
  const under = write(sheet, title.zh, { ...right, y: 40, size: 20, tag: 'H1' });
  write(sheet, title.en, { ...right, y: under + 1, size: 8.5, color: SOFT, lang: 'en' });
  rule(sheet, 100, NAVY);
  return 114;
};

export const label = (sheet: Sheet, { zh, en }: Bilingual, x: number, y: number, width: number): number =>
  write(sheet, `${zh}  ${en}`, { x, y, width, size: 9, color: SOFT });
