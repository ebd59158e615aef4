import type { Sheet } from '../print/sheet.ts';

const [WIDTH, HEIGHT, GAP] = [18.6, 27, 10];
/** After these characters a code is read with a pause, as `shownCode` writes it. */
const PAUSES = [4, 8];

/** Draws a code with one character to a box, so that nobody miscounts when copying it by hand. */
export const drawCells = (sheet: Sheet, code: string, left: number, top: number): void => {
  const { doc } = sheet;
  const cells = Array.from(code, (character, index) => ({
    character,
    x: left + index * WIDTH + PAUSES.filter((pause) => index >= pause).length * GAP,
  }));
  sheet.adorn(() => {
    for (const { x } of cells) doc.rect(x, top, WIDTH, HEIGHT);
    doc.fillAndStroke('#ffffff', '#5d6b7a');
  });
  sheet.tell(
    'P',
    () => {
      doc.fillColor('#b3261e').fontSize(15);
      for (const { character, x } of cells) {
        doc.text(character, x, top + 2.5, { width: WIDTH, align: 'center', lineBreak: false });
      }
    },
    { lang: 'en' },
  );
};
