import type { Sheet } from './sheet.ts';

const [VIEW, RED] = [48, '#b3261e'];

/** Draws the mark of the platform, as `web/kit/seal.svg` has it. */
export const drawSeal = ({ doc, adorn }: Sheet, x: number, y: number, size: number): void =>
  adorn(() => {
    doc
      .save()
      .translate(x, y)
      .scale(size / VIEW);
    doc.roundedRect(2, 2, 44, 44, 7).fill(RED);
    doc.lineJoin('round').lineCap('round').lineWidth(2.2).strokeColor('#ffffff');
    doc.path('M12 17.5h17a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H12z').stroke();
    doc.path('m12.5 18.5 9.5 7 9.5-7').stroke();
    doc.path('M35 19.5c2 2.6 2 9.4 0 12M38.4 16.6c3.2 4.4 3.2 13.4 0 17.8').stroke();
    doc.restore();
  });
